'use client'
import { useId, useRef, useState } from 'react'
import styles from './share.module.css'

type Props = { label: string; text: string; rows: number; mono?: boolean }

/** A text to take along, with a button that copies it; where the browser gives no clipboard, it is selected for the keyboard. */
export function CopyField({ label, text, rows, mono }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    const select = () => {
      field.current?.select()
      setSaid('Selected: copy with the keyboard')
    }
    if (!navigator.clipboard) return select()
    navigator.clipboard.writeText(text).then(() => setSaid('Copied'), select)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span role="status">{said}</span>
      <button type="button" onClick={copy} disabled={text === ''} aria-label={`Copy: ${label}`}>Copy</button>
      <textarea ref={field} id={id} readOnly rows={rows} value={text} dir="auto" spellCheck={false} data-mono={mono || undefined} onFocus={(event) => event.target.select()} />
    </div>
  )
}
