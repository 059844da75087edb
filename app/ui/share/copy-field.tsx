'use client'
import { useId, useRef, useState } from 'react'
import type { Key } from '#lib/words'
import { useWords } from '../base/words/words-context'
import styles from './share.module.css'

type Props = { label: string; text: string; rows: number; mono?: boolean }

/**
 * A text with a button that copies it. Without access to the clipboard the text is selected
 * instead.
 */
export function CopyField({ label, text, rows, mono }: Props) {
  const { say } = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<Extract<Key, 'share.copied' | 'share.selected'>>()
  const copy = () => {
    const select = () => {
      field.current?.select()
      setSaid('share.selected')
    }
    if (!navigator.clipboard) return select()
    navigator.clipboard.writeText(text).then(() => setSaid('share.copied'), select)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span role="status">{said && say(said)}</span>
      <button
        type="button"
        onClick={copy}
        disabled={text === ''}
        aria-label={say('share.copyOf', { label })}
      >
        {say('share.copy')}
      </button>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        value={text}
        dir="ltr"
        lang="en"
        spellCheck={false}
        data-mono={mono || undefined}
        onFocus={(event) => event.target.select()}
      />
    </div>
  )
}
