import { SplitMark } from '../map/split-mark'
import { listed } from '../matter-words'
import { usePage } from '../page-context'
import { judgedWords } from '../relation-words'
import { plural } from '../words'
import { layerOfCases, questionOf, voicesLine, whenWords } from './case-words'
import styles from './contradiction-case.module.css'
import type { Case } from './contradiction-cases'
import { SideClaim } from './side-claim'

type Props = { item: Case; onRead: (id: string) => void }

/** One contradiction: the question, its sides beside each other with everybody who speaks on each, and what differs. Never ruled on. */
export function ContradictionCase({ item, onRead }: Props) {
  const { data, opened, hot, open, setHot } = usePage()
  const { places, claims, sides, reasons, weak, ground } = item
  const names = places.map((place) => place.name)
  const keys = [...ground]
  const plain = reasons.filter((reason) => !reason.weak && !reason.judged)
  return (
    <article
      className={styles.case} data-case={item.id} data-places={places.map((place) => place.id).join(' ')} data-weak={weak || undefined} tabIndex={-1} aria-label={`${questionOf(item)} ${listed(names, 6)}`}
      data-open={places.some((place) => place.id === opened) || undefined} data-hot={keys.some((key) => hot.includes(key)) || undefined}
    >
      <header>
        <SplitMark layer={layerOfCases([item], data.layers)} weak={weak} size={26} />
        <div>
          <h3>{questionOf(item)} <span>{whenWords(item)}</span></h3>
          <p>
            {places.length === 0 && 'No place said'}
            {places.map((place, i) => (
              <span key={place.id}>{i > 0 && ', '}<button type="button" onClick={() => open(place.id)} onPointerEnter={() => setHot(keys)} onPointerLeave={() => setHot([])}><bdi>{place.name}</bdi></button></span>
            ))}
          </p>
          <p className={styles.line}>{voicesLine(claims)}</p>
        </div>
      </header>
      <div className={styles.sides} data-many={sides.length > 2 || undefined}>
        {sides.map(({ says, claims: list }, i) => (
          <section key={list[0]!.id} data-side={i}>
            <h4><bdi>{says || `${i === 0 ? 'One' : 'Another'} account`}</bdi> <span>{plural(list.length, 'claim')}</span></h4>
            <ul>{list.map((claim) => <SideClaim key={claim.id} claim={claim} ground={ground} onRead={onRead} />)}</ul>
          </section>
        ))}
      </div>
      <footer>
        {plain.length > 0 && <p><strong>What differs:</strong> {plain.map(({ words }) => words).join('; ')}.</p>}
        {reasons.filter((reason) => !plain.includes(reason)).map((reason) => (
          <p key={[reason.words, reason.weak, reason.judged?.on].join()}>
            <strong>What differs:</strong> {reason.words}.{reason.weak && <em> Weaker, because {reason.weak}.</em>} {judgedWords(reason)}
          </p>
        ))}
      </footer>
    </article>
  )
}
