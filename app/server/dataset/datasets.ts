import { isBusy, isDamaged, openStore } from '#lib/store'
import type { ClaimStore, DamagedDataset, DatasetAbout, DatasetFault } from '#lib/store'
import { tellBusy } from '../http/page-status'
import { linksWithin } from './links'
import { PROJECT_ROOT } from '../project'

/** Shared as the loaded project is: the server and Next's bundles each have their own copy. */
const shared = globalThis as typeof globalThis & { claimsMapDatasets?: ClaimStore }

/** The store of imported datasets, opened once. Throws where `DATABASE_REPLICAS` is wrong. */
export function datasetStore(): ClaimStore {
  return (shared.claimsMapDatasets ??= openStore({
    root: PROJECT_ROOT,
    url: process.env.DATABASE_URL,
    replicas: process.env.DATABASE_REPLICAS,
    tell: (line) => console.error(line),
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

/** How long `/health` waits until all datasets or replicas have been looked at, in milliseconds. */
const WAIT_MS = 800

/**
 * What is wrong with datasets, a fault a file, with its cure. `checking` until all have been read
 * once after the server has started; `unanswered` where the store does not answer.
 */
export const datasetsAside = (): Promise<DatasetFault[] | 'checking' | 'unanswered'> =>
  unlessLate(
    datasetStore()
      .faults()
      .catch(() => 'unanswered' as const),
  )

/**
 * How the replicas of the database are, by their number, since readers are told no address of a
 * server; `undefined` where there are none, `checking` until they have been looked at once.
 */
export async function replicaStates(): Promise<object[] | 'checking' | undefined> {
  const states = await unlessLate(datasetStore().replicas())
  if (states === 'checking') return states
  const told = states.map(({ used, lagSeconds, why }, i) => ({
    replica: i + 1,
    used,
    ...(lagSeconds !== undefined && { lagSeconds }),
    ...(why !== undefined && { why }),
  }))
  return told.length > 0 ? told : undefined
}

/** An answer, or `checking` where `/health` has waited for it long enough. */
async function unlessLate<T>(answer: Promise<T>): Promise<T | 'checking'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'checking'>((resolve) => {
    timer = setTimeout(() => resolve('checking'), WAIT_MS)
  })
  try {
    return await Promise.race([answer, late])
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
