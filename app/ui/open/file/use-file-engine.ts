'use client'
import { useEffect, useMemo } from 'react'
import type { FileDataset } from '#lib/open'
import { datasetClaims, datasetNames } from '#lib/views'
import type { DatasetWords } from '#lib/views'
import type { Claim } from '#lib/model'
import { useWords } from '../../base/words/words-context'
import { columnsEngine } from '../../dense/engine/columns-engine'
import type { DenseEngine } from '../../dense/engine/dense-engine'
import type { FileWorker } from './file-worker'

/** The layers and the credits of the ground, which are the same for every file. */
export type FileFrame = Pick<DatasetWords, 'layers' | 'credits'>

/** An engine over what was read of the reader's file, and the names in it. */
export function useFileEngine(
  { about, columns, names }: FileDataset,
  worker: FileWorker,
  frame: FileFrame,
): { engine: DenseEngine; words: DatasetWords } {
  const language = useWords()
  const { version } = about
  const made = useMemo(() => {
    const view = datasetClaims(names.parties, language)
    const viewOf = (claim: Claim) => view(claim, claim.document)
    const engine = columnsEngine(columns, {
      rowsWithWords: (words) => worker.search(version, words),
      claims: async (list) => {
        const rows = list.split(',').map(Number)
        const claims = await worker.claims(version, rows)
        return claims.map((claim, i) => ({ row: rows[i]!, claim: viewOf(claim) }))
      },
      claim: async (id) => {
        const claim = await worker.find(version, id)
        return claim && viewOf(claim)
      },
    })
    return { engine, words: { ...frame, ...datasetNames(names, language) } }
  }, [columns, names, version, worker, frame, language])
  useEffect(() => made.engine.close, [made])
  return made
}
