'use client'
import { lazy, useState } from 'react'
import type { ComponentProps } from 'react'
import { serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { LazyBoundary } from '../base/lazy-boundary'
import { useWords } from '../base/words/words-context'
import styles from './share-button.module.css'
// The notice stands in the server's HTML, which is drawn before its script is there.
import './since-notice.module.css'

/** Loaded when it is first wanted, so that the first view does not pay for it. */
const fetchDialog = () =>
  import('./share-dialog').then((module) => ({ default: module.ShareDialog }))
const ShareDialog = lazy(fetchDialog)

/** The share button. Its dialog shows the view as it was when the button was pressed. */
export function Share({
  query: { filter, view },
  version,
  dataset,
}: {
  query: Query
  version: string
  /** The id of the dataset that is shown. */
  dataset?: string
}) {
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
        <LazyBoundary>
          <ShareDialog
            query={sharedQuery}
            version={version}
            dataset={dataset}
            onClose={() => setSharedQuery(undefined)}
          />
        </LazyBoundary>
      )}
    </>
  )
}

const SinceNotice = lazy(() =>
  import('./since-notice').then((module) => ({ default: module.SinceNotice })),
)

/** The notice of what changed since a link was made, loaded only where something did. */
export function LazySinceNotice(props: ComponentProps<typeof SinceNotice>) {
  return (
    props.dataVersion.since && (
      <LazyBoundary>
        <SinceNotice {...props} />
      </LazyBoundary>
    )
  )
}
