import type { ReactNode } from 'react'
import type { ComparedClaim, PointView } from '#lib/desk'
import type { DeskKey } from '#lib/words'
import { useTell } from '../state/use-tell'
import { compareKeys } from './compare-keys'
import styles from './compare.module.css'

/** What becomes of a difference, in the order of its buttons. */
const CHOICES = ['left', 'right', 'edit', 'both'] as const
/** One of the four. */
export type PressedChoice = (typeof CHOICES)[number]

type PointProps = {
  point: PointView
  names: { left: string; right: string }
  isCurrent: boolean
  onChoose: (name: string, choice: PressedChoice) => void
  onPoint: (name: string) => void
  /** What stands below while the difference is edited. */
  children?: ReactNode
}

/** One difference: what each side says, side by side, and what became of it. */
export function ComparedPoint(props: PointProps) {
  const { point, names, isCurrent, onChoose, onPoint, children } = props
  const tell = useTell()
  const { name, what, choice, by, now } = point
  const keys = compareKeys.useKeys()
  const side = (which: 'left' | 'right') => (
    <div
      className={styles.side}
      data-side={which}
      data-taken={choice === which || choice === 'both' || undefined}
    >
      <small>
        <bdi>{names[which]}</bdi>
      </small>
      <p dir="auto">{point[which] ?? tell('compare.none')}</p>
    </div>
  )
  return (
    <div
      className={styles.point}
      role="group"
      aria-label={whatWords(what, tell)}
      data-point={name}
      data-choice={choice}
      aria-current={isCurrent || undefined}
      onClick={() => onPoint(name)}
    >
      <strong>{whatWords(what, tell)}</strong>
      {side('left')}
      {side('right')}
      <div className={styles.choices}>
        {CHOICES.map((one) => (
          <button
            key={one}
            type="button"
            disabled={!point.choices.includes(one)}
            aria-pressed={choice === one}
            onClick={(event) => {
              event.stopPropagation()
              event.currentTarget.blur()
              onChoose(name, one)
            }}
          >
            {tell(`compare.${one}`)}{' '}
            <kbd dir="ltr">{keys.find(({ does }) => does === one)?.shown}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.became}>
        {choice === undefined
          ? tell('compare.open')
          : tell(`compare.became.${choice}`, { by: by ?? '', value: now ?? '' })}
      </p>
      {children}
    </div>
  )
}

/** What a difference or a figure is of, in words: a field, or what else two codings may differ in. */
export function whatWords(what: string, tell: ReturnType<typeof useTell>): string {
  const others = ['words', 'claim', 'reason', 'source', 'via']
  return others.includes(what)
    ? tell(`compare.what.${what as 'words'}`)
    : tell(`field.${what}` as DeskKey)
}

type ClaimProps = {
  claim: ComparedClaim
  names: { left: string; right: string }
  sentence: string
  children: ReactNode
}

/** Two codings of a claim, or the claim of one side alone: its sentence, what is the same, what differs. */
export function ComparedClaimCard({ claim, names, sentence, children }: ClaimProps) {
  const tell = useTell()
  const { kind, alone, same, points } = claim
  return (
    <section className={styles.claim} aria-label={tell(`kind.${kind}`)} data-claim={claim.key}>
      <h2>
        {tell(`kind.${kind}`)}{' '}
        <small>
          {alone
            ? tell('compare.alone', { coder: names[alone] })
            : points.length === 0
              ? tell('compare.agreed')
              : tell('compare.differs', { count: points.length })}
        </small>
      </h2>
      <blockquote dir="auto">{sentence}</blockquote>
      {same.length > 0 && (
        <dl className={styles.same}>
          {same.map(({ field, words }) => (
            <div key={field}>
              <dt>{whatWords(field, tell)}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  )
}
