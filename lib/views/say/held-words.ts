import { captionsAloud } from './gathered-words'
import { HOLD_OF_STATUS } from '#lib/model'
import type { ControlStatus } from '#lib/model'
import type { Words } from '#lib/words'
import type { HeldPart, HeldPlace } from '../control/held-places'
import type { ClaimView } from '../map/map-data'
import { partWords } from './claim-words'
import { shortVoice } from './side-words'
import type { VoiceNames } from './side-words'

/** How long a line on the map may be, in letters, and how many lines a place has at most. */
const [LINE, LINES] = [60, 4]

/** Who or how, as short as the map needs it: only the name of whoever is said to have the place. */
function briefHold(hold: NonNullable<ClaimView['hold']>): string {
  return HOLD_OF_STATUS[hold.status as ControlStatus] === 'has' ? hold.label : hold.words
}

/** Whether a claim of some contradicts one of others: only then does ≠ stand between them. */
function contradict(some: readonly ClaimView[], others: readonly ClaimView[]): boolean {
  const ids = new Set(others.map(({ id }) => id))
  return some.some(({ relations }) =>
    relations.some(({ kind, to }) => kind === 'contradicts' && ids.has(to)),
  )
}

/** What is said of one part, with who says it: "government forces (the monitor) ≠ the rebels (AP)". */
function partLine({ part, claims }: HeldPart, names: VoiceNames, words: Words): string {
  const { say, list } = words
  const said = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const state = briefHold(claim.hold!)
    said.set(state, [...(said.get(state) ?? []), claim])
  }
  const each = [...said].map(([state, own]) => {
    const who = new Set(own.map((claim) => shortVoice(claim, names, words)))
    return {
      own,
      full: say('held.state', { state, voices: list([...who]) }),
      short: say('held.state', { state, voices: say('count.speaker', { count: who.size }) }),
    }
  })
  const lineOf = (states: readonly string[]) => {
    const text = states.reduce(
      (line, state, i) =>
        `${line} ${contradict(each[i - 1]!.own, each[i]!.own) ? '≠' : '·'} ${state}`,
    )
    return part === 'whole' ? text : say('held.part', { part: partWords(part, words), text })
  }
  const lines = [
    lineOf(each.map(({ full }) => full)),
    lineOf(each.map(({ short }) => short)),
    `${lineOf([each[0]!.full])} …`,
    `${lineOf([each[0]!.short])} …`,
  ]
  return lines.find((line) => line.length <= LINE) ?? lines.at(-1)!
}

/** What is said of who has each part of a place, a line a part, for a caption on the map. */
export function heldLines({ held }: HeldPlace, names: VoiceNames, words: Words): string[] {
  const lines = held.map((part) => partLine(part, names, words))
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), '…']
}

/** What the mark of a place says aloud. */
export function heldWords(places: readonly HeldPlace[], names: VoiceNames, words: Words): string {
  return captionsAloud(places, (place) => heldLines(place, names, words), words)
}
