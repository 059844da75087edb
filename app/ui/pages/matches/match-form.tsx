import { MATCH_MOST } from '#lib/views'
import type { MatchParams } from '#lib/views'
import { matchesPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import styles from './matches.module.css'

/** What a page of matches compares: this dataset, and one of the others or the documents. */
export type MatchFrame = {
  asked: MatchParams
  here: { id: string; label: string }
  others: readonly { id: string; label: string }[]
}

/** Chooses the other side and how far apart rows may be. It is a plain form: it needs no script. */
export function MatchForm({
  words: { say, lang },
  asked,
  here,
  others,
}: MatchFrame & { words: PageWords }) {
  const { km, days, from, to } = asked
  return (
    <form className={styles.form} action={matchesPath(here.id)} method="get">
      <label>
        {say('matches.with')}
        <select name="with" defaultValue={asked.with}>
          <option value="documents">{say('matches.documents')}</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('matches.km')}
        <input name="km" type="number" min={0} max={MATCH_MOST.km} step="any" defaultValue={km} />
      </label>
      <label>
        {say('matches.days')}
        <input name="days" type="number" min={0} max={MATCH_MOST.days} defaultValue={days} />
      </label>
      <label>
        {say('matches.from')}
        <input name="from" type="date" defaultValue={from} />
      </label>
      <label>
        {say('matches.to')}
        <input name="to" type="date" defaultValue={to} />
      </label>
      <input type="hidden" name="lang" value={lang} />
      <button type="submit">{say('matches.compare')}</button>
    </form>
  )
}
