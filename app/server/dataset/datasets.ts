import { isBusy, isDamaged, openStore } from '#lib/store'
import type { ClaimStore, DamagedDataset, DatasetAbout, DatasetFault } from '#lib/store'
import { tellBusy } from '../http/busy-status'
import { linksWithin } from './links'
import { PROJECT_ROOT } from '../project'

/** Shared as the loaded project is: the server and Next's bundles each have their own copy. */
const shared = globalThis as typeof globalThis & { claimsMapDatasets?: ClaimStore }

/** The store of imported datasets, opened once. */
export function datasetStore(): ClaimStore {
  return (shared.claimsMapDatasets ??= openStore({
    root: PROJECT_ROOT,
    url: process.env.DATABASE_URL,
  }))
}

/**
 * The description of a dataset; `undefined` for an unknown id. Throws `DamagedDataset` for one that
 * is set aside.
 */
export const datasetAbout = (id: string): Promise<DatasetAbout | undefined> =>
  datasetStore().about(id)

/** What is known of a dataset, or why it is set aside. */
export const soundAbout = (id: string): Promise<DatasetAbout | DamagedDataset | undefined> =>
  datasetAbout(id).catch((error: Error) => {
    if (isDamaged(error)) return error
    throw error
  })

/**
 * Whether a dataset is set aside because a file of it is damaged. A store that is too busy to say it
 * is not asked again for the same page (`tellBusy`); another failure is the page's.
 */
export const isSetAside = (id: string): Promise<boolean> =>
  soundAbout(id).then(isDamaged, (error: Error) => {
    if (isBusy(error)) tellBusy()
    return false
  })

/** How long `/health` waits until all datasets have been read once, in milliseconds. */
const WAIT_MS = 800

/**
 * What is wrong with datasets, a fault a file, with its cure. `checking` until all have been read
 * once after the server has started; `unanswered` where the store does not answer.
 */
export async function datasetsAside(): Promise<DatasetFault[] | 'checking' | 'unanswered'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'checking'>((resolve) => {
    timer = setTimeout(() => resolve('checking'), WAIT_MS)
  })
  const found = datasetStore()
    .faults()
    .catch(() => 'unanswered' as const)
  try {
    return await Promise.race([found, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * All datasets by label, for pages that link to them. A store that does not answer neither breaks
 * nor delays these pages.
 */
export const datasetLinks = linksWithin(datasetStore)

/** What is known of a dataset, without the lists of its changes, which have a page of their own. */
export const withoutLists = ({ changes, ...about }: DatasetAbout): DatasetAbout =>
  changes
    ? { ...about, changes: { ...changes, lists: { added: [], changed: [], gone: [] } } }
    : about
