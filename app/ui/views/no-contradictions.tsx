import { filterParts, select } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { usePage } from '../page-context'
import { plural } from '../words'
import { contradictionCases } from './contradiction-cases'
import styles from './contradictions.module.css'
import type { ViewProps } from './panel-view'

/** The empty view: that nothing shown contradicts, and which part of the filter hides how many contradictions. */
export function NoContradictions({ shown, all, filter, setFilter }: Pick<ViewProps, 'shown' | 'all' | 'filter' | 'setFilter'>) {
  const { data, place, name } = usePage()
  const count = (loosened: Filter) => contradictionCases(select(all, loosened).shown, { place, parties: data.parties }).length
  const parts = filterParts(filter, name).map((part) => ({ ...part, found: count({ ...filter, [part.field]: undefined }) }))
  const helpful = parts.filter(({ field, found }) => found > 0 && field !== 'known')
  const known = parts.find(({ field }) => field === 'known')
  return (
    <div className={styles.empty} data-empty>
      <p>No two of the {plural(shown.length, 'shown claim')} contradict each other.</p>
      {helpful.length > 0 && <p>A part of the filter hides contradictions. Take it away:</p>}
      <ul>
        {helpful.map(({ field, text, found }) => (
          <li key={field}><button type="button" onClick={() => setFilter({ [field]: undefined })}><bdi>“{text}”</bdi> hides {plural(found, 'contradiction')}</button></li>
        ))}
      </ul>
      {helpful.length === 0 && parts.length > 1 && count({ known: filter.known }) > 0 && <p>No single part of the filter hides them all: loosen several, {parts.filter((part) => part !== known).map(({ text }) => `“${text}”`).join(' and ')}.</p>}
      {known && <p>What was said later is left out: the map is drawn {known.text}.</p>}
    </div>
  )
}
