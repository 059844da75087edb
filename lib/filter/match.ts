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

/** How a claim stands to a filter. */
export type Verdict = {
  /** The fields that it fails, at most two: enough to know whether it is shown, and whose count it joins. */
  failed: Field[]
  /** The times that it meets only possibly. By the rule `possibly` that is as good as surely. */
  doubtful: (typeof TIMES)[number][]
}

/**
 * What holds claims to a filter. The filter is read once; what it does not ask for costs a claim
 * nothing.
 */
export function verdicts(filter: Filter): (claim: Filterable) => Verdict {
  const sure = ruleOf(filter) === 'surely'
  const tests = testsOf(filter)
  return (claim) => {
    const failed: Field[] = []
    const doubtful: Verdict['doubtful'] = []
    for (const { field, test } of tests) {
      const found = test(claim)
      if (found === 'not' && failed.push(field) === 2) break
      if (found === 'possibly' && sure) doubtful.push(field as Verdict['doubtful'][number])
    }
    return { failed, doubtful }
  }
}

type Test = { field: Field; test: (claim: Filterable) => Certainty }

/** What a filter asks of a claim: its values first, then its times, then words. */
function testsOf(filter: Filter): Test[] {
  const asked = <F extends Field>(fields: readonly F[]) =>
    fields.filter((field) => filter[field] !== undefined)
  const holds = (is: boolean): Certainty => (is ? 'surely' : 'not')
  const facets = asked(FACETS).map((facet): Test => {
    const bodies = (claim: Filterable) => (facet === 'speaker' ? claim.speaksFor : undefined)
    return {
      field: facet,
      test: (claim) => holds(chosen(filter[facet], valuesOf(claim, facet), bodies(claim))),
    }
  })
  const times = asked(TIMES).map((field): Test => ({
    field,
    test: TIME_TESTS[field](filter[field]!),
  }))
  const words = filter.words === undefined ? [] : plain(filter.words).split(/\s+/)
  const spoken = asked(['words']).map((field): Test => ({
    field,
    test: (claim) => holds(words.every((word) => claim.text().includes(word))),
  }))
  return [...facets, ...times, ...spoken]
}

const TIME_TESTS: Record<(typeof TIMES)[number], (wanted: string) => Test['test']> = {
  happened(wanted) {
    const falls = fallsInto(wanted)
    return ({ happened, timeIs }) => falls(happened, timeIs === 'throughout')
  },
  said(wanted) {
    const falls = fallsInto(wanted)
    return ({ said }) => falls(said)
  },
  known(wanted) {
    const moment = knownMoment(wanted)!
    return ({ said }) => saidBy(said, moment)
  },
}

/**
 * Whether a time falls into a wanted one; a claim without a time is found only where no time is
 * asked for.
 */
function fallsInto(wanted: string): (time: string | undefined, lasts?: boolean) => Certainty {
  const into = intervalBounds(wanted)
  return (time, lasts) => {
    const bounds = time ? intervalBounds(time) : undefined
    return bounds && into ? fallsIn(bounds, into, lasts) : 'not'
  }
}

/**
 * Whether a claim passes a filter: surely, possibly, or not. By the rule `possibly` nothing passes
 * only possibly.
 */
export function passes(filter: Filter, claim: Filterable): Certainty {
  const { failed, doubtful } = verdicts(filter)(claim)
  return failed.length > 0 ? 'not' : doubtful.length > 0 ? 'possibly' : 'surely'
}

/** Whether a filter counts a claim, by its rule. */
export function matches(filter: Filter, claim: Filterable): boolean {
  return passes(filter, claim) === 'surely'
}
