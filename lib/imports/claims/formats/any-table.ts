import { importTold } from '#lib/words'
import { columnsOf } from '../rows/columns'
import type { TableColumns } from '../rows/columns'
import { guessMapping, isEnough, mappingWords } from '../rows/guess-mapping'
import type { Mapping } from '../rows/mapping'
import { mappedReader } from '../rows/mapped-row'
import type { ClaimFormat, RowContext } from './claim-format'

/** Any table of incidents: by a mapping, or by what its headers and its first rows tell. */
export const anyTable: ClaimFormat = {
  id: 'table',
  label: 'table of incidents',
  licence: 'as its keeper says',
  fits: () => true,
  required: [],
  reader(context) {
    const { mapping: given, remark } = context
    const mapping = completed(given, context)
    if (!given.columns) remark(namesTaken(mappingWords(mapping)))
    return mappedReader(context, mapping)
  },
}

const namesTaken = (names: string) =>
  names ? importTold('took.columns', { names }) : importTold('took.noColumns')

/** A mapping with what it leaves open guessed: all columns, where it names none. */
export function completed(
  given: Mapping,
  {
    columns: { names },
    sample,
    tags,
    areas,
  }: Pick<RowContext, 'columns' | 'sample' | 'tags' | 'areas'>,
): Mapping {
  return given.columns
    ? given
    : {
        ...guessMapping({ names, sample, ...(tags && { tags }), ...(areas && { areas }) }),
        ...given,
      }
}

/** How many names of a row are those of known columns; 0 where they make no table of incidents. */
export function headerScore(names: readonly string[]): number {
  const tags = new Map(names.map((name) => [name, name.startsWith('#') ? name : '']))
  const { columns = {} } = guessMapping({ names, tags })
  const known = Object.values(columns).flat().length
  return isEnough({ columns }, false) || known >= 4 ? known : 0
}

/** What a table has, and what it lacks to be read, in words: for a file that nothing fits. */
export function whatIsMissing(
  mapping: Mapping,
  { names }: Pick<TableColumns, 'names'>,
  shapes: boolean,
) {
  const { columns = {} } = mapping
  const dated = isEnough({ ...mapping, columns: { ...columns, coordinates: 'any' } }, shapes)
  const placed = isEnough({ columns: { ...columns, date: 'any' } }, shapes)
  const others = columnsOf(names).names.filter(
    (name) => !Object.values(columns).flat().includes(name),
  )
  const listed = others
    .slice(0, 12)
    .map((name) => `'${name}'`)
    .join(', ')
  return importTold('header.unknown', {
    count: names.length,
    lacks: importTold(dated ? 'lack.coordinates' : placed ? 'lack.date' : 'lack.both'),
    names: `${listed}${others.length > 12 ? ', …' : ''}`,
  })
}
