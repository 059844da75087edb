import type { Layer } from '#lib/views'
import type { Words } from '#lib/words'
import { LegendList } from './legend-list'
import styles from './legend.module.css'

/**
 * The legend in sentences: what the edge, fill and seam of a mark mean. It is rendered on the
 * server and costs no script.
 */
export function Legend({ layers, words }: { layers: readonly Layer[]; words: Words }) {
  const { say } = words
  return (
    <section className={styles.legend} aria-label={say('legend.label')}>
      <h2>{say('legend.title')}</h2>
      <LegendList sample={layers[0]!} words={words} />
      <p>{say('legend.note')}</p>
    </section>
  )
}
