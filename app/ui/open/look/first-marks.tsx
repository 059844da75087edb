'use client'
import { useMemo, useState } from 'react'
import type { View } from '#lib/filter'
import type { FileDataset } from '#lib/open'
import { PageProvider, usePageContext } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { DenseMap } from '../../dense/canvas/dense-map'
import { datasetCollection } from '../../dense/dataset-collection'
import { DenseProvider, kindLayers } from '../../dense/dense-context'
import type { BaseLayer } from '../../map/base/base-layer'
import type { FileWorker } from '../file/file-worker'
import { useFileEngine } from '../file/use-file-engine'
import type { FileFrame } from '../file/use-file-engine'

const nothing = () => undefined

/** The marks of what has been read so far, on a small map beside the columns. */
export function FirstMarks({
  read,
  worker,
  frame,
  bases,
}: {
  read: FileDataset
  worker: FileWorker
  frame: FileFrame
  bases: readonly BaseLayer[]
}) {
  const words = useWords()
  const { engine, words: names } = useFileEngine(read, worker, frame)
  const { answer } = engine.state()
  const [view, setView] = useState<View>({})
  const { lookups, totals, values } = useMemo(
    () => datasetCollection(read.about, engine, names, words).reference(answer),
    [read, engine, names, words, answer],
  )
  const page = usePageContext(lookups, { open: nothing })
  const kinds = useMemo(() => kindLayers(engine, names), [engine, names])
  return (
    <PageProvider value={page}>
      <DenseProvider engine={engine} kinds={kinds}>
        <DenseMap
          answer={answer}
          facets={{ counts: answer.counts, possible: undefined, totals, values }}
          filter={{}}
          setFilter={nothing}
          view={view}
          setView={(patch) => setView((was) => ({ ...was, ...patch, ground: undefined }))}
          bases={bases}
          showOnMap={nothing}
          setTab={nothing}
        />
      </DenseProvider>
    </PageProvider>
  )
}
