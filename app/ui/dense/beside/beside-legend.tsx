import type { BesidePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { besideColour } from './beside-query'
import { BesideRing } from './beside-ring'
import styles from '../../filters/legend.module.css'
import { shownWords } from './beside-words'
import { useBeside } from './use-beside'

/** The rings of datasets in a legend, each with how many rows are shown of how many. */
export function BesideLegend({ beside }: { beside: BesidePage }) {
  return (
    <ul className={styles.legend} data-beside-legend>
      {beside.ids.map((id) => (
        <Entry key={id} id={id} beside={beside} />
      ))}
    </ul>
  )
}

function Entry({ id, beside }: { id: string; beside: BesidePage }) {
  const words = useWords()
  const { answer } = useBeside(id, beside)
  return (
    <li data-beside={id}>
      <span className={styles.icon}>
        <BesideRing colour={besideColour(beside.ids, id)} />
      </span>
      <span>
        <bdi>{answer?.label ?? id}</bdi>
        {answer && ` · ${shownWords(answer, words)}`}
      </span>
    </li>
  )
}
