import { intervalBounds, overlap } from '#lib/model'
import { SAME_LETTERS, SILENT_LETTERS } from '#lib/util'
import { FACETS, chosen } from './filter'
import type { Facet, Field, Filter, Filterable } from './filter'
import { knownMoment, saidBy } from './known'

/** Letters that words are found by all the same, as names in the gazetteer are. */
const FOLDED = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}${SILENT_LETTERS}]`, 'g')

/**
 * Text without case, accents and what spellings do not keep apart (ة and ه, hamza, kashida), for
 * finding words in any script.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(FOLDED, (letter) => SAME_LETTERS[letter] ?? '')
}

/** The values of a claim in a facet. */
export function valuesOf(claim: Filterable, facet: Facet): readonly string[] {
  if (facet === 'party') return claim.parties
  return facet === 'agreement' ? claim.agreement : [claim[facet]]
}

/**
 * Whether a claim's time touches the wanted time; a claim without a time is found only where no
 * time is asked for.
 */
function touches(time: string | undefined, wanted: string): boolean {
  const [a, b] = [time ? intervalBounds(time) : undefined, intervalBounds(wanted)]
  return a !== undefined && b !== undefined && overlap(a, b)
}

/**
 * The fields of the filter that a claim fails, at most two: enough to know whether it is shown, and
 * whose count it joins.
 */
export function failures(filter: Filter, claim: Filterable): Field[] {
  const failed: Field[] = []
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
  test('happened', () => touches(claim.happened, filter.happened!))
  test('said', () => touches(claim.said, filter.said!))
  test('known', () => saidBy(claim.said, knownMoment(filter.known!)!) !== 'no')
  test('words', () =>
    plain(filter.words!)
      .split(/\s+/)
      .every((word) => claim.text().includes(word)))
  return failed
}

/** Whether a claim passes a filter. */
export function matches(filter: Filter, claim: Filterable): boolean {
  return failures(filter, claim).length === 0
}
