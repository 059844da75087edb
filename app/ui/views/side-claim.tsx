import type { ClaimView } from '#lib/layers'
import { partKey, usePage } from '../page-context'
import { SaidBy } from '../said-by'
import { partWords, precisionWords } from '../words'
import styles from './side-claim.module.css'

type Props = { claim: ClaimView; ground: ReadonlySet<string>; onRead: (id: string) => void }

/** One claim on its side of a contradiction: what, who says so and when, how it is put, its words, and how sure the contested place is. */
export function SideClaim({ claim, ground, onRead }: Props) {
  const { data, setHot } = usePage()
  const keys = claim.places.map(partKey)
  const sure = new Map<string, Set<string>>()
  for (const item of claim.places.filter((one) => ground.has(partKey(one)))) {
    const footprint = data.footprints[partKey(item)]
    const words = [partWords(item.part), footprint && precisionWords(footprint)].filter(Boolean).join(', ')
    sure.set(words, (sure.get(words) ?? new Set()).add(item.phrase))
  }
  return (
    <li className={styles.claim} data-side-claim={claim.id} onPointerEnter={() => setHot(keys)} onPointerLeave={() => setHot([])}>
      <button type="button" onClick={() => onRead(claim.id)} onFocus={() => setHot(keys)} onBlur={() => setHot([])}>{claim.summary}</button>
      <p className={styles.by}><SaidBy claim={claim} /></p>
      <blockquote><bdi>“{claim.evidence.quote}”</bdi></blockquote>
      <p>Put as {claim.standing}.</p>
      {[...sure].map(([words, phrases]) => <p key={words}>{[...phrases].map((phrase, i) => <span key={phrase}>{i > 0 && ', '}“<bdi>{phrase}</bdi>”</span>)}: {words}.</p>)}
    </li>
  )
}
