import type { ClaimView } from '#lib/layers'
import styles from './contradiction.module.css'
import { usePage } from './page-context'
import { judgedWords, reasonAbout, topicWords } from './relation-words'
import type { SeenRelation } from './relation-words'
import { SaidBy } from './said-by'

type Props = { claim: ClaimView; relation: SeenRelation }

/** Two claims that cannot both hold, side by side with what differs; lighter where the rule is less sure, which it says. Never ruled on. */
export function Contradiction({ claim, relation }: Props) {
  const page = usePage()
  const { to, about, reason, weak } = relation
  const against = page.claim(to)
  if (!against) return null
  const judged = judgedWords(relation)
  return (
    <figure className={styles.pair} data-contradiction data-weak={weak ? '' : undefined}>
      <figcaption>
        <strong>{weak ? 'They may contradict each other' : 'They contradict each other'}</strong>{about?.length ? ` on ${topicWords(about)}` : ''}: {about?.length === 1 ? reasonAbout(reason, about[0]) : reason}
        {weak && <small>Weaker, because {weak}.</small>}
        {judged && <small>{judged}</small>}
      </figcaption>
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
