import { useEffect, useRef, useState } from 'react'
import type { DeskOption, FieldName, FirstQuestion } from '#lib/desk'
import { readDesk } from '../state/desk-api'
import { digitOf } from '../state/desk-keys'
import { useShown } from '../state/use-shown'
import { useTell } from '../state/use-tell'
import styles from './field-answers.module.css'

/** So many answers have a digit. */
const NUMBERED = 9

type Props = {
  document: string
  revision: number
  /** The key of the proposal at hand. */
  proposal: string
  /** Whether the proposal shows values as offered, which Shift takes with the answer. */
  isOffering: boolean
  onAnswer: (field: FieldName, option: DeskOption, isShift: boolean) => void
}

/**
 * What is asked first of a proposal once it is accepted, with its answers: a digit accepts the proposal
 * and gives the answer, as soon as somebody can have read them; with Shift, and all that it offers.
 */
export function FirstAnswers(props: Props) {
  const { document: id, revision, proposal, isOffering, onAnswer } = props
  const tell = useTell()
  const [found, setFound] = useState<FirstQuestion>()
  const isDone = useRef(false)
  const [isShown, waitAnew] = useShown(found)
  useEffect(
    function look() {
      const stop = new AbortController()
      void readDesk<FirstQuestion>(`documents/${id}/first`, { proposal }, stop.signal).then(
        (reply) => {
          if (!stop.signal.aborted && 'done' in reply) setFound(reply.done)
        },
      )
      return () => stop.abort()
    },
    [id, revision, proposal],
  )
  const { field } = found ?? {}
  const options = (found?.options ?? [])
    .filter(({ value, witness }) => value !== undefined || witness)
    .slice(0, NUMBERED)
  const give = (digit: number, isShift: boolean) => {
    const option = options[digit - 1]
    if (!isShown) return waitAnew()
    // a key pressed twice answers once
    if (!field || !option || isDone.current) return
    isDone.current = true
    onAnswer(field, option, isShift)
  }
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, metaKey, shiftKey, isComposing, repeat } = event
      const isOther = ctrlKey || altKey || metaKey || isComposing || (shiftKey && !isOffering)
      const digit = isOther ? 0 : digitOf(event)
      const target = event.target as Element
      // a key of a sheet may have closed it already, and is that sheet's all the same
      if (!digit || target.closest('input, textarea, select, dialog') || isSheetOpen()) return
      event.preventDefault()
      // a key that is held down was pressed for something else
      if (!repeat) give(digit, shiftKey)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  if (!field) return null
  return (
    <div className={styles.answers} data-asked={field} data-shown={isShown || undefined}>
      <p className={styles.ask} id={`${proposal}-first`}>
        {tell('proposal.first', { ask: tell(`ask.${field}`) })}
      </p>
      {isOffering && <p className={styles.asked}>{tell('proposal.firstAll')}</p>}
      <div className={styles.list} role="group" aria-labelledby={`${proposal}-first`}>
        {options.map((option, i) => (
          <button
            key={i}
            type="button"
            className={styles.first}
            onClick={({ shiftKey }) => give(i + 1, shiftKey && isOffering)}
          >
            <span>
              <kbd aria-hidden>{i + 1}</kbd>
              <bdi>{option.label}</bdi>
            </span>
            {option.hint && <small dir="auto">{option.hint}</small>}
            {option.makes && (
              <small className={styles.makes} data-makes dir="auto">
                {option.makes}
              </small>
            )}
          </button>
        ))}
      </div>
    </div>
  )
}

const isSheetOpen = () => document.querySelector('dialog[open]') !== null
