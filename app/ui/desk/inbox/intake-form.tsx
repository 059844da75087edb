import { useState } from 'react'
import type { FormEvent } from 'react'
import type { DeskView } from '#lib/desk'
import { likelyLanguage } from '#lib/util'
import { whyNot, writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { AboutFields, givenIn } from './about-fields'
import styles from './inbox.module.css'

/** Takes a text in: pasted, with who published it and when. */
export function IntakeForm({ onDone }: { onDone: (id: string) => void }) {
  const tell = useTell()
  const [language, setLanguage] = useState('en')
  const [refused, setRefused] = useState('')
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reply = await writeDesk<DeskView>('documents', givenIn(event.currentTarget))
    if ('done' in reply) return onDone(reply.done.document.id)
    setRefused(whyNot(reply, tell))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void take(event)}>
      <label>
        {tell('intake.text')}
        <textarea
          name="text"
          dir="auto"
          required
          autoFocus
          onChange={(event) => setLanguage(likelyLanguage(event.target.value))}
        />
      </label>
      <AboutFields language={language} onLanguage={setLanguage} />
      <p className={styles.note}>{tell('intake.note')}</p>
      {refused && (
        <p role="alert" className={styles.refused} dir="auto">
          {refused}
        </p>
      )}
      <button type="submit">{tell('intake.go')}</button>
    </form>
  )
}
