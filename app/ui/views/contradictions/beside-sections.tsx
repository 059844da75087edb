import { answersAmong, gapLine, gapsAmong, partKey, reasonWords, weakWords } from '#lib/views'
import type { Beside, ClaimView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './contradiction-case.module.css'
import { SideClaim } from './side-claim'

type Props = { claims: readonly ClaimView[]; onRead: (id: string) => void }

/**
 * What stands beside the contradictions and is none: counts of two voices that lie far apart and may
 * both hold, and denials and admissions beside the claims that they answer.
 */
export function BesideSections({ claims, onRead }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const gaps = gapsAmong(claims)
  const answers = answersAmong(claims)
  return (
    <>
      {gaps.length > 0 && <h2>{say('gap.title')}</h2>}
      {gaps.map((pair) => (
        <BesidePair
          key={pair.a.id + pair.b.id}
          kind="gap"
          pair={pair}
          line={gapLine(pair, page, words)}
          onRead={onRead}
        />
      ))}
      {answers.length > 0 && <h2>{say('answer.title')}</h2>}
      {answers.map((pair) => (
        <BesidePair
          key={pair.a.id + pair.b.id}
          kind={pair.relation.kind}
          pair={pair}
          line={reasonWords(pair.relation, page.names)}
          onRead={onRead}
        />
      ))}
    </>
  )
}

/** Two claims beside each other, drawn lighter than a contradiction. */
function BesidePair({
  kind,
  pair: { a, b, relation },
  line,
  onRead,
}: {
  kind: string
  pair: Beside
  line: string
  onRead: Props['onRead']
}) {
  const words = useWords()
  const { say } = words
  const { weak } = relation
  return (
    <article className={styles.case} data-weak data-beside={kind}>
      <header>
        <p className={styles.line}>
          <bdi>{say('case.end', { text: line })}</bdi>
          {weak && <> {say('contradict.because', { why: weakWords(weak, words) })}</>}
        </p>
      </header>
      <div className={styles.sides}>
        {[a, b].map((claim) => (
          <section key={claim.id}>
            <ul>
              <SideClaim
                claim={claim}
                ground={new Set(claim.places.map(partKey))}
                onRead={onRead}
              />
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}
