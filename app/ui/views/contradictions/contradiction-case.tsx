import { SplitMark } from '../../map/glyphs/split-mark'
import {
  apart,
  listed,
  judgedWords,
  layerOfCases,
  questionOf,
  voicesLine,
  weakWords,
  whenWords,
} from '#lib/views'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { useWords } from '../../base/words/words-context'
import styles from './contradiction-case.module.css'
import type { Case } from '#lib/views'
import { SideClaim } from './side-claim'

type Props = { item: Case; onRead: (id: string) => void }

/**
 * One case of contradiction: the question, its sides beside each other with everybody who speaks on
 * each, and what differs. The map does not rule on it.
 */
export function ContradictionCase({ item, onRead }: Props) {
  const { data, opened, open } = usePage()
  const words = useWords()
  const { say } = words
  const { places, claims, sides, reasons, weak, ground } = item
  const names = places.map((place) => place.name)
  const keys = [...ground]
  const { isHighlighted, pointer } = useHighlight(keys)
  const plain = reasons.filter((reason) => !reason.weak && !reason.judged)
  return (
    <article
      className={styles.case}
      data-case={item.id}
      data-places={places.map((place) => place.id).join(' ')}
      data-weak={weak || undefined}
      tabIndex={-1}
      aria-label={`${questionOf(item, words)} ${listed(names, words, 6)}`}
      data-open={places.some((place) => place.id === opened) || undefined}
      data-highlighted={isHighlighted || undefined}
    >
      <header>
        <SplitMark layer={layerOfCases([item], data.layers)} weak={weak} size={26} />
        <div>
          <h3>
            {questionOf(item, words)} <span>{whenWords(item, words)}</span>
          </h3>
          <p>
            {places.length === 0 && say('case.noPlace')}
            {places.map((place, i) => (
              <span key={place.id}>
                {i > 0 && `${say('list.comma')} `}
                <button type="button" onClick={() => open(place.id)} {...pointer}>
                  <bdi>{place.name}</bdi>
                </button>
              </span>
            ))}
          </p>
          <p className={styles.line}>{voicesLine(claims, words)}</p>
        </div>
      </header>
      <div className={styles.sides} data-many={sides.length > 2 || undefined}>
        {sides.map(({ says, claims: list }, i) => (
          <section key={list[0]!.id} data-side={i}>
            <h4>
              <bdi>{says || say(i === 0 ? 'case.oneAccount' : 'case.anotherAccount')}</bdi>{' '}
              <span>{say('count.claim', { count: list.length })}</span>
            </h4>
            <ul>
              {list.map((claim) => (
                <SideClaim key={claim.id} claim={claim} ground={ground} onRead={onRead} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer>
        {plain.length > 0 && (
          <p>
            <strong>{say('case.differs')}</strong>{' '}
            {say('case.end', {
              text: apart(
                plain.map((reason) => reason.words),
                words,
              ),
            })}
          </p>
        )}
        {reasons
          .filter((reason) => !plain.includes(reason))
          .map((reason) => (
            <p key={[reason.words, reason.weak, reason.judged?.on].join()}>
              <strong>{say('case.differs')}</strong> {say('case.end', { text: reason.words })}
              {reason.weak && (
                <em> {say('contradict.because', { why: weakWords(reason.weak, words) })}</em>
              )}{' '}
              {judgedWords(reason, words)}
            </p>
          ))}
      </footer>
    </article>
  )
}
