'use client'
import { lazy, useCallback, useMemo } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import dynamic from 'next/dynamic'
import type { Panel } from '#lib/filter'
import type { DatasetWords } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { namesIn } from '#lib/words'
import { LazyBoundary } from '../base/lazy-boundary'
import { useWords } from '../base/words/words-context'
import type { PartProps } from '../screen/claim-collection'
import { MapScreen } from '../screen/map-screen'
import type { ScreenProps } from '../screen/map-screen'
import { AnswerStatus } from './answer-status'
import { datasetCollection } from './dataset-collection'
import { DatasetPrintFoot } from './dataset-print-foot'
import styles from './dataset-screen.module.css'
import { DenseProvider, kindLayers, useDense } from './dense-context'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'
import { ClaimWindow } from './list/claim-window'
import { PlacesInView } from './list/places-in-view'

const DenseMap = dynamic(() => import('./canvas/dense-map').then((module) => module.DenseMap), {
  ssr: false,
})

const DatasetTable = lazy(() => import('./list/dataset-table'))

type Props = ScreenProps & {
  about: DatasetAbout
  engine: DenseEngine
  names: DatasetWords
  /** Links to its other pages, where a server has it. */
  pages?: ReactNode
}

/**
 * The screen of an imported dataset: a canvas of marks that count claims, and a list that fetches
 * the rows in sight.
 */
export function DatasetScreen({ about, engine, names, pages, ...rest }: Props) {
  const words = useWords()
  const collection = useMemo(
    () => ({
      ...datasetCollection(about, engine, names, words, pages),
      Map: CountsOnMap,
      Status: AnswerStatus,
      List: RowsInSight,
      Panel: TableOfRows,
      panels: PANELS,
      PrintFoot: (props: Omit<ComponentProps<typeof DatasetPrintFoot>, 'about'>) => (
        <DatasetPrintFoot about={about} {...props} />
      ),
    }),
    [about, engine, names, words, pages],
  )
  const kinds = useMemo(() => kindLayers(engine, names), [engine, names])
  return (
    <DenseProvider engine={engine} kinds={kinds} served={pages ? about.id : undefined}>
      <MapScreen collection={collection} {...rest} />
    </DenseProvider>
  )
}

type Part = PartProps<DenseAnswer>

function CountsOnMap(props: Part) {
  return (
    <LazyBoundary>
      <DenseMap {...props} />
    </LazyBoundary>
  )
}

/** The map shows this much around a place on every side, in degrees. */
const AROUND = 0.15

/** Shows the place of a claim on the map. */
function useShowPlace({ showOnMap }: Pick<Part, 'showOnMap'>) {
  const { engine } = useDense()
  const { lang } = useWords()
  return useCallback(
    (key: string) => {
      const at = engine.place(key)
      if (!at) return
      const { lon, lat } = at
      showOnMap({
        name: namesIn(at, lang).name,
        lon,
        lat,
        box: [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND],
      })
    },
    [engine, lang, showOnMap],
  )
}

/** The views beside the list that a dataset has: its rows stand in no relation. */
const PANELS: readonly Panel[] = ['table']

function TableOfRows({ panel: _, ...part }: Part & { panel: Panel }) {
  const show = useShowPlace(part)
  return (
    <LazyBoundary>
      <DatasetTable {...part} onShow={show} />
    </LazyBoundary>
  )
}

function RowsInSight({ head, ...part }: Part & { head?: ReactNode }) {
  const { answer, view } = part
  const { engine } = useDense()
  const { say } = useWords()
  const show = useShowPlace(part)
  return (
    <>
      <PlacesInView {...part} />
      <ClaimWindow
        engine={engine}
        answer={answer}
        onShow={show}
        head={
          <>
            {head}
            {answer.unlocated > 0 && !view.ground && (
              <p className={styles.unlocated}>
                {say('dense.unlocated', { count: answer.unlocated })}
              </p>
            )}
          </>
        }
      />
    </>
  )
}
