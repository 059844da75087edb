'use client'
import { KindIcon } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './reader-legend.module.css'
import type { ReaderText } from '#lib/views'

/** The legend of the marks in the text, and how much of the text is coded. */
export function ReaderLegend({ text: { sentences, coded } }: { text: ReaderText }) {
  const { data } = usePage()
  const { say } = useWords()
  return (
    <div className={styles.legend}>
      <p data-coverage>{say('reader.coverage', { coded, sentences })}</p>
      <ul>
        {data.layers
          .filter((layer) => layer.kind)
          .map((layer) => (
            <li key={layer.id}>
              <KindIcon layer={layer} size={13} /> {layer.singular}
            </li>
          ))}
        <li>
          <span className={styles.bare}>{say('reader.dimmed')}</span> {say('reader.notCoded')}
        </li>
      </ul>
    </div>
  )
}
