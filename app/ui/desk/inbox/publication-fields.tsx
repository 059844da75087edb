import { useState } from 'react'
import { useTell } from '../state/use-tell'

/** How the day of publication is known, in the order of the list. */
const BASES = ['stated', 'inferred'] as const

/** What a file says of its publication. */
export type ToldPublication = {
  published?: string
  publishedBasis?: (typeof BASES)[number]
  publishedNote?: string
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/**
 * When a text was published: a day, or a first and a last one where it was on one of them, and whether the
 * text says so. From what a day was inferred is asked only where it was.
 */
export function PublicationFields({ told = {} }: { told?: ToldPublication }) {
  const tell = useTell()
  const { published = '', publishedBasis = '', publishedNote } = told
  const [basis, setBasis] = useState<string>(publishedBasis)
  const [first = '', last = ''] = published.split('/')
  const asDays = [first, last].every((day) => day === '' || isDay(day))
  return (
    <>
      <label data-about="published">
        {tell('intake.published')}
        <input
          name="published"
          // clock times are written as the records write them
          type={asDays ? 'date' : 'text'}
          required
          dir="ltr"
          defaultValue={asDays ? first : published}
        />
      </label>
      {asDays && (
        <label data-about="until">
          {tell('intake.until')}
          <input name="until" type="date" dir="ltr" defaultValue={last} />
        </label>
      )}
      <label data-about="publishedBasis">
        {tell('intake.basis')}
        <select
          name="publishedBasis"
          required
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        >
          <option value="">{tell('intake.choose')}</option>
          {BASES.map((one) => (
            <option key={one} value={one}>
              {tell(`intake.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {basis === 'inferred' && (
        <label data-about="publishedNote">
          {tell('intake.inferredFrom')}
          <input
            name="publishedNote"
            required
            maxLength={500}
            dir="auto"
            defaultValue={publishedNote}
          />
        </label>
      )}
    </>
  )
}
