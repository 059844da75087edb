import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Sum } from '#lib/model'
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

/** A figure with its bounds and its noun: "71 or more dead", "50 to 60 dead", "524 dead". */
export function figureWords(
  { low, high }: { low: number | null; high: number | null },
  { say }: Words,
): string {
  if (low === null) return say('toll.upTo', { high: high ?? 0 })
  if (high === null) return say('toll.orMore', { low })
  return low === high ? say('toll.exact', { count: low }) : say('toll.between', { low, high })
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
    group: scope.groupWords,
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
  const groups = [...new Set(scopes.map((scope) => scope.groupWords))]
  return join(
    groups.map((group) =>
      say('toll.group', {
        group,
        scopes: [...new Set(scopes.filter((scope) => scope.groupWords === group).map(places))].join(
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
  { toll: { parts, low } }: Count,
  { say, term }: Words,
): string | undefined {
  return (
    parts &&
    say('toll.sum', {
      parts: parts
        .map(({ group, count }) => say('toll.part', { count, group: term('group', group) }))
        .join(' + '),
      total: say('toll.exact', { count: low ?? 0 }),
    })
  )
}

/** Whether the parts of a count add up to it, in words: "311 + 213 = 524: the parts add up". */
export function sumWords({ words: sum, holds }: Sum, { say }: Words): string {
  return say(holds ? 'toll.addUp' : 'toll.notAddUp', { sum })
}
