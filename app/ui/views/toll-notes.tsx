import type { LadderFrame } from '#lib/timeline'
import { usePage } from '../page-context'
import styles from './tolls.module.css'
import { partsWords, scopeNames, shortWords, sumWords, voiceName } from './toll-words'
import type { Count } from './toll-words'

type Props = { frames: readonly LadderFrame<Count>[]; shown: ReadonlySet<string>; all: readonly LadderFrame<Count>[] }

/** What a chart cannot draw: words without a figure, sums and whether they hold, and which counts may count the same dead. */
export function TollNotes({ frames, shown, all }: Props) {
  const page = usePage()
  const ladders = frames.flatMap((frame) => frame.ladders)
  const claims = ladders.flatMap(({ steps, words }) => [...steps.flatMap((step) => step.claims), ...words])
  const own = new Set(frames.map((frame) => frame.key))
  const others = scopeNames(all.filter(({ key }) => !own.has(key) && frames.some((frame) => frame.overlaps.includes(key))), page)
  // A claim's own split is told once, and not again as the sum of a total that it makes up.
  const sums = [
    ...new Set(claims.flatMap((claim) => partsWords(claim) ?? [])),
    ...new Set(page.data.sums.filter(({ whole, parts, holds }) => (parts.length > 1 || !holds) && claims.some(({ id }) => id === whole) && parts.every((id) => shown.has(id))).map(sumWords)),
  ]
  const voices = new Set(frames.flatMap((frame) => (frame.ladders.length > 1 ? frame.ladders.map(({ body }) => body) : [])))
  return (
    <div className={styles.notes}>
      {ladders.some(({ words }) => words.length > 0) && (
        <ul>
          {ladders.flatMap(({ body, words }) => words.map((claim) => (
            <li key={claim.id}><button type="button" onClick={() => page.open(claim.id)}><bdi>{claim.toll.words}</bdi> (no figure), says <bdi>{voiceName(body, claim, page)}</bdi>, {shortWords(claim.said)}</button></li>
          )))}
        </ul>
      )}
      {sums.map((words) => <p key={words} data-sum>{words}</p>)}
      {voices.size > 1 && <p>{voices.size} voices on the same dead: compare them, do not add them.</p>}
      {others.length > 0 && (
        <p data-overlaps><strong>Do not add these</strong> to it, they may count the same dead: {others}.</p>
      )}
    </div>
  )
}
