'use client'
import { ClaimCard } from '../claim-card'
import { useWide } from '../map/use-wide'
import { usePage } from '../page-context'
import styles from './reader-sheet.module.css'

/** On a phone the list of claims stands below the text: the card of an opened claim comes up from below instead. */
export function ReaderSheet() {
  const { opened, claim: find, open } = usePage()
  const wide = useWide()
  const claim = opened === undefined ? undefined : find(opened)
  if (wide || !claim) return null
  return (
    <aside className={styles.sheet} aria-label="The opened claim">
      <header>
        <p><bdi>{claim.summary}</bdi></p>
        <button type="button" onClick={() => open(undefined)} aria-label="Close">×</button>
      </header>
      <ClaimCard claim={claim} />
    </aside>
  )
}
