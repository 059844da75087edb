import type { ClaimView } from '#lib/layers'
import { partKey, usePage } from '../page-context'
import { SaidBy } from '../said-by'
import { partWords, precisionWords } from '../words'
import styles from './side-claim.module.css'

type Props = { claim: ClaimView; ground: ReadonlySet<string>; onRead: (id: string) => void }

/** One claim on its side of a contradiction: what, who says so and when, how it is put, its words, and how sure the contested place is. */
export function SideClaim({ claim, ground, onRead }: Props) {
  const { data, place, setHot } = usePage()
  const keys = claim.places.map(partKey)
  const contested = claim.places.filter((item) => ground.has(partKey(item)))
  return (
    <li className={styles.claim} data-side-claim={claim.id} onPointerEnter={() => setHot(keys)} onPointerLeave={() => setHot([])}>
      <button type="button" onClick={() => onRead(claim.id)} onFocus={() => setHot(keys)} onBlur={() => setHot([])}>{claim.summary}</button>
      <p className={styles.by}><SaidBy claim={claim} /></p>
      <blockquote><bdi>“{claim.evidence.quote}”</bdi></blockquote>
      <p>Put as {claim.standing}.</p>
      {contested.map((item) => {
        const footprint = data.footprints[partKey(item)]
        return <p key={partKey(item)}>“<bdi>{item.phrase}</bdi>”: {place(item.place)?.name}, {partWords(item.part)}{footprint && `, ${precisionWords(footprint)}`}.</p>
      })}
    </li>
  )
}
