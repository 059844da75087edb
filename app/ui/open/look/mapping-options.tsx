import type { Mapping } from '#lib/imports'
import { useWords } from '../../base/words/words-context'
import type { ReaderFile } from '../file/use-reader-file'
import styles from './mapping-table.module.css'

/** The orders of days that a reader can say, as mappings write them. */
const DATES = ['dd/mm/yyyy', 'mm/dd/yyyy', 'excel', 'unix', 'unix-ms'] as const
/** The encodings that texts of incidents are met in. */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'macroman',
  'iso-8859-6',
  'gb18030',
] as const

type Props = { file: ReaderFile; onMapping: (mapping: Mapping) => void }

/** How days, letters and pairs of coordinates are written, and which sheet is read. */
export function MappingOptions({ file: { chosen, look }, onMapping }: Props) {
  const { say } = useWords()
  const set = <Name extends keyof Mapping>(name: Name, value: string) => {
    const next = { ...chosen }
    delete next[name]
    onMapping(value === '' ? next : { ...next, [name]: value })
  }
  const choice = (
    name: 'dateFormat' | 'encoding' | 'coordinateOrder' | 'sheet',
    label: string,
    values: readonly string[],
  ) => (
    <label>
      {label}
      <select
        data-option={name}
        value={chosen[name] ?? ''}
        onChange={({ target }) => set(name, target.value)}
      >
        <option value="">{say('open.asSeen')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <p className={styles.options}>
      {choice('dateFormat', say('open.option.dates'), DATES)}
      {choice('encoding', say('open.option.encoding'), ENCODINGS)}
      {look?.mapping.columns?.coordinates !== undefined &&
        choice('coordinateOrder', say('open.option.order'), ['lat-lon', 'lon-lat'])}
      {look?.sheets && choice('sheet', say('open.option.sheet'), look.sheets)}
    </p>
  )
}
