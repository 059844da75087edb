import type { ClaimStore } from '#lib/store'
import { failureLine } from '#lib/util'
import type { DatasetLinks } from '../../ui/screen/header'

/**
 * How long a page waits for links to datasets, in milliseconds. A healthy store takes a tenth of
 * it.
 */
const WAIT_MS = 800

/**
 * Lists the datasets of a store for pages that can do without the list. Simultaneous callers share
 * one question to the store, whose time runs from when it was first asked, so a store that does not
 * answer delays only the first reader.
 */
export function linksWithin(
  store: () => Pick<ClaimStore, 'datasets'>,
  wait = WAIT_MS,
): () => Promise<DatasetLinks> {
  let out: Promise<DatasetLinks> | undefined
  return () => {
    if (out) return out
    const answer = Promise.resolve()
      .then(() => store().datasets())
      .then((all): DatasetLinks =>
        all
          .map(({ id, label, rows }) => ({ id, label, rows }))
          .sort((a, b) => (a.label < b.label ? -1 : 1)),
      )
    const failed = answer.catch((error: Error): DatasetLinks => {
      console.error(`Datasets cannot be listed. ${failureLine(error)}`)
      return 'unanswered'
    })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<DatasetLinks>((resolve) => {
      timer = setTimeout(() => resolve('unanswered'), wait)
    })
    out = Promise.race([failed, late])
    void failed.finally(() => {
      clearTimeout(timer)
      out = undefined
    })
    return out
  }
}
