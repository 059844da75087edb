import { useWords } from '../../base/words/words-context'
import type { GlyphHit } from '../canvas/dense-layer'
import type { Marks } from '../engine/engine'
import { hitName } from '../canvas/hit-name'
import styles from './places-in-view.module.css'

type Props = {
  hits: readonly GlyphHit[]
  marks: Marks
  open: boolean
  onToggle: (open: boolean) => void
  onOpen: (hit: GlyphHit) => void
}

/** At most this many buttons; nearer, there are fewer marks. */
const MOST = 200

/** The marks in view as buttons, from north to south: what a click on the map does, for who uses no mouse. */
export function PlacesInView({ hits, marks, open, onToggle, onOpen }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <details
      className={styles.places}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{say('dense.inView')}</summary>
      {open && (
        <ul>
          {hits.slice(0, MOST).map((hit) => (
            <li key={hit.places.join()}>
              <button type="button" onClick={() => onOpen(hit)}>
                <bdi>{hitName(hit, marks, words)}</bdi>{' '}
                <small>{say('count.claim', { count: hit.count })}</small>
              </button>
            </li>
          ))}
          {hits.length === 0 && <li>{say('dense.noMark')}</li>}
          {hits.length > MOST && <li>{say('dense.moreMarks', { count: hits.length - MOST })}</li>}
        </ul>
      )}
    </details>
  )
}
