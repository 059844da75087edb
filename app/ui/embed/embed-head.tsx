import { filterParts } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { usePage } from '../page-context'
import { plural } from '../words'
import { useWords } from '../words-context'
import styles from './embed.module.css'

type Props = { filter: Filter; shown: number; total: number; whole: string }

/** What the framed map shows, in a sentence, and the way to the whole map with the same view. */
export function EmbedHead({ filter, shown, total, whole }: Props) {
  const { name } = usePage()
  const parts = filterParts(filter, name, useWords())
  return (
    <header className={styles.head}>
      <h1>The claims map</h1>
      <p>{parts.length === 0 ? `${plural(total, 'claim')}: who said what happened here` : <>{shown} of {plural(total, 'claim')}: <bdi>{parts.map(({ text }) => text).join(', ')}</bdi></>}</p>
      <a href={whole ? `/?${whole}` : '/'} target="_blank" rel="noopener">Full map<span className="visually-hidden"> with this view, in a new tab</span> <span aria-hidden="true">↗</span></a>
    </header>
  )
}
