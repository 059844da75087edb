'use client'
import type { ClaimView } from '#lib/views'
import { ClaimCard } from '../../claims/claim-card'
import { ClaimRow } from '../../claims/claim-row'
import { useWideScreen } from '../../base/use-media'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './reader-sheet.module.css'

/**
 * A sheet at the bottom of a phone's screen with the opened claim, or the claims of the opened
 * place, because the list of claims is far below the text.
 */
export function ReaderSheet({ claims }: { claims: readonly ClaimView[] }) {
  const { opened, claim: find, place: findPlace, open } = usePage()
  const { say } = useWords()
  const wide = useWideScreen()
  if (wide || opened === undefined) return null
  const [claim, place] = [find(opened), findPlace(opened)]
  return (
    <aside className={styles.sheet} aria-label={say('reader.opened')}>
      <header>
        <h3>
          <bdi>{claim?.summary ?? place?.name}</bdi>
        </h3>
        <button type="button" onClick={() => open(undefined)} aria-label={say('reader.close')}>
          ×
        </button>
      </header>
      {claim ? (
        <ClaimCard claim={claim} />
      ) : (
        <ul>
          {claims
            .filter((item) => item.places.some((at) => at.place === opened))
            .map((item) => (
              <ClaimRow key={item.id} claim={item} />
            ))}
        </ul>
      )}
    </aside>
  )
}
