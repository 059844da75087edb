import { useWords } from '../../base/words/words-context'
import type { PartProps } from '../../screen/claim-collection'
import { glyphName } from '../canvas/glyph-name'
import { useDense, useOpenGlyph } from '../dense-context'
import type { DenseAnswer } from '../engine/dense-engine'
import styles from './places-in-view.module.css'

/** The largest number of buttons. Zooming in leaves fewer marks. */
const MOST = 200

/**
 * The marks in view as buttons, from north to south. They do what a click on the map does, for
 * readers who use no mouse.
 */
export function PlacesInView(part: PartProps<DenseAnswer>) {
  const {
    inView: { open, hits, zoom },
    setInView,
  } = useDense()
  const openGlyph = useOpenGlyph(part)
  const words = useWords()
  const { say } = words
  return (
    <details
      className={styles.places}
      open={open}
      onToggle={(event) => setInView({ open: event.currentTarget.open })}
    >
      <summary>{say('dense.inView')}</summary>
      {open && (
        <ul>
          {hits.slice(0, MOST).map((hit) => (
            <li key={hit.places.join()}>
              <button type="button" onClick={() => openGlyph(hit, zoom)}>
                <bdi>{glyphName(hit, part.answer.marks, words)}</bdi>{' '}
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
