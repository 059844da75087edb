import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A sheet over the desk, closed by its button or Escape. */
export function DeskSheet({ title, onClose, children }: Props) {
  const tell = useTell()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(function open() {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.sheet} aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {tell('key.close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}
