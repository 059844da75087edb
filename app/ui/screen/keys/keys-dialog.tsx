'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '../../base/words/words-context'
import styles from './keys-dialog.module.css'

/** The keys of the screen, each with what it does: `keys.<name>` in the dictionaries. */
const KEYS = [
  ['/', 'keys.search'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
  ['Alt ←', 'keys.back'],
  ['Tab', 'keys.tab'],
  ['← →', 'keys.arrows'],
] as const

/** The list of keys. The native dialog keeps the focus, closes on Escape and gives the focus back. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(function openOnce() {
    dialog.current?.showModal()
  }, [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => void (event.target === dialog.current && close())}
    >
      <div className={styles.head}>
        <h2 id="keys-title">{say('keys.title')}</h2>
        <button type="button" onClick={close}>
          {say('share.close')}
        </button>
      </div>
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{say('keys.note')}</p>
    </dialog>
  )
}
