'use client'
import { useRef, useState } from 'react'
import { serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import styles from './share.module.css'
import { ShareSheet } from './share-sheet'

/** The button "Share" and its dialog. The browser's own dialog keeps the keyboard inside, closes on Escape and gives the focus back. */
export function Share({ query, version }: { query: Query; version: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asked, setAsked] = useState<string>()
  const open = () => {
    setAsked(serialiseQuery({ ...query, view: { ...query.view, version } }))
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={open}>Share</button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="share-title" onClose={() => setAsked(undefined)} onClick={(event) => void (event.target === dialog.current && dialog.current.close())}>
        <div className={styles.sheet}>
          <header>
            <h2 id="share-title">Share and cite</h2>
            <button type="button" onClick={() => dialog.current?.close()}>Close</button>
          </header>
          {asked !== undefined && <ShareSheet asked={asked} version={version} />}
        </div>
      </dialog>
    </>
  )
}
