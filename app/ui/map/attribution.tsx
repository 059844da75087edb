import styles from './attribution.module.css'
import type { BaseLayer } from './base-layer'

/** Whose map this is, as text: never an HTML string, so a configured attribution cannot carry markup. */
export function Attribution({ layer }: { layer?: BaseLayer }) {
  return (
    <p className={styles.attribution}>
      {layer ? <bdi>{layer.attribution || layer.name}</bdi> : <>© <a href="https://www.openstreetmap.org/copyright" rel="noreferrer">OpenStreetMap contributors</a>, Natural Earth</>}
      {' · '}
      <a href="https://leafletjs.com" rel="noreferrer">Leaflet</a>
    </p>
  )
}
