import type { ReactNode } from 'react'
import type { CandidateAnswer } from '#lib/gazetteer'
import type { MapData } from '#lib/layers'
import styles from './header.module.css'
import { PlaceSearch } from './place-search'
import { plural } from './words'

type Props = { data: MapData; words?: string; onWords: (words: string | undefined) => void; onPlace: (place: CandidateAnswer) => void; children?: ReactNode }

/** Title, what the map holds, the search by words and places, and what a page adds to them. */
export function Header({ data, words, onWords, onPlace, children }: Props) {
  const speakers = new Set(data.claims.map((claim) => claim.speaker)).size
  return (
    <header className={styles.header}>
      <h1>The claims map</h1>
      <p className={styles.about}>
        <em>Syrian coast, 6–8 March 2025: who said what happened here, and do they agree?</em>
        <span> {[plural(data.claims.length, 'claim'), plural(data.documents.length, 'document'), plural(speakers, 'speaker')].join(' · ')}</span>
      </p>
      <PlaceSearch words={words} onWords={onWords} onPlace={onPlace} />
      {children}
    </header>
  )
}
