import type { Mapping } from '#lib/imports'
import { COLUMN_ROLES, mappingToChange, withRole } from '#lib/open'
import type { ColumnRole, SeenColumn } from '#lib/open'
import { useWords } from '../../base/words/words-context'
import type { ReaderFile } from '../file/use-reader-file'
import table from './look-table.module.css'
import styles from './mapping-table.module.css'

type Props = {
  file: ReaderFile & Required<Pick<ReaderFile, 'look'>>
  onMapping: (mapping: Mapping) => void
}

/** Every column with its first cells, what it is read as, and why; the reader may say otherwise. */
export function MappingTable({ file: { look, chosen }, onMapping }: Props) {
  const { say } = useWords()
  const names = look.columns.map(({ name }) => name)
  const change = (column: string, role: string) =>
    onMapping({
      ...chosen,
      ...withRole(
        mappingToChange(look, chosen),
        column,
        role === '' ? undefined : (role as ColumnRole),
        names,
      ),
    })
  return (
    <div
      className={`${table.scroll} ${styles.scroll}`}
      role="region"
      aria-label={say('open.columns')}
      tabIndex={0}
    >
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{say('open.column')}</th>
            <th scope="col">{say('open.readAs')}</th>
            <th scope="col">{say('open.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column) => (
            <tr key={column.name} data-column={column.name} data-why={column.why}>
              <th scope="row">
                <bdi>{column.name}</bdi>
              </th>
              <td>
                <RoleOf column={column} onRole={(role) => change(column.name, role)} />
                <small>{say(`open.why.${column.why}`)}</small>
              </td>
              <td>
                {column.cells.map((cell, i) => (
                  <bdi key={i}>{cell}</bdi>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RoleOf({ column, onRole }: { column: SeenColumn; onRole: (role: string) => void }) {
  const { say } = useWords()
  const { name, role, why } = column
  // What the codebook, or a mapping that no select can say, reads stands as it is until it is changed.
  const kept = why === 'codebook' || role === 'other'
  return (
    <select
      aria-label={say('open.readColumn', { name })}
      value={kept ? 'kept' : (role ?? '')}
      onChange={({ target }) => onRole(target.value)}
    >
      {kept && <option value="kept">{say('open.role.kept')}</option>}
      <option value="">{say('open.role.none')}</option>
      {COLUMN_ROLES.map((id) => (
        <option key={id} value={id}>
          {say(`open.role.${id}`)}
        </option>
      ))}
    </select>
  )
}
