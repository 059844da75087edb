'use client'
import { useEffect, useState } from 'react'
import type { DatasetWords } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { datasetPath } from '../../base/paths'
import { askServer, isAbort, failureOf } from './ask-server'
import type { Failure } from '../../screen/engine/engine'
import type { DenseEngine } from './dense-engine'

/**
 * The largest dataset that is sent to the browser as columns, in claims: some 5 bytes each on the
 * wire and 40 in memory. For larger ones the server answers.
 */
const MOST_ROWS = 5_000_000

/** An opened dataset, or how many bytes of it have arrived, or why it could not be opened. */
export type OpenedDataset =
  { engine: DenseEngine; words: DatasetWords } | { bytes: number } | { failed: Failure }

/**
 * Opens a dataset: fetches its names in language `lang` and makes its engine. Only the script of
 * that engine is loaded. A new `attempt` opens it again.
 */
export function useEngine(
  { id, version, rows }: DatasetAbout,
  server: boolean,
  attempt: number,
  lang: string,
): OpenedDataset {
  const asked = [id, version, server, attempt, lang].join(' ')
  const [state, setState] = useState<{ asked: string; opened: OpenedDataset }>()
  useEffect(
    function open() {
      const stop = new AbortController()
      const setOpened = (opened: OpenedDataset) => setState({ asked, opened })
      let made: DenseEngine | undefined
      const make = async (): Promise<DenseEngine> => {
        if (server || rows > MOST_ROWS)
          return (await import('./server-engine')).serverEngine(id, version, stop.signal)
        const [{ columnsEngine }, { fetchColumns }, { serverClaims }] = await Promise.all([
          import('./columns-engine'),
          import('./fetch-columns'),
          import('./server-claims'),
        ])
        const columns = await fetchColumns(
          id,
          version,
          (bytes) => setOpened({ bytes }),
          stop.signal,
        )
        return columnsEngine(columns, serverClaims(id, version, columns.length))
      }
      Promise.all([
        make(),
        askServer<DatasetWords>(`${datasetPath(id)}/names?v=${version}&lang=${lang}`, stop.signal),
      ]).then(
        ([engine, words]) => {
          made = engine
          if (stop.signal.aborted) engine.close()
          else setOpened({ engine, words })
        },
        (error) => {
          if (!isAbort(error) && !stop.signal.aborted) setOpened({ failed: failureOf(error) })
        },
      )
      return () => {
        stop.abort()
        made?.close()
      }
    },
    [asked, id, version, rows, server, lang],
  )
  return state?.asked === asked ? state.opened : { bytes: 0 }
}
