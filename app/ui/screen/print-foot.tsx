'use client'
import type { ReactNode } from 'react'
import { dayWords, filterParts } from '#lib/filter'
import type { Query } from '#lib/filter'
import { LazyBeside } from '../base/lazy-beside'
import { usePage } from '../base/page-context'
import { PaperFoot } from './paper-foot'
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
  const what = join([
    say('sentence.some', { shown: shown.length, total: data.claims.length }),
    ...parts,
  ])
  const printed = PRINTED.find((panel) => panel === view.panel)
  const title =
    printed &&
    join([
      say(`panel.${printed}`),
      ...parts,
      ...(dataVersion ? [say('print.date', { date: dayWords(dataVersion.date, words) })] : []),
    ])
  return (
    <PaperFoot
      title={title}
      legend={!title && legend}
      ground={!title}
      query={{ filter, view: { ...view, version: dataVersion?.version } }}
      licence={say('site.licence')}
      citation={
        dataVersion
          ? say('print.citation', {
              version: dataVersion.version,
              date: dayWords(dataVersion.date, words),
              what,
            })
          : what
      }
    >
      {!printed && <LazyBeside part="print" />}
      <p>
        {say('print.outlets')} <bdi>{names(shown.map(({ outlet }) => outlet))}</bdi>
      </p>
      <p>
        {say('print.speakers')} <bdi>{names(shown.map(({ speaker }) => speaker))}</bdi>
      </p>
    </PaperFoot>
  )
}
