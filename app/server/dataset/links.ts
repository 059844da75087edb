import type { ClaimStore } from '#lib/store'
import type { DatasetLinks } from '../../ui/screen/header'

/** A page that only links to datasets waits so long for them: a store that answers at all takes a tenth of it. */
const WAIT_MS = 800

/**
 * Asks for the datasets of a store on behalf of pages that can do without. Whoever comes while a question is out shares it, and its time runs from when it was
 * first asked: of a store that does not answer only the first reader feels anything.
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
      console.error(`Datasets cannot be listed. ${error.message}`)
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
