import type { ReactNode } from 'react'
import { dayWords, filterParts } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import { usePage } from '../base/page-context'
import { usePrinting } from '../base/use-printing'
import { useWords } from '../base/words/words-context'
import { PaperFoot } from '../screen/paper-foot'
import type { DataVersion } from '../share/since-notice'
import { useDense } from './dense-context'
import type { DenseAnswer } from './engine/dense-engine'

type Props = {
  about: DatasetAbout
  answer: DenseAnswer
  query: Query
  dataVersion?: DataVersion
  legend: ReactNode
}

/**
 * What a printed map or table of a dataset needs beside it: subject, name, filter and day over it,
 * and under it the legend, the file, and how to cite it. It is drawn on paper only.
 */
export function DatasetPrintFoot(props: Props) {
  return usePrinting() && <Foot {...props} />
}

function Foot({ about, answer, query: { filter, view }, dataVersion, legend }: Props) {
  const { name } = usePage()
  const { engine } = useDense()
  const words = useWords()
  const { say, join } = words
  const parts = filterParts(filter, name, words).map(({ text }) => text)
  const date = dataVersion?.date ? dayWords(dataVersion.date, words) : ''
  const isTable = view.panel === 'table'
  const held =
    dataVersion &&
    (date
      ? say('cite.data', { version: dataVersion.version, date })
      : say('cite.dataUndated', { version: dataVersion.version }))
  const what = join([
    say('sentence.some', { shown: answer.shown, total: engine.total }),
    ...parts,
    ...(held ? [held] : []),
  ])
  return (
    <PaperFoot
      title={join([
        say('site.title'),
        about.label,
        ...(isTable ? [say('panel.table')] : []),
        ...parts,
        ...(date ? [say('print.date', { date })] : []),
      ])}
      legend={!isTable && legend}
      ground={!isTable}
      query={{ filter, view: { ...view, version: dataVersion?.version } }}
      licence={about.licence}
      citation={`${about.label}: ${what}.`}
    >
      <p>
        {say('dense.readFrom')}: <bdi>{about.file.name}</bdi>
      </p>
    </PaperFoot>
  )
}
