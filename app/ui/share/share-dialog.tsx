'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '../base/words/words-context'
import { ShareSheet } from './share-sheet'
import styles from './share.module.css'

/** What can be taken along of the view at an address. The browser's own dialog keeps the keyboard inside, closes on Escape and gives the focus back. */
export function ShareDialog({
  asked,
  version,
  onClose,
}: {
  asked: string
  version: string
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
        <ShareSheet asked={asked} version={version} />
      </div>
    </dialog>
  )
}
