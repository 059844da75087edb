import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Figure, Harm, Sum } from '#lib/model'
import type { LadderFrame, Scope } from '#lib/timeline'
import type { Words } from '#lib/words'
import { partWords } from './claim-words'

/** Look-ups that words of counts need. */
export type Names = {
  place: (id: string) => { name: string } | undefined
  source: (id: string) => { name: string } | undefined
  document: (id: string) => { label: string } | undefined
}

/** A claim with a count. */
export type Count = ClaimView & { toll: NonNullable<ClaimView['toll']> }

/** A figure with its bounds and its noun: "71 or more dead", "50 to 60 wounded", "524 dead". */
export function figureWords(
  { low, high }: Pick<Figure, 'low' | 'high'>,
  harm: Harm,
  { say }: Words,
): string {
  const harmed = say(`harmed.${harm}`)
  if (low === null) return say('toll.upTo', { high: high ?? 0, harm: harmed })
  if (high === null) return say('toll.orMore', { low, harm: harmed })
  return low === high
    ? say('toll.exact', { count: low, harm: harmed })
    : say('toll.between', { low, high, harm: harmed })
}

/** An interval without its years, for places where the year is said nearby. */
export function shortWords(interval: string, words: Words): string {
  return intervalWords(interval, words, 'short')
}

/** The places of a scope: "Shir and Mukhtariyeh", "Baniyas (outskirts)". */
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

/** A scope in a list of scopes: "civilians, Syrian coast". */
export function scopeName(scope: Scope, names: Names, words: Words): string {
  return words.say(scope.scope === 'event' ? 'toll.scopeEvent' : 'toll.scope', {
    group: scope.whoWords,
    places: placesWords(scope, names, words),
  })
}

/**
 * Several scopes in one line, by group: "civilians (Syrian coast; Shir and Mukhtariyeh, one event),
 * all sides (Syrian coast)".
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
        scopes: [...new Set(scopes.filter((scope) => scope.whoWords === group).map(places))].join(
          '; ',
        ),
      }),
    ),
  )
}

/** Over what is counted: "running total since Thu 6 March 2025", "one event, Fri 7 March 2025". */
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

/** The name of a voice; a hidden speaker is named by its document. */
export function voiceName(
  body: string,
  claim: Pick<ClaimView, 'speaker' | 'document'>,
  names: Names,
  { say }: Words,
): string {
  return (
    names.source(body)?.name ??
    say('toll.hiddenVoice', {
      name: names.source(claim.speaker)?.name ?? claim.speaker,
      document: names.document(claim.document)?.label ?? claim.document,
    })
  )
}

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
      total: figureWords({ low, high: low }, harm, words),
    })
  )
}

/** A figure in a sum, as bounds: "311", "71 or more", "50 to 60". */
function boundsWords({ low, high, words }: Figure, { say }: Words): string {
  if (low === null) return words
  if (low === high) return String(low)
  return high === null
    ? say('sum.orMore', { low: String(low) })
    : say('sum.between', { low: String(low), high: String(high) })
}

/**
 * The parts of a count as an equation: "311 + 213 = 524", "336 + 298 + 342 = 976 of 1,000 or more",
 * "311 + 200 = 511, not 524".
 */
export function equationWords({ figures, total, of, verdict }: Sum, words: Words): string {
  const slots = {
    terms: figures.map((figure) => boundsWords(figure, words)).join(' + '),
    sum: String(total),
    whole: boundsWords(of, words),
  }
  return words.say(`sum.${verdict}`, slots)
}

/** Whether the parts of a count make it, in words: "311 + 213 = 524: the parts add up". */
export function sumWords(sum: Sum, words: Words): string {
  return words.say(`toll.sum.${sum.verdict}`, { sum: equationWords(sum, words) })
}
