'use client'
import type { ClaimView, Opposition } from '#lib/views'
import styles from './contradiction.module.css'
import { usePage } from '../base/page-context'
import { topicsOf } from '#lib/model'
import { apart, judgedWords, oppositionReasons, topicWords, weakWords } from '#lib/views'
import { Say } from '../base/words/say'
import { SaidBy } from './said-by'
import { useWords } from '../base/words/words-context'
import { ClaimSummary } from './claim-summary'

/**
 * A claim facing those that contradict it, with what differs. A weaker contradiction is drawn
 * lighter and says why. The map does not rule on either.
 */
export function Contradiction({ claim, relations }: Opposition) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const against = relations.flatMap(({ to }) => page.claim(to) ?? [])
  const [first] = relations
  if (!first || against.length === 0) return null
  const { weak } = first
  const topics = topicsOf(first)
  const reasons = apart(oppositionReasons({ claim, relations }, page.names), words)
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

/** A list of contradictions, for pages and cards of a place, a matter or a source. */
export function ContradictionPairs({ pairs }: { pairs: readonly Opposition[] }) {
  return pairs.map((pair) => (
    <Contradiction key={pair.claim.id + pair.relations[0]!.to} {...pair} />
  ))
}

function Side({ claim }: { claim: ClaimView }) {
  const { opened, open, isShown = () => true } = usePage()
  const { say } = useWords()
  return (
    <button type="button" disabled={opened === claim.id} onClick={() => open(claim.id)}>
      <ClaimSummary claim={claim} />
      <small>
        <SaidBy claim={claim} short />
        {!isShown(claim.id) && ` (${say('clash.filtered')})`}
      </small>
    </button>
  )
}
