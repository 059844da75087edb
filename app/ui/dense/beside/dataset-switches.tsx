'use client'
import { MOST_DATASETS } from '#lib/filter'
import type { Filter, View } from '#lib/filter'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import switches from '../../filters/switches.module.css'
import type { DatasetLink } from '../../screen/header'
import { failureWords } from '../engine/ask-server'
import { besideColour, sharedQuery } from './beside-query'
import styles from './dataset-switches.module.css'
import { useBesideSummary } from './use-beside-summary'

type Props = {
  datasets: readonly DatasetLink[]
  /** Ids of those that are shown. */
  on?: readonly string[]
  filter: Filter
  setView: (patch: Partial<View>) => void
}

/** Lays datasets under the claims, and says how many rows of each the filter shows. */
export function DatasetSwitches({ datasets, on = [], filter, setView }: Props) {
  const { say } = useWords()
  const query = sharedQuery(filter)
  const toggle = (id: string) => {
    const next = on.includes(id) ? on.filter((one) => one !== id) : [...on, id].sort()
    setView({ datasets: next.length > 0 ? next : undefined })
  }
  const narrowed = filter.outlet ?? filter.speaker ?? filter.party ?? filter.agreement
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
            {on.includes(id) && (
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <circle r="5" fill="none" strokeWidth="3" stroke={besideColour(on, id)} />
              </svg>
            )}
            <span>
              <bdi>{label}</bdi>
            </span>
          </label>
          {on.includes(id) && <ShownOfDataset id={id} query={query} />}
        </div>
      ))}
      {on.length > 0 && (
        <p className={styles.note}>
          {say('beside.note')} {narrowed && say('beside.notNarrowed')}
        </p>
      )}
    </fieldset>
  )
}

/** How many rows of a dataset are shown, and where they can be read one by one. */
function ShownOfDataset({ id, query }: { id: string; query: string }) {
  const words = useWords()
  const { say, link } = words
  const found = useBesideSummary(id, query)
  if (!found) return <p className={styles.note}>{say('dense.asking')}</p>
  if ('failed' in found)
    return (
      <p className={styles.note} role="alert">
        {failureWords(found.failed, words)}
      </p>
    )
  return (
    <p className={styles.note} role="status">
      {say('beside.shown', { count: found.total, shown: found.shown })}
      {found.unlocated > 0 && ` ${say('dense.unlocated', { count: found.unlocated })}`}{' '}
      <a href={link(datasetPath(id, query))}>{say('beside.open')}</a>
    </p>
  )
}
