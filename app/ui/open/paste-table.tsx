import { useState } from 'react'
import { useWords } from '../base/words/words-context'
import styles from './drop-zone.module.css'
import type { GivenFile } from './file/use-reader-file'

/** Takes a table that is pasted from a spreadsheet or a text. */
export function PasteTable({ onFile }: { onFile: (file: GivenFile) => void }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  return (
    <details className={styles.paste}>
      <summary>{say('open.paste')}</summary>
      <label>
        {say('open.pasteHere')}
        <textarea
          rows={6}
          dir="auto"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button
        type="button"
        disabled={text.trim() === ''}
        onClick={() => onFile({ blob: new Blob([text]), name: 'table.csv' })}
      >
        {say('open.read')}
      </button>
    </details>
  )
}
