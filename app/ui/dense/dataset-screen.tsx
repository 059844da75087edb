'use client'
import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import dynamic from 'next/dynamic'
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
import styles from './dataset-screen.module.css'
import { DenseProvider, kindLayers, useDense } from './dense-context'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'
import { ClaimWindow } from './list/claim-window'
import { PlacesInView } from './list/places-in-view'

const DenseMap = dynamic(() => import('./canvas/dense-map').then((module) => module.DenseMap), {
  ssr: false,
})

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
    }),
    [about, engine, names, words, pages],
  )
  const kinds = useMemo(() => kindLayers(engine, names), [engine, names])
  return (
    <DenseProvider engine={engine} kinds={kinds}>
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

function RowsInSight({ head, ...part }: Part & { head?: ReactNode }) {
  const { answer, view, showOnMap } = part
  const { engine } = useDense()
  const { say, lang } = useWords()
  const show = useCallback(
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
