import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTell } from '../state/use-tell'
import { chosenFiles, droppedFiles } from './dropped-files'
import type { DroppedFile } from './dropped-files'
import { usePut } from './use-put'
import type { PutLine } from './use-put'
import styles from './put-panel.module.css'

type Props = { onPut: () => void; onPaste: () => void }

/**
 * The ways to put texts on the desk: files or a folder, dropped or chosen; an address, which the
 * server fetches on this word alone; a text that is pasted.
 */
export function PutPanel({ onPut, onPaste }: Props) {
  const tell = useTell()
  const put = usePut(onPut)
  const [over, setOver] = useState(false)
  const fetchIt = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = String(new FormData(event.currentTarget).get('address')).trim()
    event.currentTarget.reset()
    if (address !== '') void put.address(address)
  }
  const isBusy = put.left > 0
  return (
    <section
      className={styles.panel}
      aria-label={tell('put.title')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!isBusy) void droppedFiles(event.dataTransfer).then(put.files)
      }}
    >
      <p>{tell('put.drop')}</p>
      <div className={styles.ways}>
        <FileChooser what="files" disabled={isBusy} onFiles={(given) => void put.files(given)} />
        <FileChooser what="folder" disabled={isBusy} onFiles={(given) => void put.files(given)} />
        <button type="button" onClick={onPaste} data-paste>
          {tell('put.paste')}
        </button>
        <form onSubmit={fetchIt}>
          <label>
            <span>{tell('put.address')}</span>
            <input name="address" type="url" dir="ltr" required placeholder="https://" />
          </label>
          <button type="submit" disabled={isBusy}>
            {tell('put.fetch')}
          </button>
        </form>
      </div>
      <p className={styles.note}>{tell('put.note')}</p>
      <div role="status">
        {isBusy && <p data-reading>{tell('put.left', { count: put.left })}</p>}
        {put.lines.length > 0 && (
          <ul className={styles.done}>
            {put.lines.map((line, i) => (
              <PutResult key={i} line={line} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

type ChooserProps = {
  what: 'files' | 'folder'
  disabled: boolean
  onFiles: (given: DroppedFile[]) => void
}

/** A button that lets somebody choose files, or a folder with all that is in it. */
function FileChooser({ what, disabled, onFiles }: ChooserProps) {
  const tell = useTell()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {tell(`put.${what}`)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-put={what}
        {...(what === 'folder' && { webkitdirectory: '' })}
        onChange={(event) => {
          const given = chosenFiles(event.target.files)
          event.target.value = ''
          onFiles(given)
        }}
      />
    </>
  )
}

/** What became of one file, by its name. */
function PutResult({ line }: { line: PutLine }) {
  const tell = useTell()
  if ('why' in line)
    return (
      <li className={styles.refused}>
        <bdi>{line.why.includes(line.name) ? line.why : `${line.name}: ${line.why}`}</bdi>
      </li>
    )
  return (
    <li>
      <bdi>{line.name}</bdi>: {tell('put.put', { count: line.put })}
      {line.known > 0 && ` ${tell('put.known', { count: line.known })}`}
    </li>
  )
}
