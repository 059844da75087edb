import { useWords } from '../../base/words/words-context'
import type { ReaderFile } from '../file/use-reader-file'
import styles from './looked-file.module.css'
import { saveBlob } from './save-blob'

type Props = { file: ReaderFile; onExplore: () => void; onClose: () => void }

/** Leads to the map of all that was read, saves it and its mapping, or takes another file. */
export function FileActions({ file, onExplore, onClose }: Props) {
  const { say } = useWords()
  const { all, look, worker } = file
  const read = all && 'columns' in all && all.columns.length > 0 ? all : undefined
  const save = async (format: 'csv' | 'geojson') => {
    if (read)
      saveBlob(await worker.table(read.about.version, format), `${read.about.id}.claims.${format}`)
  }
  const saveMapping = () =>
    saveBlob(
      new Blob([`${JSON.stringify(look!.mapping, null, 2)}\n`], { type: 'application/json' }),
      'mapping.json',
    )
  return (
    <p className={styles.actions}>
      <button type="button" data-main disabled={!read} onClick={onExplore}>
        {say('open.explore')}
      </button>
      <button type="button" disabled={!read} onClick={() => void save('csv')}>
        {say('open.save', { format: 'CSV' })}
      </button>
      <button type="button" disabled={!read} onClick={() => void save('geojson')}>
        {say('open.save', { format: 'GeoJSON' })}
      </button>
      <button type="button" onClick={saveMapping}>
        {say('open.save', { format: 'mapping.json' })}
      </button>
      <button type="button" onClick={onClose}>
        {say('open.another')}
      </button>
    </p>
  )
}
