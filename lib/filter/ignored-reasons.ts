import type { Words } from '#lib/words'
import { FACETS, PARAMETERS } from './filter'
import type { Facet } from './filter'

/**
 * Codes of everything that can be wrong with a parameter. Each has the text `ignored.<code>` in
 * every dictionary.
 */
export const IGNORED_CODES = [
  'twice',
  'facet',
  'days',
  'moment',
  'rule',
  'at',
  'open',
  'only',
  'version',
  'parameter',
  'one',
  'sort',
  'compare',
  'base',
  'ground',
  'place',
  'story',
  'datasets',
] as const
/** What is wrong with a parameter, as a code. */
export type IgnoredCode = (typeof IGNORED_CODES)[number]

/**
 * A parameter that was not taken. The reason is a code with what its text names: the parameter, or
 * what is allowed.
 */
export type Ignored = {
  name: string
  value: string
  code: IgnoredCode
  slots: Readonly<Record<string, string>>
}

/**
 * Why a parameter was not taken, in the language of the words. Interfaces for machines and the
 * command line use English.
 */
export function ignoredReason(
  { code, slots }: Pick<Ignored, 'code' | 'slots'>,
  { say }: Words,
): string {
  return say(`ignored.${code}`, slots)
}

/** At most so many values are listed in a message. */
const LISTED = 40

/**
 * What is wrong with a parameter that was not taken, in a sentence: the parameter, the value, the
 * reason, and what is allowed. For those who ask by machine, whom a page's notice does not reach.
 */
export function refusal(
  ignored: Ignored,
  allowed: Record<Facet, ReadonlySet<string>>,
  words: Words,
): string {
  const { name, value, code } = ignored
  const facet = FACETS.find((item) => item === name)
  const values = facet && [...allowed[facet]].sort()
  const list = values
    ? `; allowed: ${values.slice(0, LISTED).join(', ')}${values.length > LISTED ? ` and ${values.length - LISTED} more` : ''}`
    : code === 'parameter'
      ? `; allowed: ${PARAMETERS.join(', ')}`
      : ''
  return `${name}: '${value.slice(0, 60)}': ${ignoredReason(ignored, words)}${list}`
}
