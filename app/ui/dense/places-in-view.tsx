import { plural } from '../words'
import type { GlyphHit } from './dense-layer'
import type { Marks } from './engine'
import { hitName } from './hit-name'
import styles from './places-in-view.module.css'

type Props = { hits: readonly GlyphHit[]; marks: Marks; open: boolean; onToggle: (open: boolean) => void; onOpen: (hit: GlyphHit) => void }

/** At most this many buttons; nearer, there are fewer marks. */
const MOST = 200

/** The marks in view as buttons, from north to south: what a click on the map does, for who uses no mouse. */
export function PlacesInView({ hits, marks, open, onToggle, onOpen }: Props) {
  return (
    <details className={styles.places} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>Places in view, north to south</summary>
      {open && (
        <ul>
          {hits.slice(0, MOST).map((hit) => (
            <li key={hit.places.join()}><button type="button" onClick={() => onOpen(hit)}><bdi>{hitName(hit, marks)}</bdi> <small>{plural(hit.count, 'claim')}</small></button></li>
          ))}
          {hits.length === 0 && <li>No mark is in view.</li>}
          {hits.length > MOST && <li>and {plural(hits.length - MOST, 'more mark')}: come closer to see them.</li>}
        </ul>
      )}
    </details>
  )
}
