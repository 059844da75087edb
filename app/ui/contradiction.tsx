'use client'
import type { ClaimView } from '#lib/layers'
import styles from './contradiction.module.css'
import { usePage } from './page-context'
import { SaidBy } from './said-by'

type Props = { claim: ClaimView; other: string; reason: string }

/** Two claims that cannot both hold, side by side with what differs. Never ruled on. */
export function Contradiction({ claim, other, reason }: Props) {
  const page = usePage()
  const against = page.claim(other)
  if (!against) return null
  const [topic, ...rest] = reason.split(': ')
  return (
    <figure className={styles.pair} data-contradiction>
      <figcaption><strong>They contradict each other</strong> on {topic}{rest.length > 0 && <>: {rest.join(': ')}</>}</figcaption>
      <div>
        {[claim, against].map((side) => (
          <button key={side.id} type="button" disabled={page.opened === side.id} onClick={() => page.open(side.id)}>
            <span>{side.summary}</span>
            <small><SaidBy claim={side} short /></small>
          </button>
        ))}
      </div>
    </figure>
  )
}
