import { useWords } from '../words-context'
import type { Tiles } from './map-view'
import styles from './attribution.module.css'

/** Whose map this is, as text: never an HTML string, so a configured attribution cannot carry markup. */
export function Attribution({ tiles }: { tiles?: Tiles }) {
  const { say } = useWords()
  return (
    <p className={styles.attribution}>
      {tiles ? <bdi>{tiles.attribution}</bdi> : <>© <a href="https://www.openstreetmap.org/copyright" rel="noreferrer">{say('map.osm')}</a>, <bdi>Natural Earth</bdi></>}
      {' · '}
      <a href="https://leafletjs.com" rel="noreferrer">Leaflet</a>
    </p>
  )
}
