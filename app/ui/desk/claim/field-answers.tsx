import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CodedView, DeskOption, FieldName } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { readDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import styles from './field-answers.module.css'

/** Fields whose answers are pointed at by the coder alone: Enter pressed once too often decides nothing. */
const NEVER_FIRST: readonly FieldName[] = ['perpetrator', 'standing']

type Props = {
  document: string
  revision: number
  item: CodedView
  field: FieldName
  /** Words selected in the text, to begin with. */
  selected: string
  onAnswer: (option: DeskOption) => void
  onClear: () => void
  onLeave: () => void
  /** Goes to the next field, or back. */
  onMove: (by: 1 | -1) => void
  onLight: (span: TextSpan | undefined) => void
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
    onMove,
    onLight,
  } = props
  const tell = useTell()
  const list = useId()
  const [typed, setTyped] = useState(selected)
  const [options, setOptions] = useState<DeskOption[]>([])
  const first = NEVER_FIRST.includes(field) ? -1 : 0
  const [at, setAt] = useState(first)
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
        setOptions(reply.done)
        setAt(typed === '' ? first : 0)
      })
      return () => stop.abort()
    },
    [id, revision, item.key, field, typed, first],
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

  const onKeyDown = (event: KeyboardEvent) => {
    const act = {
      ArrowDown: () => setAt((n) => Math.min(n + 1, options.length - 1)),
      ArrowUp: () => setAt((n) => Math.max(n - 1, 0)),
      Enter: () => chosen && !event.ctrlKey && onAnswer(chosen),
      Escape: onLeave,
      Tab: () => onMove(event.shiftKey ? -1 : 1),
    }[event.key]
    if (!act || (event.key === 'Enter' && event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const none = field === 'places' || field === 'count' || field === 'summary' ? field : 'other'
  return (
    <div className={styles.answers} data-answers={field}>
      <label className={styles.ask} htmlFor={`${list}-typed`}>
        {tell(`ask.${field}`)}
      </label>
      {words?.asks.map((ask) => (
        <p key={ask} className={styles.asked}>
          {tell(`question.${ask as 'where'}`)}
        </p>
      ))}
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
            onClick={() => onAnswer(option)}
          >
            <bdi>{option.label}</bdi>
            {option.hint && <small dir="auto">{option.hint}</small>}
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
