import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CodedView, DeskOption, FieldName } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { readDesk } from '../state/desk-api'
import { digitOf } from '../state/desk-keys'
import { useTell } from '../state/use-tell'
import styles from './field-answers.module.css'

/** Fields whose answers are pointed at by the coder alone: Enter pressed once too often decides nothing. */
const NEVER_FIRST: readonly FieldName[] = ['perpetrator', 'standing']

/** Fields into which digits are typed, so that none chooses an answer there. */
const DIGITS_TYPED: readonly FieldName[] = [
  'count',
  'deaths',
  'number',
  'parts',
  'eventTime',
  'asOf',
  'reportedAt',
  'timeWords',
  'placeWords',
  'quote',
  'onset',
  'tags',
  'link',
  'archived',
  'media',
  'note',
  'summary',
]
/** Fields into which days are typed. */
const DAYS: readonly FieldName[] = ['eventTime', 'asOf', 'reportedAt']
const NONE: DeskOption[] = []
/** So many answers have a digit of their own. */
const NUMBERED = 9
/** How long a key is taken for an answer given twice, in milliseconds. */
const TWICE = 2000

/** Which answer a key chooses: the pointed one, that the text does not say, or by its number. */
type Pick = 'pointed' | 'unsaid' | number

/** Fields of which a number of the text is pointed at only where a rule read it. */
const COUNTS: readonly FieldName[] = ['count', 'deaths', 'number']

/** Which answer is pointed at first: what is offered, else what the rules read, except where the coder alone points. */
function firstOf(options: readonly DeskOption[], field: FieldName): number {
  if (NEVER_FIRST.includes(field)) return -1
  const offered = options.findIndex((one) => one.offered)
  const first = offered < 0 ? options.findIndex(({ read }) => read) : offered
  return COUNTS.includes(field) ? first : Math.max(0, first)
}

/** A number as a place in a list. */
const within = (n: number, list: readonly unknown[]) => Math.max(0, Math.min(n, list.length - 1))

type Props = {
  document: string
  revision: number
  item: CodedView
  field: FieldName
  /** Words selected in the text, to begin with. */
  selected: string
  /** `isShift`: one place or party more, or all that is offered with it (`use-answers.ts`). */
  onAnswer: (option: DeskOption, isShift: boolean) => void
  onClear: () => void
  onLeave: () => void
  /** Takes over from the claim before what is not decided yet. */
  onCarry?: () => void
  /** Takes all that is offered for the claim. */
  onTake?: (() => void) | undefined
  /** Goes to the next open thing. */
  onOnward?: () => void
  /** Goes to the next field, or back. */
  onMove: (by: 1 | -1) => void
  onLight: (span: TextSpan | undefined) => void
  /** Opens the page of the codebook on this field. */
  onHelp?: () => void
}

/** The answers that a field may have: typed words narrow them, arrows choose, Enter decides. */
export function FieldAnswers(props: Props) {
  const {
    document: id,
    revision,
    item,
    field,
    selected,
    onAnswer,
    onClear,
    onLeave,
    onCarry,
    onTake,
    onOnward,
    onMove,
    onLight,
    onHelp,
  } = props
  const tell = useTell()
  const list = useId()
  const [typed, setTyped] = useState(selected)
  const [found, setFound] = useState<{ typed: string; revision: number; options: DeskOption[] }>()
  const options = found?.options ?? NONE
  // once one place, party or tag more stands there, the answers are others
  const isBusy = found?.typed !== typed || found.revision !== revision
  const [at, setAt] = useState(-1)
  const answered = useRef({ revision: -1, at: 0 })
  /** A key that came before the answers did, and which answer it chooses. */
  const early = useRef<{ pick: Pick; isMore: boolean }>(undefined)
  /** Arrows that came before the answers did: they point among those, not among the ones before. */
  const moves = useRef(0)
  const chosen = options[Math.min(at, options.length - 1)]
  const words = item.fields.find(({ name }) => name === field)

  useEffect(
    function look() {
      const stop = new AbortController()
      void readDesk<DeskOption[]>(
        `documents/${id}/options`,
        { claim: item.key, field, typed },
        stop.signal,
      ).then((reply) => {
        if (stop.signal.aborted || !('done' in reply)) return
        setFound({ typed, revision, options: reply.done })
        const first = typed === '' ? firstOf(reply.done, field) : 0
        setAt(moves.current === 0 ? first : within(first + moves.current, reply.done))
        moves.current = 0
      })
      return () => stop.abort()
    },
    [id, revision, item.key, field, typed],
  )
  useEffect(
    function light() {
      onLight(chosen?.from)
      return () => onLight(undefined)
    },
    [chosen, onLight],
  )
  useEffect(
    function keepInSight() {
      document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
    },
    [list, at],
  )

  const answer = (option: DeskOption | undefined, isMore = false) => {
    // a key that comes before the next field is there decides nothing again
    const { revision: last, at: when } = answered.current
    const isSaying =
      option && option.value === undefined && !option.source && !option.place && !option.witness
    if (
      !option ||
      (isSaying && option.party === undefined) ||
      (last === revision && Date.now() - when < TWICE)
    )
      return
    answered.current = { revision, at: Date.now() }
    if (isMore) setTyped('')
    onAnswer(option, isMore)
  }
  const move = (by: 1 | -1) => {
    if (isBusy) moves.current += by
    else setAt((n) => within(n + by, options))
  }
  const picked = (pick: Pick) =>
    pick === 'pointed'
      ? chosen
      : pick === 'unsaid'
        ? options.find((option) => option.unsaid)
        : options[pick - 1]
  /** Chooses by a key, once the answers to what was typed are there. */
  const byKey = (pick: Pick, isMore: boolean) => {
    if (isBusy) early.current = { pick, isMore }
    else answer(picked(pick), isMore)
  }
  useEffect(function comeLate() {
    if (isBusy || !early.current) return
    const { pick, isMore } = early.current
    early.current = undefined
    answer(picked(pick), isMore)
  })
  const isNumbered = typed === '' && !DIGITS_TYPED.includes(field)
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = typed === '' && !event.ctrlKey && !event.altKey && !event.metaKey
    // where digits are typed, a nought begins a number
    const mayCome = isBusy && !DIGITS_TYPED.includes(field)
    const unsaid = mayCome || picked('unsaid') ? () => byKey('unsaid', false) : undefined
    const onEmpty = {
      Digit0: unsaid,
      Numpad0: unsaid,
      Equal: onCarry,
      Space: onOnward,
      Delete: words?.words !== undefined ? onClear : undefined,
    }[event.code]
    // wherever a keyboard has it
    const isPlus = event.key === '+'
    if (isPlain && isPlus && onTake) {
      event.preventDefault()
      return onTake()
    }
    if (isPlain && !isPlus && !event.shiftKey && onEmpty) {
      event.preventDefault()
      return onEmpty()
    }
    // where digits or words are typed, one chooses with Shift
    const isChosen = isNumbered || event.shiftKey
    const digit = isChosen && !event.ctrlKey && !event.altKey && !event.metaKey ? digitOf(event) : 0
    if (digit > 0) {
      event.preventDefault()
      return byKey(digit, isNumbered && event.shiftKey)
    }
    const act = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => !event.ctrlKey && byKey('pointed', event.shiftKey),
      Escape: onLeave,
      Tab: () => onMove(event.shiftKey ? -1 : 1),
    }[event.key]
    if (!act || (event.key === 'Enter' && event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const none =
    field === 'places' || field === 'count' || field === 'summary'
      ? field
      : typed === '' && DIGITS_TYPED.includes(field)
        ? 'typed'
        : 'other'
  return (
    <div className={styles.answers} data-answers={field} data-typed={isBusy ? undefined : typed}>
      <div className={styles.head}>
        <label className={styles.ask} htmlFor={`${list}-typed`}>
          {tell(`ask.${field}`)}
        </label>
        {onHelp && (
          <button
            type="button"
            className={styles.help}
            data-help
            aria-label={tell('codebook.field', { field: tell(`field.${field}`) })}
            title={`${tell('key.codebook')} (F1)`}
            onClick={onHelp}
          >
            ?
          </button>
        )}
      </div>
      {words?.asks.map((ask) => (
        <p key={ask} className={styles.asked}>
          {ask}
        </p>
      ))}
      {DAYS.includes(field) && <p className={styles.asked}>{tell('days.short')}</p>}
      {field === 'places' && <p className={styles.asked}>{tell('place.short')}</p>}
      <input
        id={`${list}-typed`}
        className={styles.typed}
        autoFocus
        dir="auto"
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${Math.min(at, options.length - 1)}`}
        placeholder={tell('option.filter')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={list} role="listbox" className={styles.list} aria-label={tell(`field.${field}`)}>
        {options.map((option, i) => (
          <li
            key={i}
            id={`${list}-${i}`}
            role="option"
            aria-selected={option === chosen}
            onPointerEnter={() => setAt(i)}
            onClick={() => answer(option)}
          >
            <span>
              {i < NUMBERED && (
                <kbd aria-hidden>
                  <span dir="ltr">{isNumbered ? i + 1 : `⇧${i + 1}`}</span>
                </kbd>
              )}
              {typed === '' && i >= NUMBERED && option.unsaid && <kbd aria-hidden>0</kbd>}
              <bdi>{option.label}</bdi>
            </span>
            {option.hint && <small dir="auto">{option.hint}</small>}
            {option.makes && (
              <small className={styles.makes} data-makes dir="auto">
                {option.makes}
              </small>
            )}
          </li>
        ))}
      </ul>
      {options.length === 0 && <p className={styles.asked}>{tell(`option.none.${none}`)}</p>}
      {words?.words !== undefined && (
        <button type="button" className={styles.clear} onClick={onClear}>
          {tell('option.clear')}
        </button>
      )}
    </div>
  )
}
