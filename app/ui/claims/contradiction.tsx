'use client'
import type { ClaimView, Opposition } from '#lib/views'
import styles from './contradiction.module.css'
import { usePage } from '../base/page-context'
import { topicsOf } from '#lib/model'
import { judgedWords, oppositionReasons, topicWords, weakWords } from '#lib/views'
import { Say } from '../base/words/say'
import { SaidBy } from './said-by'
import { useWords } from '../base/words/words-context'

/** A claim and those that cannot hold beside it, the two sides facing each other with what differs; lighter where the rule is less sure, which it says. Never ruled on. */
export function Contradiction({ claim, relations }: Opposition) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const against = relations.flatMap(({ to }) => page.claim(to) ?? [])
  const [first] = relations
  if (!first || against.length === 0) return null
  const { weak } = first
  const topics = topicsOf(first)
  const reasons = oppositionReasons(relations, page.names).join('; ')
  const judged = judgedWords(first, words)
  const verdict = <strong>{say(weak ? 'contradict.weak' : 'contradict.sure')}</strong>
  return (
    <figure className={styles.pair} data-contradiction data-weak={weak ? '' : undefined}>
      <figcaption>
        {topics.length > 0 ? (
          <Say
            k="contradict.leadOn"
            slots={{ verdict, topics: topicWords(topics, words), reasons }}
          />
        ) : (
          <Say k="contradict.lead" slots={{ verdict, reasons }} />
        )}
        {weak && <small>{say('contradict.because', { why: weakWords(weak, words) })}</small>}
        {judged && <small>{judged}</small>}
      </figcaption>
      <div>
        {[[claim], against].map((side, i) => (
          <div key={i}>
            {side.map((item) => (
              <Side key={item.id} claim={item} />
            ))}
          </div>
        ))}
      </div>
    </figure>
  )
}

/** Contradictions one after another, for pages and cards that list those of a place or a matter. */
export function ContradictionPairs({ pairs }: { pairs: readonly Opposition[] }) {
  return pairs.map((pair) => (
    <Contradiction key={pair.claim.id + pair.relations[0]!.to} {...pair} />
  ))
}

function Side({ claim }: { claim: ClaimView }) {
  const { opened, open } = usePage()
  return (
    <button type="button" disabled={opened === claim.id} onClick={() => open(claim.id)}>
      <bdi>{claim.summary}</bdi>
      <small>
        <SaidBy claim={claim} short />
      </small>
    </button>
  )
}
