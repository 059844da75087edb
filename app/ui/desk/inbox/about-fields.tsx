import type { DeskKey } from '#lib/words'
import { useTell } from '../state/use-tell'
import styles from './inbox.module.css'
import { PublicationFields } from './publication-fields'
import type { ToldPublication } from './publication-fields'

type Name = 'title' | 'outlet' | 'url' | 'byline'
type Field = { name: Name; label: DeskKey; type?: string; required?: boolean }
const FIRST: readonly Field[] = [
  { name: 'title', label: 'intake.title', required: true },
  { name: 'outlet', label: 'intake.outlet', required: true },
]
const OTHERS: readonly Field[] = [
  { name: 'url', label: 'intake.url', type: 'url' },
  { name: 'byline', label: 'intake.byline' },
]

type Props = {
  /** What a file says of itself, for a coder to confirm or mend. */
  told?: Partial<Record<Name, string>> & ToldPublication
  language: string
  onLanguage: (language: string) => void
}

/** What is asked of a text: its title, who published it and when, in which language. */
export function AboutFields({ told = {}, language, onLanguage }: Props) {
  const tell = useTell()
  const inputs = (fields: readonly Field[]) =>
    fields.map(({ name, label, type = 'text', required }) => (
      <label key={name} data-about={name}>
        {tell(label)}
        <input
          name={name}
          type={type}
          required={required}
          defaultValue={told[name]}
          dir={type === 'text' ? 'auto' : 'ltr'}
        />
      </label>
    ))
  return (
    <div className={styles.pair}>
      {inputs(FIRST)}
      <PublicationFields told={told} />
      {inputs(OTHERS)}
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

/** What a form gives, without the fields that were left empty; a first and a last day are one stretch. */
export function givenIn(form: HTMLFormElement): Record<string, unknown> {
  const { until, ...given } = Object.fromEntries(
    [...new FormData(form)].filter(([, value]) => value !== ''),
  )
  const { published } = given
  return typeof until !== 'string' || until === published
    ? given
    : { ...given, published: `${published as string}/${until}` }
}
