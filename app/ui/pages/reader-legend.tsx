'use client'
import { KindIcon } from '../kind-icon'
import { usePage } from '../page-context'
import styles from './reader-legend.module.css'
import type { ReaderText } from './reader-lines'

/** What the marks say, and how much of the text is coded. */
export function ReaderLegend({ text: { sentences, coded } }: { text: ReaderText }) {
  const { data } = usePage()
  return (
    <div className={styles.legend}>
      <p data-coverage>{coded} of {sentences} sentences carry a claim.</p>
      <ul>
        {data.layers.filter((layer) => layer.kind).map((layer) => <li key={layer.id}><KindIcon layer={layer} size={13} /> {layer.singular}</li>)}
        <li><span className={styles.bare}>dimmed words</span> not coded</li>
      </ul>
    </div>
  )
}
