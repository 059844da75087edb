import { FACETS } from './filter'
import type { Facet } from './filter'
import { PARAMETERS } from './parse'
import type { Ignored } from './parse'
import { whyOf } from './whys'

/** At most so many values are listed in a message. */
const LISTED = 40

/** What is wrong with a parameter that was not taken, in a sentence: the parameter, the value, what is allowed. For those who ask by machine, which a page's notice does not reach. */
export function refusal(
  { name, value, code, slots }: Ignored,
  allowed: Record<Facet, ReadonlySet<string>>,
): string {
  const facet = FACETS.find((item) => item === name)
  const values = facet && [...allowed[facet]].sort()
  const list = values
    ? `; allowed: ${values.slice(0, LISTED).join(', ')}${values.length > LISTED ? ` and ${values.length - LISTED} more` : ''}`
    : code === 'parameter'
      ? `; allowed: ${PARAMETERS.join(', ')}`
      : ''
  return `${name}: '${value.slice(0, 60)}': ${whyOf(code, slots)}${list}`
}
