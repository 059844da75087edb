import { filterParts } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import styles from './embed.module.css'

type Props = {
  filter: Filter
  shown: number
  possible?: number
  total: number
  /** The address of the whole map with the same view. */
  href: string
  /** The name of the dataset that is shown. */
  dataset?: string
}

/**
 * The head of the framed map: a sentence on what it shows, and a link to the whole map with the
 * same view.
 */
export function EmbedHead({ filter, shown, possible = 0, total, href, dataset }: Props) {
  const { name } = usePage()
  const words = useWords()
  const { say, number, join } = words
  const parts = filterParts(filter, name, words).map(({ text }) => text)
  const claims = say('count.claim', { count: total })
  return (
    <header className={styles.head}>
      <h1>
        {say('site.title')}
        {dataset !== undefined && (
          <>
            {' '}
            <span aria-hidden="true">›</span> <bdi>{dataset}</bdi>
          </>
        )}
      </h1>
      <p>
        {parts.length === 0 ? (
          say('embed.all', { claims })
        ) : (
          <Say
            k="embed.some"
            slots={{
              shown:
                possible > 0
                  ? say('count.possible', { many: shown, count: possible })
                  : number(shown),
              claims,
              parts: <bdi>{join(parts)}</bdi>,
            }}
          />
        )}
      </p>
      <a href={href} target="_blank" rel="noopener">
        {say('embed.whole')}
        <span className="visually-hidden"> {say('embed.newTab')}</span>{' '}
        <span aria-hidden="true">↗</span>
      </a>
    </header>
  )
}
