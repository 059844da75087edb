'use client'
import { MOST_DATASETS } from '#lib/filter'
import type { View } from '#lib/filter'
import { useBesidePage, usePage } from '../../base/page-context'
import type { BesidePage } from '../../base/page-context'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import switches from '../../filters/switches.module.css'
import type { DatasetLink } from '../../screen/header'
import { failureWords } from '../engine/ask-server'
import { besideColour, sharedQuery } from './beside-query'
import { BesideRing } from './beside-ring'
import { besideNotes, shownWords } from './beside-words'
import styles from './dataset-switches.module.css'
import { useBeside } from './use-beside'

type Props = {
  datasets: readonly DatasetLink[]
  setView: (patch: Partial<View>) => void
}

const NONE: readonly string[] = []

/** Lays datasets under the claims, and says how many rows of each the filter shows. */
export function DatasetSwitches({ datasets, setView }: Props) {
  const beside = useBesidePage()
  const { say } = useWords()
  const on = beside?.ids ?? NONE
  const toggle = (id: string) => {
    const next = on.includes(id) ? on.filter((one) => one !== id) : [...on, id].sort()
    setView({ datasets: next.length > 0 ? next : undefined })
  }
  return (
    <fieldset className={`${switches.switches} ${switches.base}`}>
      <legend>{say('beside.title')}</legend>
      {datasets.map(({ id, label }) => (
        <div key={id} data-dataset={id}>
          <label>
            <input
              type="checkbox"
              checked={on.includes(id)}
              disabled={!on.includes(id) && on.length >= MOST_DATASETS}
              onChange={() => toggle(id)}
            />
            {on.includes(id) && <BesideRing colour={besideColour(on, id)} />}
            <span>
              <bdi>{label}</bdi>
            </span>
          </label>
          {beside?.ids.includes(id) && <ShownOfDataset id={id} beside={beside} />}
        </div>
      ))}
      {on.length > 0 && <p className={styles.note}>{say('beside.note')}</p>}
    </fieldset>
  )
}

/** How many rows of a dataset are shown, what does not narrow it, and where it can be read. */
function ShownOfDataset({ id, beside }: { id: string; beside: BesidePage }) {
  const words = useWords()
  const { name } = usePage()
  const { say, link } = words
  const { answer, failed } = useBeside(id, beside)
  if (failed)
    return (
      <p className={styles.note} role="alert">
        {failureWords(failed, words)}
      </p>
    )
  if (!answer) return <p className={styles.note}>{say('dense.asking')}</p>
  return (
    <p className={styles.note} role="status">
      {shownWords(answer, words)} {besideNotes(answer, beside.filter, name, words).join(' ')}{' '}
      <a href={link(datasetPath(id, sharedQuery(beside.filter)))}>{say('beside.open')}</a>
    </p>
  )
}
