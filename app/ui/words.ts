import { intervalWords } from '#lib/filter'
import type { Footprint, Part } from '#lib/model'
import type { ClaimView } from '#lib/layers'

/** Parts of a place in words, as headings under the place's name. */
const PART_WORDS: Record<Part, string> = {
  whole: 'the place itself', centre: 'centre', parts: 'parts of it', outskirts: 'outskirts', near: 'near it', around: 'around it',
  area: 'its area', countryside: 'countryside', towards: 'on the way there', outside: 'outside it', along: 'along it',
}

/** A part in words. */
export function partWords(part: string): string {
  return PART_WORDS[part as Part] ?? part
}

/** How sure a place is, in words: "known to about 5 km". */
export function precisionWords({ precision, geometry }: Footprint): string {
  if (!geometry) return 'not drawn'
  if (precision.level === 'vague') return 'a vague region, not a place'
  return trueTo(precision.metres)
}

/** A precision in metres, in words. */
export function trueTo(metres: number): string {
  const km = metres / 1000
  return `true to about ${km >= 10 ? Math.round(km) : km} km`
}

const GROUPED = new Intl.NumberFormat('en')

/** A count with its thousands apart: 1,000,000. */
export function grouped(count: number): string {
  return GROUPED.format(count)
}

/** When it is said to have happened, in words. */
export function happenedWords(claim: ClaimView): string {
  if (!claim.happened) return 'no time said'
  const words = intervalWords(claim.happened)
  return claim.timeIs === 'throughout' ? `${words}, all the time` : words
}

/** `3 claims`, `1 claim`, `1,200 claims`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}
