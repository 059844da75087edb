import { useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { KindIcon } from '../base/kind-icon'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'
import styles from './print-foot.module.css'

type Props = {
  /** Stands over the printed view and names the file; absent where the page has its own. */
  title?: string
  legend: ReactNode
  /** Whether it says whose data the basemap is. */
  ground: boolean
  /** The view, with the version of its data, as its address says it. */
  query: Query
  licence: string
  citation: string
  /** Whose claims they are. */
  children: ReactNode
}

/** What stands under a printed map or view: legend, whose claims, how to cite it, its address. */
export function PaperFoot({ title, legend, ground, query, licence, citation, children }: Props) {
  const { data } = usePage()
  const { say, join } = useWords()
  const credits = data.ground.credits.map(({ name: of, licence: under }) => `${of} (${under})`)
  const text = serialiseQuery(query)
  const url = `${window.location.origin}${window.location.pathname}${text && `?${text}`}`
  usePaper(title)
  return (
    <>
      {title && (
        <h2 className={styles.title} data-print-title>
          {title}
        </h2>
      )}
      <section className={styles.foot} data-print-foot>
        <ul>
          {data.layers.map((layer) => (
            <li key={layer.id}>
              <KindIcon layer={layer} size={14} /> {layer.label}
            </li>
          ))}
        </ul>
        {legend}
        {children}
        <p>
          {say('print.cite')} <bdi>{citation}</bdi> <bdi>{url}</bdi> ({licence})
        </p>
        <p>
          {ground && credits.length > 0 && (
            <>
              {say('print.ground')} <bdi>{join(credits)}</bdi>
              {'. '}
            </>
          )}
          {say('print.claim')}
        </p>
      </section>
    </>
  )
}

/**
 * While the page is on paper, its title is that of the printed view, which names the file, and what
 * is folded in the view is open.
 */
function usePaper(title: string | undefined) {
  useLayoutEffect(
    function dressForPaper() {
      if (title === undefined) return
      const { title: was } = document
      const folded = document.querySelectorAll<HTMLDetailsElement>(
        '[data-view] details:not([open])',
      )
      document.title = title
      for (const one of folded) one.open = true
      return () => {
        document.title = was
        for (const one of folded) one.open = false
      }
    },
    [title],
  )
}
