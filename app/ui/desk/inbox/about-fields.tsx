import type { DeskKey } from '#lib/words'
import { useTell } from '../state/use-tell'
import styles from './inbox.module.css'

type Name = 'title' | 'outlet' | 'published' | 'url' | 'byline'
const FIELDS: readonly { name: Name; label: DeskKey; type?: string; required?: boolean }[] = [
  { name: 'title', label: 'intake.title', required: true },
  { name: 'outlet', label: 'intake.outlet', required: true },
  { name: 'published', label: 'intake.published', type: 'date', required: true },
  { name: 'url', label: 'intake.url', type: 'url' },
  { name: 'byline', label: 'intake.byline' },
]

type Props = {
  /** What a file says of itself, for a coder to confirm or mend. */
  told?: Partial<Record<Name, string>>
  language: string
  onLanguage: (language: string) => void
}

/** What is asked of a text: its title, who published it and when, in which language. */
export function AboutFields({ told = {}, language, onLanguage }: Props) {
  const tell = useTell()
  return (
    <div className={styles.pair}>
      {FIELDS.map(({ name, label, type = 'text', required }) => (
        <label key={name} data-about={name}>
          {tell(label)}
          <input
            name={name}
            // a month or a span is written as the records write it
            type={type === 'date' && told[name] && told[name].length !== 10 ? 'text' : type}
            required={required}
            defaultValue={told[name]}
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
          onChange={(event) => onLanguage(event.target.value)}
        />
      </label>
    </div>
  )
}

/** What a form gives, without the fields that were left empty. */
export const givenIn = (form: HTMLFormElement): Record<string, unknown> =>
  Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
