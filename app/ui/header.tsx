import type { CandidateAnswer } from '#lib/gazetteer'
import type { MapData } from '#lib/layers'
import { ExportMenu } from './export-menu'
import type { MenuFormat } from './export-menu'
import styles from './header.module.css'
import { PlaceSearch } from './place-search'
import { plural } from './words'

type Props = { data: MapData; words?: string; formats: readonly MenuFormat[]; query: string; shown: number; onWords: (words: string | undefined) => void; onPlace: (place: CandidateAnswer) => void }

/** Title, what the map holds, the search by words and places, and what is shown as files. `query` is the filter's query string. */
export function Header({ data, words, formats, query, shown, onWords, onPlace }: Props) {
  const speakers = new Set(data.claims.map((claim) => claim.speaker)).size
  return (
    <header className={styles.header}>
      <h1>The claims map</h1>
      <p className={styles.about}>
        <em>Syrian coast, 6–8 March 2025: who said what happened here, and do they agree?</em>
        <span> {[plural(data.claims.length, 'claim'), plural(data.documents.length, 'document'), plural(speakers, 'speaker')].join(' · ')}</span>
      </p>
      <PlaceSearch words={words} onWords={onWords} onPlace={onPlace} />
      {formats.length > 0 && <ExportMenu formats={formats} query={query} shown={shown} />}
    </header>
  )
}
