import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

type Props = {
  title: string
  onClose?: () => void
  /** Whether neither button nor Escape closes it. */
  mustAnswer?: boolean
  /** Does what a key says; `true` where the key is done with, and types nothing. */
  onKey?: (key: string) => boolean | void
  children: ReactNode
}

/**
 * A sheet over the desk, closed by its button or Escape. What it is there for (`data-first`) has the
 * focus at once, so that a fast coder's next key reaches it.
 */
export function DeskSheet({ title, onClose, mustAnswer, onKey, children }: Props) {
  const tell = useTell()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(function open() {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  /** Takes the sheet away at once: the browser's own `close` comes later, with the focus still here. */
  const shut = () => {
    dialog.current?.close()
    onClose?.()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={title}
      onClose={mustAnswer ? () => dialog.current?.showModal() : onClose}
      onCancel={(event) => {
        event.preventDefault()
        if (!mustAnswer) shut()
      }}
      onKeyDown={(event) => {
        if (onKey?.(event.key) === true) event.preventDefault()
      }}
    >
      <header>
        <h2>{title}</h2>
        {!mustAnswer && (
          <button type="button" onClick={shut}>
            {tell('key.close')}
          </button>
        )}
      </header>
      {children}
    </dialog>
  )
}
