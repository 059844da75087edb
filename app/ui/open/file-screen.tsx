'use client'
import type { ReactNode } from 'react'
import type { FileDataset } from '#lib/open'
import { useWords } from '../base/words/words-context'
import { DatasetScreen } from '../dense/dataset-screen'
import type { BaseLayer } from '../map/base/base-layer'
import styles from './file-screen.module.css'
import type { FileWorker } from './file/file-worker'
import { useFileEngine } from './file/use-file-engine'
import type { FileFrame } from './file/use-file-engine'

type Props = {
  all: FileDataset
  worker: FileWorker
  frame: FileFrame
  nav: ReactNode
  bases: readonly BaseLayer[]
  query: string
  onBack: () => void
}

/** The screen of a dataset, fed from the reader's own file, with a way back to how it was read. */
export function FileScreen({ all, worker, frame, nav, bases, query, onBack }: Props) {
  const { say } = useWords()
  const { engine, words } = useFileEngine(all, worker, frame)
  return (
    <DatasetScreen
      about={all.about}
      engine={engine}
      names={words}
      initialQuery={query}
      bases={bases}
      nav={
        <>
          <button
            type="button"
            className={styles.back}
            aria-label={say('open.back')}
            onClick={onBack}
          >
            <span>{say('open.back')}</span>
            <b>{say('open.columns')}</b>
          </button>
          {nav}
        </>
      }
    />
  )
}
