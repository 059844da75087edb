import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Figure, Harm, Sum } from '#lib/model'
import type { LadderFrame, Scope } from '#lib/timeline'
import type { Words } from '#lib/words'
import { partWords } from './claim-words'
import { apart } from './matter-words'
import { shortVoice, voicedWords } from './side-words'
import type { VoiceNames } from './side-words'

/** Look-ups that words of counts need. */
export type Names = VoiceNames & {
  place: (id: string) => { name: string } | undefined
}

/** A claim with a count. */
export type Count = ClaimView & { toll: NonNullable<ClaimView['toll']> }

/** Whether a claim has a count. */
export const isCount = (claim: ClaimView): claim is Count => claim.toll !== undefined

/** A count in the words of its text, with its noun: "more than 70 dead", "dozens wounded". */
function figureWords(said: string, harm: Harm, { say }: Words): string {
  return say('toll.told', { words: said, harm: say(`harmed.${harm}`) })
}

/**
 * The claim whose figure tells a step of one voice: its first report, preferably one that is not
 * given in parts; `undefined` where none has a figure.
 */
export function tellingClaim<C extends Pick<ClaimView, 'toll'>>(step: readonly C[]): C | undefined {
  const counts = step.filter(({ toll }) => toll !== undefined)
  return counts.find(({ toll }) => !toll!.parts) ?? counts[0]
}

/** A step of one voice in the words of its text, with its noun: "more than 70 dead". */
export function stepWords(step: readonly Count[], words: Words): string {
  const { words: said, harm } = tellingClaim(step)!.toll
  return figureWords(said, harm, words)
}

/** A count with whom it counts and who says it: "more than 70 dead, all sides (the monitor)". */
export function voicedCount(claim: Count, names: Names, words: Words): string {
  const count = words.say('detail.countWho', {
    count: stepWords([claim], words),
    who: claim.toll.whoWords,
  })
  return voicedWords(count, shortVoice(claim, names, words), words)
}

/** A step of what a voice revised, in short: its figure as it was said, or when it was said. */
export function revisionWords(step: readonly ClaimView[], words: Words): string {
  return tellingClaim(step)?.toll?.words ?? intervalWords(step[0]!.said, words)
}

/** An interval without its years, for places where the year is said nearby. */
export function shortWords(interval: string, words: Words): string {
  return intervalWords(interval, words, 'short')
}

/** The places of a scope: "Ashby and Fenton", "Millford (outskirts)". */
export function placesWords(
  { places, placeWords }: Pick<Scope, 'places' | 'placeWords'>,
  names: Names,
  words: Words,
): string {
  const { say, list } = words
  if (places.length === 0)
    return placeWords ? say('card.quoted', { words: placeWords }) : say('toll.noPlace')
  return list(
    places.map(({ place, part }) => {
      const name = names.place(place)?.name ?? place
      return part === 'whole'
        ? name
        : say('toll.partOf', { place: name, part: partWords(part, words) })
    }),
  )
}

/** A scope in a list of scopes: "civilians, the north coast". */
export function scopeName(scope: Scope, names: Names, words: Words): string {
  return words.say('toll.scope', {
    group: scope.whoWords,
    places: placesWords(scope, names, words),
  })
}

/**
 * Several scopes in one line, by group: "civilians (the north coast; Ashby and Fenton, one event),
 * people of any group (the north coast)".
 */
export function scopeNames(scopes: readonly Scope[], names: Names, words: Words): string {
  const { say, join } = words
  const places = (scope: Scope) =>
    say(scope.scope === 'event' ? 'toll.placesEvent' : 'toll.places', {
      places: placesWords(scope, names, words),
    })
  const groups = [...new Set(scopes.map((scope) => scope.whoWords))]
  return join(
    groups.map((group) =>
      say('toll.group', {
        group,
        scopes: apart(
          [...new Set(scopes.filter((scope) => scope.whoWords === group).map(places))],
          words,
        ),
      }),
    ),
  )
}

/** Over what is counted: "running total since Tue 30 April 2024", "one event, Wed 1 May 2024". */
export function spanWords({ scope, start, ladders }: LadderFrame<Count>, words: Words): string {
  const { say } = words
  if (scope === 'running-total')
    return start
      ? say('toll.since', { when: intervalWords(start, words) })
      : say('toll.sinceUnsaid')
  const times = [
    ...new Set(
      ladders
        .flatMap(({ steps, words: said }) => [...steps.flatMap((step) => step.claims), ...said])
        .map((claim) => claim.happened),
    ),
  ]
  const when =
    times.length === 1 && times[0]
      ? intervalWords(times[0], words)
      : start
        ? say('interval.from', { from: intervalWords(start, words) })
        : say('when.none')
  return say('toll.event', { when })
}

/** Whether a count names one number. */
const isExact = ({ low, high }: Figure) => low !== null && low === high

/**
 * The parts a claim itself gives, as a sum: "35 security forces + 32 fighters + 4 civilians = 71
 * dead".
 */
export function partsWords(
  { toll: { parts, low, harm } }: Count,
  words: Words,
): string | undefined {
  const { say, term } = words
  return (
    parts &&
    say('toll.sum', {
      parts: parts
        .map(({ group, count }) => say('toll.part', { count, group: term('group', group) }))
        .join(' + '),
      total: figureWords(words.number(low!), harm, words),
    })
  )
}

/**
 * The parts of a count as an equation: "311 + 213 = 524". A whole that is no one number stands
 * beside it as it was said: "35 + 32 + 4 = 71, beside “more than 70”". Parts that are no numbers are not added up: "over 300 +
 * 213, of “524”".
 */
export function equationWords(
  { figures, total, of, verdict }: Sum,
  { say, number }: Words,
): string {
  const terms = figures
    .map((figure) => (isExact(figure) ? number(figure.low!) : figure.words))
    .join(' + ')
  const [sum, whole] = [number(total), of.words]
  if (!figures.every(isExact)) return say('sum.open', { terms, whole })
  if (verdict !== 'holds') return say(`sum.${verdict}`, { terms, sum, whole })
  return isExact(of) ? say('sum.holds', { terms, sum }) : say('sum.beside', { terms, sum, whole })
}

/** Whether the parts of a count make it, in words: "311 + 213 = 524; the parts add up". */
export function sumWords(sum: Sum, words: Words): string {
  return words.say(`toll.sum.${sum.verdict}`, { sum: equationWords(sum, words) })
}
