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
  onAnswer: (field: FieldName, option: DeskOption) => void
}

/**
 * What is asked first of a proposal once it is accepted, with its answers: a digit accepts the proposal
 * and gives the answer, as soon as somebody can have read them.
 */
export function FirstAnswers({ document: id, revision, proposal, onAnswer }: Props) {
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
    .filter(({ value }) => value !== undefined)
    .slice(0, NUMBERED)
  const give = (digit: number) => {
    const option = options[digit - 1]
    if (!isShown) return waitAnew()
    // a key pressed twice answers once
    if (!field || !option || isDone.current) return
    isDone.current = true
    onAnswer(field, option)
  }
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, metaKey, shiftKey, isComposing, repeat } = event
      const digit = ctrlKey || altKey || metaKey || shiftKey || isComposing ? 0 : digitOf(event)
      const target = event.target as Element
      // a key of a sheet may have closed it already, and is that sheet's all the same
      if (!digit || target.closest('input, textarea, select, dialog') || isSheetOpen()) return
      event.preventDefault()
      // a key that is held down was pressed for something else
      if (!repeat) give(digit)
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
      <div className={styles.list} role="group" aria-labelledby={`${proposal}-first`}>
        {options.map((option, i) => (
          <button key={i} type="button" className={styles.first} onClick={() => give(i + 1)}>
            <span>
              <kbd aria-hidden>{i + 1}</kbd>
              <bdi>{option.label}</bdi>
            </span>
            {option.hint && <small dir="auto">{option.hint}</small>}
          </button>
        ))}
      </div>
    </div>
  )
}

const isSheetOpen = () => document.querySelector('dialog[open]') !== null
