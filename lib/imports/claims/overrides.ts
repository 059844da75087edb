import type { Correction } from '#lib/model'
import type { FileRow } from '../tables/table'
import { plainName } from './rows/columns'
import type { ClaimFile } from './open-table'

/** Who decided on a row, when and why. */
type Signed = { why: string; by: string; on: string }

/**
 * What somebody decided on one row of a file, without touching the file: it is not shown, or some of
 * its cells are read as something else, by the file's own names of columns.
 */
export type Override = Signed & ({ hidden: true } | { set: Readonly<Record<string, string>> })

/** Overrides by the file's own id of a row; `line-12` where it has none. */
export type Overrides = Readonly<Record<string, Override>>

/** What became of a row that somebody decided on. */
export type OverriddenRow =
  | { row: FileRow; corrections?: Correction[] }
  | { row: FileRow; left: 'hidden' | 'deleted'; id: string }

/** Decides on rows one by one, and tells which overrides met no row, or changed nothing. */
export type RowDecisions = {
  decide: (row: FileRow) => OverriddenRow
  /** Ids whose override met no row, or whose row says by itself what the override says. */
  idle: () => string[]
}

const columnOf = ({ columns }: ClaimFile, name: string): string | undefined =>
  columns.names.find((one) => plainName(one) === plainName(name))

/**
 * What is wrong in overrides for this very file, a sentence each: columns that it does not have, and
 * an id that would be changed.
 */
export function overrideProblems(file: ClaimFile, overrides: Overrides): string[] {
  return Object.entries(overrides).flatMap(([id, override]) =>
    'set' in override
      ? Object.keys(override.set).flatMap((name) => {
          const column = columnOf(file, name)
          if (column === undefined)
            return `${id}: set: the file has no column '${name}'; it has ${file.columns.names.join(', ')}`
          return column === file.idColumn
            ? `${id}: set: '${name}' is the id of the row, which cannot be changed`
            : []
        })
      : [],
  )
}

/**
 * Applies overrides and deletions to the rows of a file.
 * @param deleted ids of rows that the keepers of the file have taken back.
 */
export function rowDecisions(
  file: ClaimFile,
  overrides: Overrides,
  deleted: ReadonlySet<string>,
): RowDecisions {
  const used = new Set<string>()
  const column = file.idColumn
  if (deleted.size === 0 && Object.keys(overrides).length === 0)
    return { decide: (row) => ({ row }), idle: () => [] }
  return {
    decide(row) {
      if (row.refused !== undefined) return { row }
      const id = (column && row.cell(column).trim()) || row.id || `line-${row.line}`
      if (deleted.has(id)) return { row, left: 'deleted', id }
      const override = Object.hasOwn(overrides, id) ? overrides[id] : undefined
      if (!override) return { row }
      const { why, by, on } = override
      if ('hidden' in override) {
        used.add(id)
        return { row, left: 'hidden', id }
      }
      const cells = new Map(
        Object.entries(override.set).map(([name, value]) => [columnOf(file, name)!, value]),
      )
      const corrections = [...cells].flatMap(([what, to]): Correction[] => {
        const from = row.cell(what)
        return from === to ? [] : [{ on, by, what, ...(from !== '' && { from }), to, why }]
      })
      if (corrections.length === 0) return { row }
      used.add(id)
      return { row: { ...row, cell: (name) => cells.get(name) ?? row.cell(name) }, corrections }
    },
    idle: () => Object.keys(overrides).filter((id) => !used.has(id)),
  }
}
