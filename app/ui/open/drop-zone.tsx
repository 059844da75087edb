import { useRef, useState } from 'react'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import styles from './drop-zone.module.css'
import { useTold } from './told'
import type { GivenFile, ReaderFile } from './file/use-reader-file'
import { PasteTable } from './paste-table'

/**
 * Takes a file that is dropped, chosen or pasted as a table, and says why the last one could not be
 * read.
 */
export function DropZone({
  file,
  onFile,
}: {
  file: ReaderFile | undefined
  onFile: (file: GivenFile) => void
}) {
  const { say } = useWords()
  const tell = useTold()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [several, setSeveral] = useState(false)
  const take = (files: ArrayLike<File>) => {
    setSeveral(files.length > 1)
    const [first] = Array.from(files)
    if (first && files.length === 1) onFile({ blob: first, name: first.name })
  }
  return (
    <>
      <div
        className={styles.zone}
        data-drop
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <p>{say('open.drop')}</p>
        <button type="button" onClick={() => input.current!.click()}>
          {say('open.choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          data-file
          aria-label={say('open.choose')}
          onChange={({ target }) => {
            take(target.files ?? [])
            target.value = ''
          }}
        />
        <p className={styles.note}>{say('open.formats')}</p>
      </div>
      {file?.busy && <p role="status">{say('open.looking')}</p>}
      {several && <p role="alert">{say('open.several')}</p>}
      {file?.refused !== undefined && !several && (
        <p role="alert" className={styles.refused}>
          <Say
            k="open.refused"
            slots={{
              name: <bdi>{file.name}</bdi>,
              why: <bdi>{tell(file.refused)}</bdi>,
            }}
          />
        </p>
      )}
      <PasteTable onFile={onFile} />
      <p className={styles.note}>{say('open.private')}</p>
    </>
  )
}
