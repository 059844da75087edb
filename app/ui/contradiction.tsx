'use client'
import type { ClaimView } from '#lib/layers'
import type { Opposition } from './by-place'
import styles from './contradiction.module.css'
import { usePage } from './page-context'
import { judgedWords, reasonAbout, topicWords, withoutQuotes } from './relation-words'
import { SaidBy } from './said-by'

/** A claim and those that cannot hold beside it, the two sides facing each other with what differs; lighter where the rule is less sure, which it says. Never ruled on. */
export function Contradiction({ claim, relations }: Opposition) {
  const page = usePage()
  const against = relations.flatMap(({ to }) => page.claim(to) ?? [])
  const [first] = relations
  if (!first || against.length === 0) return null
  const { about, weak } = first
  const words = relations.map(({ reason }) => reasonAbout(reason, about?.length === 1 ? about[0] : undefined))
  const reasons = new Set(words.length > 1 ? words.map(withoutQuotes) : words)
  const judged = judgedWords(first)
  return (
    <figure className={styles.pair} data-contradiction data-weak={weak ? '' : undefined}>
      <figcaption>
        <strong>{weak ? 'They may contradict each other' : 'They contradict each other'}</strong>{about?.length ? ` on ${topicWords(about)}` : ''}: {[...reasons].join('; ')}
        {weak && <small>Weaker, because {weak}.</small>}
        {judged && <small>{judged}</small>}
      </figcaption>
      <div>
        {[[claim], against].map((side, i) => <div key={i}>{side.map((item) => <Side key={item.id} claim={item} />)}</div>)}
      </div>
    </figure>
  )
}

function Side({ claim }: { claim: ClaimView }) {
  const { opened, open } = usePage()
  return (
    <button type="button" disabled={opened === claim.id} onClick={() => open(claim.id)}>
      <span>{claim.summary}</span>
      <small><SaidBy claim={claim} short /></small>
    </button>
  )
}
