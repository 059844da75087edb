import { useState } from 'react'
import type { FormEvent } from 'react'
import type { DeskView } from '#lib/desk'
import type { DeskKey } from '#lib/words'
import { writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import styles from './inbox.module.css'

/** The language of a text by the script of most of its letters, to begin with; the coder decides. */
const likelyLanguage = (text: string) =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0)
    ? 'ar'
    : 'en'

type Field = { name: string; label: DeskKey; type?: string; required?: boolean }
const FIELDS: readonly Field[] = [
  { name: 'title', label: 'intake.title', required: true },
  { name: 'outlet', label: 'intake.outlet', required: true },
  { name: 'published', label: 'intake.published', type: 'date', required: true },
  { name: 'url', label: 'intake.url', type: 'url' },
]

/** Takes a text in: pasted, with who published it and when. */
export function IntakeForm({ onDone }: { onDone: (id: string) => void }) {
  const tell = useTell()
  const [language, setLanguage] = useState('en')
  const [refused, setRefused] = useState('')
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => value !== ''),
    )
    const reply = await writeDesk<DeskView>('documents', given)
    if ('done' in reply) return onDone(reply.done.document.id)
    setRefused(
      'refused' in reply
        ? reply.refused
        : tell(
            'failed' in reply && reply.failed === 'session' ? 'saved.nosession' : 'saved.noserver',
          ),
    )
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
      <div className={styles.pair}>
        {FIELDS.map(({ name, label, type = 'text', required }) => (
          <label key={name}>
            {tell(label)}
            <input
              name={name}
              type={type}
              required={required}
              dir={type === 'text' ? 'auto' : 'ltr'}
            />
          </label>
        ))}
        <label>
          {tell('intake.language')}
          <input
            name="language"
            required
            dir="ltr"
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          />
        </label>
      </div>
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
