import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import type { DeskView, WaitingView } from '#lib/desk'
import { DeskSheet } from '../sheets/sheet'
import { readDesk, whyNot, writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { AboutFields, givenIn } from './about-fields'
import styles from './inbox.module.css'

/** So many letters of a text are shown before somebody takes it up. */
const SHOWN = 1200

type Props = { id: string; onClose: () => void; onDone: (id: string) => void }

/** A text that waits, with what its file says of it for a coder to confirm; what it lacks is asked. */
export function TakeSheet({ id, onClose, onDone }: Props) {
  const tell = useTell()
  const [waiting, setWaiting] = useState<WaitingView>()
  const [language, setLanguage] = useState('')
  const [refused, setRefused] = useState('')
  useEffect(
    function load() {
      void readDesk<WaitingView>(`inbox/${id}`).then((reply) => {
        if (!('done' in reply)) return setRefused(whyNot(reply, tell))
        setWaiting(reply.done)
        setLanguage(reply.done.language)
      })
    },
    [id, tell],
  )
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reply = await writeDesk<DeskView>(`inbox/${id}/take`, givenIn(event.currentTarget))
    if ('done' in reply) return onDone(reply.done.document.id)
    setRefused(whyNot(reply, tell))
  }
  return (
    <DeskSheet title={tell('take.title')} onClose={onClose}>
      {waiting && (
        <form className={styles.form} onSubmit={(event) => void take(event)}>
          <p className={styles.note}>
            {tell(waiting.missing.length > 0 ? 'take.asked' : 'take.told', { from: waiting.from })}
          </p>
          <AboutFields told={waiting} language={language} onLanguage={setLanguage} />
          <p
            className={styles.text}
            dir="auto"
            lang={waiting.language}
            tabIndex={0}
            role="region"
            aria-label={tell('intake.text')}
          >
            {waiting.text.slice(0, SHOWN)}
            {waiting.text.length > SHOWN && ' …'}
          </p>
          <button type="submit" data-first>
            {tell('take.go')}
          </button>
        </form>
      )}
      {refused && (
        <p role="alert" className={styles.refused} dir="auto">
          {refused}
        </p>
      )}
    </DeskSheet>
  )
}
