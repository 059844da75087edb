import type { LadderFrame } from '#lib/timeline'
import type { Sum } from '#lib/model'
import { gapsAmong } from '../contradictions/beside'
import type { Beside } from '../contradictions/beside'
import { shortVoice } from '../say/side-words'
import type { VoiceNames } from '../say/side-words'
import { partsWords, sumWords } from '../say/toll-words'
import type { Count } from '../say/toll-words'
import type { Words } from '#lib/words'

/** What the chart of some scopes cannot draw. */
export type TollNotes = {
  /** Counts that the charts draw, those in words among them. */
  counts: Count[]
  /** Sums of their parts that say more than a claim's own split, or that do not hold. */
  sums: Sum[]
  /** How many voices count a scope that more than one counts. */
  voices: number
  /** Counts of two voices, both drawn, that lie far apart and may both hold. */
  gaps: Beside[]
  /** Other scopes that may count the same people: not to be added. */
  overlaps: LadderFrame<Count>[]
}

/**
 * The notes under the chart of `frames`. Sums are told only where all of their parts are `shown`;
 * `all` are the scopes of the view.
 */
export function tollNotes(
  frames: readonly LadderFrame<Count>[],
  all: readonly LadderFrame<Count>[],
  sums: readonly Sum[],
  shown: ReadonlySet<string>,
): TollNotes {
  const counts = frames.flatMap(({ ladders }) =>
    ladders.flatMap(({ steps, words }) => [...steps.flatMap((step) => step.claims), ...words]),
  )
  const drawn = new Set(counts.map(({ id }) => id))
  const own = new Set(frames.map(({ key }) => key))
  return {
    counts,
    sums: sums.filter(
      ({ whole, parts, verdict }) =>
        (parts.length > 1 || verdict !== 'holds') &&
        drawn.has(whole) &&
        parts.every((id) => shown.has(id)),
    ),
    gaps: gapsAmong(counts),
    voices: new Set(
      frames.flatMap(({ ladders }) => (ladders.length > 1 ? ladders.map(({ body }) => body) : [])),
    ).size,
    overlaps: all.filter(
      ({ key }) => !own.has(key) && frames.some((frame) => frame.overlaps.includes(key)),
    ),
  }
}

/**
 * The sums of some counts, a line each, with the voice whose parts they are: "the monitor: 35
 * security forces + 4 civilians = 39 dead". A claim's own split is told once, and not again as the
 * sum of a total.
 */
export function sumLines(
  { counts, sums }: Pick<TollNotes, 'counts' | 'sums'>,
  names: VoiceNames,
  words: Words,
): string[] {
  const by = (claim: Count, sum: string) =>
    words.say('toll.sum.by', { voice: shortVoice(claim, names, words), sum })
  const whole = (id: string) => counts.find((claim) => claim.id === id)!
  return [
    ...new Set([
      ...counts.flatMap((claim) => {
        const sum = partsWords(claim, words)
        return sum === undefined ? [] : by(claim, sum)
      }),
      ...sums.map((sum) => by(whole(sum.whole), sumWords(sum, words))),
    ]),
  ]
}
