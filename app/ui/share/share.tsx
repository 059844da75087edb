'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { useWords } from '../base/words/words-context'
import styles from './share-button.module.css'

/** Fetched when it is first wanted: the first look does not pay for it. */
const fetchDialog = () => import('./share-dialog').then((module) => module.ShareDialog)
const ShareDialog = dynamic(fetchDialog, { ssr: false })

/** The button "Share". What it opens shows the view as it was when it was pressed. */
export function Share({ query: { filter, view }, version }: { query: Query; version: string }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<string>()
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        onPointerEnter={() => void fetchDialog()}
        onClick={() => setAsked(serialiseQuery({ filter, view: { ...view, version } }))}
      >
        {say('share.button')}
      </button>
      {asked !== undefined && (
        <ShareDialog asked={asked} version={version} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

/** What changed since a link was made; its script is fetched only where something did. */
export const LazySince = dynamic(() =>
  import('./since-notice').then((module) => module.SinceNotice),
)
