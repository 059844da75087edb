'use client'
import { useMemo } from 'react'
import type { MapData, ReaderText } from '#lib/views'
import { LazyMap } from '../../screen/lazy-map'
import { PageProvider } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { ReaderClaims } from './reader-claims'
import { ReaderSheet } from './reader-sheet'
import { ReaderWords } from './reader-words'
import styles from './reader.module.css'
import { useReader } from './use-reader'

type Props = {
  data: MapData
  document: string
  text?: ReaderText
  language: string
  opened?: string
}

/**
 * The map of a document does not keep its position in the address, which only names the open claim.
 */
const VIEW = {}
const keepNothing = () => undefined

/**
 * A document beside its map. What is opened in the text, on the map or in the list is opened in all
 * three.
 */
export function Reader({ data, document, text, language, opened }: Props) {
  const { say } = useWords()
  const claims = useMemo(
    () =>
      data.claims
        .filter((claim) => claim.document === document)
        .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end),
    [data, document],
  )
  const reader = useReader(data, claims, opened)
  return (
    <PageProvider value={reader.page}>
      <div className={styles.reader} data-text={text !== undefined || undefined}>
        {text && (
          <ReaderWords
            text={text}
            language={language}
            lit={reader.lit}
            scroll={reader.from !== 'text'}
            open={reader.openFromText}
          />
        )}
        <div className={styles.side}>
          <section className={styles.map} aria-label={say('reader.map')}>
            <LazyMap shown={claims} view={VIEW} setView={keepNothing} closeUp />
          </section>
          <ReaderClaims claims={claims} />
        </div>
        {text && <ReaderSheet claims={claims} />}
      </div>
    </PageProvider>
  )
}
