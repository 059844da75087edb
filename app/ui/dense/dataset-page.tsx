'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { DatasetAbout } from '#lib/store'
import { Header } from '../screen/header'
import type { DatasetLinks } from '../screen/header'
import type { MenuFormat } from '../filters/export-menu'
import type { DataVersion } from '../share/since-notice'
import type { BaseLayer } from '../map/base/base-layer'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import { failureWords } from './engine/ask-server'
import { DatasetPages } from './dataset-pages'
import { DatasetScreen } from './dataset-screen'
import styles from './dataset-page.module.css'
import { yearsOf } from './dataset-record'
import { useEngine } from './engine/use-engine'

type Props = {
  about: DatasetAbout
  initialQuery: string
  nav: ReactNode
  datasets: DatasetLinks
  bases: readonly BaseLayer[]
  formats?: readonly MenuFormat[]
  dataVersion: DataVersion
}

/**
 * The page of an imported dataset. It shows how much of the columns has arrived, or why they did
 * not arrive, until the screen can be drawn.
 */
export function DatasetPage({
  about,
  initialQuery,
  nav,
  datasets,
  bases,
  formats,
  dataVersion,
}: Props) {
  const words = useWords()
  const { say, lang, number } = words
  const [attempt, setAttempt] = useState(0)
  const server = useMemo(
    () => new URLSearchParams(initialQuery).get('engine') === 'server',
    [initialQuery],
  )
  const pages = useMemo(() => <DatasetPages about={about} />, [about])
  const opened = useEngine(about, server, attempt, lang)
  if ('engine' in opened)
    return (
      <DatasetScreen
        about={about}
        engine={opened.engine}
        names={opened.words}
        initialQuery={initialQuery}
        nav={nav}
        datasets={datasets}
        bases={bases}
        formats={formats}
        pages={pages}
        dataVersion={dataVersion}
      />
    )
  return (
    <div className={styles.page}>
      <Header
        query={initialQuery}
        about={yearsOf(about)}
        holds={[say('count.claim', { count: about.rows })]}
        datasets={datasets}
        dataset={about.label}
        nav={nav}
        onWords={() => undefined}
        onPlace={() => undefined}
      />
      <main className={styles.wait}>
        {'failed' in opened ? (
          <div role="alert">
            <p>
              <Say k="dense.failed" slots={{ name: <bdi>{about.label}</bdi> }} />
            </p>
            <p>{failureWords(opened.failed, words)}</p>
            <button type="button" onClick={() => setAttempt(attempt + 1)}>
              {say('error.again')}
            </button>
          </div>
        ) : (
          <p role="status">
            {say('dense.loading', { count: about.rows })}
            {opened.bytes > 0 && (
              <small>
                {' '}
                {say('dense.megabytes', { size: number(Math.round(opened.bytes / 1e5) / 10) })}
              </small>
            )}
          </p>
        )}
      </main>
    </div>
  )
}
