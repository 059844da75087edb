import { completed } from './formats/any-table'
import type { ClaimFile } from './open-table'
import { isEnough } from './rows/guess-mapping'
import { mappedColumns } from './rows/mapped-columns'
import type { Mapping } from './rows/mapping'

/** What a mapping may lack for rows to say where, when, what and who. */
export type MappingLack = 'date' | 'place' | 'type' | 'speaker' | 'precision'

/** A mapping to start from, and what was seen that it was made of. */
export type MappingProposal = {
  /** Who knows the columns already, so that no mapping is needed. */
  codebook?: string
  mapping: Mapping
  /** What names, tags and first rows tell alone, whatever somebody has said. */
  guessed: Mapping
  /** Every column with the first of its cells, and whether the mapping reads it. */
  columns: { name: string; cells: readonly string[]; read: boolean }[]
  /** What the mapping lacks for rows to be placed on the map and in time. */
  missing: MappingLack[]
}

/** So many cells show what a column holds. */
const CELLS = 3

/**
 * The mapping that an import would take a table by, to be edited: for people whose columns have
 * other names. The order of day and month is a part of it where the first rows show it.
 */
export function proposeMapping(file: ClaimFile): MappingProposal {
  const { columns, format, mapping: given, sample, shapes, when } = file
  const cellsOf = (name: string) => [...new Set(sample(name))].slice(0, CELLS)
  const mapping = format.id === 'table' ? completed(given, file) : given
  const { date } = mapping.columns ?? {}
  const shown = typeof date === 'string' ? when([date]).format : undefined
  const read = new Set(mappedColumns(mapping))
  const { columns: fields = {} } = mapping
  const known = format.id !== 'table'
  return {
    ...(known && { codebook: format.label }),
    guessed: completed({}, file),
    mapping: { ...mapping, ...(shown && !mapping.dateFormat && { dateFormat: shown }) },
    columns: columns.names.map((name) => ({
      name,
      cells: cellsOf(name),
      read: known ? columns.find(name) !== undefined : read.has(name),
    })),
    missing: known
      ? []
      : [
          ...((fields.date ?? fields.said) ? [] : ['date' as const]),
          ...(isEnough({ columns: { ...fields, date: 'any' } }, shapes) ? [] : ['place' as const]),
          ...(fields.type ? [] : ['type' as const]),
          ...(fields.speaker ? [] : ['speaker' as const]),
          ...(mapping.precision ? [] : ['precision' as const]),
        ],
  }
}
