import { fallsIn, intervalBounds } from '#lib/model'
import type { Certainty } from '#lib/model'
import { LOOSE_MARKS, SAME_LETTERS, SILENT_LETTERS } from '#lib/util'
import { FACETS, chosen } from './filter'
import type { Facet, Field, Filter, Filterable } from './filter'
import { knownMoment, saidBy } from './known'
import { TIMES, ruleOf } from './rule'

/** Letters that words are found by all the same, as names in the gazetteer are. */
const FOLDED = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}${SILENT_LETTERS}]`, 'g')

const ASCII = /^[\x00-\x7f]*$/

/** El-Obeid is El Obeid. */
const HYPHENS = /\p{Dash_Punctuation}/gu

/**
 * Text without case, accents and what spellings do not keep apart (ة and ه, hamza, kashida, hyphen
 * and blank), for finding words in any script as the gazetteer finds names.
 */
export function plain(text: string): string {
  // Of plain ASCII, as most texts are, little can be folded.
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, '').replaceAll('-', ' ')
  return text
    .normalize('NFKD')
    .replace(LOOSE_MARKS, '')
    .toLowerCase()
    .replace(FOLDED, (letter) => SAME_LETTERS[letter] ?? '')
    .replace(HYPHENS, ' ')
}

/** The values of a claim in a facet. */
export function valuesOf(claim: Filterable, facet: Facet): readonly string[] {
  if (facet === 'party') return claim.parties
  return facet === 'agreement' ? claim.agreement : [claim[facet]]
}

/**
 * Whether a claim's time falls in the wanted time; a claim without a time is found only where no
 * time is asked for.
 */
function falls(time: string | undefined, wanted: string, lasts: boolean): Certainty {
  const [a, b] = [time ? intervalBounds(time) : undefined, intervalBounds(wanted)]
  return a && b ? fallsIn(a, b, lasts) : 'not'
}

/** How a claim stands to a filter. */
export type Verdict = {
  /** The fields that it fails, at most two: enough to know whether it is shown, and whose count it joins. */
  failed: Field[]
  /** The times that it meets only possibly. By the rule `possibly` that is as good as surely. */
  doubtful: (typeof TIMES)[number][]
}

/** Holds a claim to a filter. */
export function verdictOn(filter: Filter, claim: Filterable): Verdict {
  const failed: Field[] = []
  const doubtful: Verdict['doubtful'] = []
  const test = (field: Field, passes: () => boolean) => {
    if (failed.length < 2 && filter[field] !== undefined && !passes()) failed.push(field)
  }
  for (const facet of FACETS)
    test(facet, () =>
      chosen(
        filter[facet],
        valuesOf(claim, facet),
        facet === 'speaker' ? claim.speaksFor : undefined,
      ),
    )
  const certainty = {
    happened: () => falls(claim.happened, filter.happened!, claim.timeIs === 'throughout'),
    said: () => falls(claim.said, filter.said!, false),
    known: () => saidBy(claim.said, knownMoment(filter.known!)!),
  }
  for (const field of TIMES)
    test(field, () => {
      const found = certainty[field]()
      if (found === 'possibly' && ruleOf(filter) === 'surely') doubtful.push(field)
      return found !== 'not'
    })
  test('words', () =>
    plain(filter.words!)
      .split(/\s+/)
      .every((word) => claim.text().includes(word)))
  return { failed, doubtful }
}

/**
 * Whether a claim passes a filter: surely, possibly, or not. By the rule `possibly` nothing passes
 * only possibly.
 */
export function passes(filter: Filter, claim: Filterable): Certainty {
  const { failed, doubtful } = verdictOn(filter, claim)
  return failed.length > 0 ? 'not' : doubtful.length > 0 ? 'possibly' : 'surely'
}

/** Whether a filter counts a claim, by its rule. */
export function matches(filter: Filter, claim: Filterable): boolean {
  return passes(filter, claim) === 'surely'
}
