'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { useWords } from '../base/words/words-context'
import styles from './share-button.module.css'

/** Loaded when it is first wanted, so that the first view does not pay for it. */
const fetchDialog = () => import('./share-dialog').then((module) => module.ShareDialog)
const ShareDialog = dynamic(fetchDialog, { ssr: false })

/** The share button. Its dialog shows the view as it was when the button was pressed. */
export function Share({ query: { filter, view }, version }: { query: Query; version: string }) {
  const { say } = useWords()
  const [sharedQuery, setSharedQuery] = useState<string>()
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        onPointerEnter={() => void fetchDialog()}
        onClick={() => setSharedQuery(serialiseQuery({ filter, view: { ...view, version } }))}
      >
        {say('share.button')}
      </button>
      {sharedQuery !== undefined && (
        <ShareDialog
          query={sharedQuery}
          version={version}
          onClose={() => setSharedQuery(undefined)}
        />
      )}
    </>
  )
}

/** The notice of what changed since a link was made, loaded only where something did. */
export const LazySinceNotice = dynamic(() =>
  import('./since-notice').then((module) => module.SinceNotice),
)
