'use client'
import { useMemo, useState } from 'react'
import type { DatasetAbout } from '#lib/store'
import { Header } from '../header'
import type { DatasetLinks } from '../header'
import type { BaseLayer } from '../map/base-layer'
import { grouped, plural } from '../words'
import { DatasetMap } from './dataset-map'
import styles from './dataset-page.module.css'
import { yearsOf } from './dataset-record'
import { useEngine } from './use-engine'

type Props = { about: DatasetAbout; initialQuery: string; datasets: DatasetLinks; bases: readonly BaseLayer[] }

/** The page of an imported dataset: waits for its columns, says how far they are, and why where they do not come. */
export function DatasetPage({ about, initialQuery, datasets, bases }: Props) {
  const [attempt, setAttempt] = useState(0)
  const server = useMemo(() => new URLSearchParams(initialQuery).get('engine') === 'server', [initialQuery])
  const opened = useEngine(about, server, attempt)
  if ('engine' in opened) return <DatasetMap about={about} engine={opened.engine} names={opened.words} initialQuery={initialQuery} datasets={datasets} bases={bases} />
  return (
    <div className={styles.page}>
      <Header query={initialQuery} about={yearsOf(about)} holds={[plural(about.rows, 'claim')]} datasets={datasets} dataset={about.label} onWords={() => undefined} onPlace={() => undefined} />
      <main className={styles.wait}>
        {'failed' in opened ? (
          <div role="alert">
            <p>The claims of <bdi>{about.label}</bdi> could not be loaded.</p>
            <p>{opened.failed}</p>
            <button type="button" onClick={() => setAttempt(attempt + 1)}>Try again</button>
          </div>
        ) : (
          <p role="status">Loading {grouped(about.rows)} claims{opened.bytes > 0 && <small> {(opened.bytes / 1e6).toFixed(1)} MB</small>}</p>
        )}
      </main>
    </div>
  )
}
