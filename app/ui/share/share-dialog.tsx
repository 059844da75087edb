'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '../base/words/words-context'
import { ShareSheet } from './share-sheet'
import styles from './share.module.css'

/**
 * The dialog for sharing the view at an address. The native dialog traps the focus, closes on
 * Escape and restores the focus.
 */
export function ShareDialog({
  query,
  version,
  dataset,
  onClose,
}: {
  query: string
  version: string
  dataset?: string
  onClose: () => void
}) {
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
      aria-labelledby="share-title"
      onClose={onClose}
      onClick={(event) => void (event.target === dialog.current && close())}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id="share-title">{say('share.title')}</h2>
          <button type="button" onClick={close}>
            {say('share.close')}
          </button>
        </div>
        <ShareSheet query={query} version={version} dataset={dataset} />
      </div>
    </dialog>
  )
}
