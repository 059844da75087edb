import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import type { Sum } from '#lib/model'
import type { LadderFrame, Scope } from '#lib/timeline'
import { partWords } from '../words'

/** Look-ups that words of counts need. */
export type Names = { place: (id: string) => { name: string } | undefined; source: (id: string) => { name: string } | undefined; document: (id: string) => { label: string } | undefined }

/** A claim with a count. */
export type Count = ClaimView & { toll: NonNullable<ClaimView['toll']> }

/** `1,225`. */
export function numberWords(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A figure with its bounds and its noun: "71 or more dead", "50 to 60 dead", "524 dead". */
export function figureWords({ low, high }: { low: number | null; high: number | null }): string {
  if (low === null) return `up to ${numberWords(high ?? 0)} dead`
  if (high === null) return `${numberWords(low)} or more dead`
  return low === high ? `${numberWords(low)} dead` : `${numberWords(low)} to ${numberWords(high)} dead`
}

/** An interval without its years, for places where the year is said nearby. */
export function shortWords(interval: string): string {
  return intervalWords(interval).replace(/ \d{4}(?=$|,| )/g, '')
}

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The places of a scope: "Shir and Mukhtariyeh", "Baniyas (outskirts)". */
export function placesWords({ places, placeWords }: Pick<Scope, 'places' | 'placeWords'>, names: Names): string {
  if (places.length === 0) return placeWords ? `“${placeWords}”` : 'no place said'
  return listWords(places.map(({ place, part }) => `${names.place(place)?.name ?? place}${part === 'whole' ? '' : ` (${partWords(part)})`}`))
}

/** A scope in a list of scopes: "civilians, Syrian coast". */
export function scopeName(scope: Scope, names: Names): string {
  return `${scope.groupWords}, ${placesWords(scope, names)}${scope.scope === 'event' ? ', one event' : ''}`
}

/** Several scopes in one line, by group: "civilians (Syrian coast; Shir and Mukhtariyeh, one event), all sides (Syrian coast)". */
export function scopeNames(scopes: readonly Scope[], names: Names): string {
  const groups = [...new Set(scopes.map((scope) => scope.groupWords))]
  return groups.map((group) => `${group} (${[...new Set(scopes.filter((scope) => scope.groupWords === group).map((scope) => scopeName(scope, names).slice(group.length + 2)))].join('; ')})`).join(', ')
}

/** Over what is counted: "running total since Thu 6 March 2025", "one event, Fri 7 March 2025". */
export function spanWords({ scope, start, ladders }: LadderFrame<Count>): string {
  if (scope === 'running-total') return start ? `running total since ${intervalWords(start)}` : 'running total, since when is not said'
  const times = [...new Set(ladders.flatMap(({ steps, words }) => [...steps.flatMap((step) => step.claims), ...words]).map((claim) => claim.happened))]
  return `one event, ${times.length === 1 && times[0] ? intervalWords(times[0]) : start ? `from ${intervalWords(start)}` : 'no time said'}`
}

/** The name of a voice; a hidden speaker is named by its document. */
export function voiceName(body: string, claim: Pick<ClaimView, 'speaker' | 'document'>, names: Names): string {
  return names.source(body)?.name ?? `${names.source(claim.speaker)?.name ?? claim.speaker}, in ${names.document(claim.document)?.label ?? claim.document}`
}

/** The parts a claim itself gives, as a sum: "35 security forces + 32 fighters + 4 civilians = 71 dead". */
export function partsWords({ toll: { parts, low } }: Count): string | undefined {
  return parts && `${parts.map(({ group, count }) => `${numberWords(count)} ${group.replaceAll('-', ' ')}`).join(' + ')} = ${numberWords(low ?? 0)} dead`
}

/** Whether the parts of a count add up to it, in words: "311 + 213 = 524: the parts add up". */
export function sumWords({ words, holds }: Sum): string {
  return `${words}: the parts ${holds ? 'add up' : 'do not add up'}`
}
