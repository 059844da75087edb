import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { useWords } from './words/words-context'

/**
 * A dialog over the page, open from the first. The native one keeps the focus, closes on Escape and
 * gives the focus back; this one closes on its button and beside it as well.
 * @param narrow set for a short list
 */
export function Dialog({
  title,
  narrow,
  onClose,
  children,
}: {
  title: string
  narrow?: true
  onClose: () => void
  children: ReactNode
}) {
  const { say } = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(function openOnce() {
    dialog.current?.showModal()
  }, [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-narrow={narrow}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => void (event.target === dialog.current && close())}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={close}>
            {say('share.close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
