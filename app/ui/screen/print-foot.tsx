'use client'
import { useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { dayWords, filterParts, serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { LazyBeside } from '../base/lazy-beside'
import { KindIcon } from '../base/kind-icon'
import { usePage } from '../base/page-context'
import styles from './print-foot.module.css'
import type { DataVersion } from '../share/since-notice'
import type { DocumentsAnswer } from './engine/documents-engine'
import { usePrinting } from '../base/use-printing'
import { useWords } from '../base/words/words-context'

type Props = { answer: DocumentsAnswer; query: Query; dataVersion?: DataVersion; legend: ReactNode }

/** The views that are printed themselves; beside the others it is the map. */
const PRINTED = ['table', 'contradictions', 'tolls'] as const

/**
 * What a printed map or view needs beside it: its title, its legend, whose claims it shows, and how
 * to cite it. It is drawn on paper only.
 */
export function PrintFoot(props: Props) {
  return usePrinting() && <Foot {...props} />
}

function Foot({ answer: { claims: shown }, query: { filter, view }, dataVersion, legend }: Props) {
  const { data, source, name } = usePage()
  const words = useWords()
  const { say, join } = words
  const names = (ids: readonly string[]) =>
    join([...new Set(ids)].map((id) => source(id)?.name ?? id))
  const parts = filterParts(filter, name, words).map(({ text }) => text)
  const credits = data.ground.credits.map(({ name: of, licence }) => `${of} (${licence})`)
  const what = join([
    say('sentence.some', { shown: shown.length, total: data.claims.length }),
    ...parts,
  ])
  const query = serialiseQuery({ filter, view: { ...view, version: dataVersion?.version } })
  const url = `${window.location.origin}${window.location.pathname}${query && `?${query}`}`
  const printed = PRINTED.find((panel) => panel === view.panel)
  const title =
    printed &&
    join([
      say(`panel.${printed}`),
      ...parts,
      ...(dataVersion ? [say('print.date', { date: dayWords(dataVersion.date, words) })] : []),
    ])
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
        {!title && legend}
        {!printed && <LazyBeside part="print" />}
        <p>
          {say('print.outlets')} <bdi>{names(shown.map(({ outlet }) => outlet))}</bdi>
        </p>
        <p>
          {say('print.speakers')} <bdi>{names(shown.map(({ speaker }) => speaker))}</bdi>
        </p>
        <p>
          {say('print.cite')}{' '}
          <bdi>
            {dataVersion
              ? say('print.citation', {
                  version: dataVersion.version,
                  date: dayWords(dataVersion.date, words),
                  what,
                })
              : what}
          </bdi>{' '}
          <bdi>{url}</bdi> ({say('site.licence')})
        </p>
        <p>
          {!title && credits.length > 0 && (
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
