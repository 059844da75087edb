import { useEffect, useRef } from 'react'
import type { DeskSentence, DeskView } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { useTell } from '../state/use-tell'
import { SENTENCE_START } from './selection'
import styles from './sentence-list.module.css'

/** A stretch of the text that is lit, and how strongly: what is quoted, an offer, a field, the field at hand. */
export type Lit = TextSpan & { as: 'quote' | 'offer' | 'field' | 'hand' }

type Props = {
  view: DeskView
  current: DeskSentence | undefined
  /** Where the sentences begin of which one key says that they hold nothing. */
  run: readonly number[]
  /** Where the sentences begin up to which a digit says the same. */
  empties: readonly number[]
  onUpTo: ((number: number) => void) | undefined
  lit: readonly Lit[]
  onChoose: (start: number) => void
}

/** The text by sentence, each with what was decided of it. A click chooses a sentence and decides nothing. */
export function SentenceList(props: Props) {
  const { view, current, run, empties, onUpTo, lit, onChoose } = props
  const tell = useTell()
  const list = useRef<HTMLOListElement>(null)
  useEffect(
    function keepInSight() {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    },
    [current],
  )
  return (
    <ol
      ref={list}
      className={styles.text}
      lang={view.document.language}
      aria-label={tell('sentence.text')}
    >
      {view.sentences.map((sentence) => (
        <li
          key={sentence.start}
          dir="auto"
          className={styles.sentence}
          data-state={sentence.state}
          data-run={(run.length > 1 && run.includes(sentence.start)) || undefined}
          aria-current={sentence.start === current?.start || undefined}
          onClick={() => onChoose(sentence.start)}
        >
          <span {...{ [SENTENCE_START]: sentence.start }}>
            <LitText text={view.text} span={sentence} lit={lit} />
          </span>{' '}
          <small className={styles.state} dir="auto">
            {tell(`sentence.${sentence.state}`, { why: sentence.why ?? '' })}
          </small>
          <UpTo number={empties.indexOf(sentence.start) + 1} onUpTo={onUpTo} />
        </li>
      ))}
    </ol>
  )
}

/** The digit of a sentence: up to it, all that is open and for which nothing is proposed holds nothing. */
function UpTo({ number, onUpTo }: { number: number } & Pick<Props, 'onUpTo'>) {
  const tell = useTell()
  if (number === 0) return null
  return (
    <button
      type="button"
      className={styles.upTo}
      data-up-to={number}
      disabled={!onUpTo}
      aria-label={`${tell('key.upTo')} (${number})`}
      title={tell('key.upTo')}
      onClick={(event) => {
        event.stopPropagation()
        onUpTo?.(number)
      }}
    >
      <kbd aria-hidden>{number}</kbd>
    </button>
  )
}

/** The words of a span with what is lit in them; the strongest light wins. */
function LitText({ text, span, lit }: { text: string; span: TextSpan; lit: readonly Lit[] }) {
  const inside = lit.filter(({ start, end }) => start < span.end && span.start < end)
  const edges = [
    ...new Set([span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])]),
  ]
    .filter((edge) => span.start <= edge && edge <= span.end)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => {
    const words = text.slice(start, edges[i + 1])
    const lights = inside.filter((one) => one.start <= start && start < one.end)
    const as = (['hand', 'field', 'offer', 'quote'] as const).find((strength) =>
      lights.some((one) => one.as === strength),
    )
    return as ? (
      <mark key={start} data-as={as}>
        {words}
      </mark>
    ) : (
      words
    )
  })
}
