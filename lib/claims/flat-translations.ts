import type { Claim, Translations } from '#lib/model'
import { USUAL_LANGUAGES } from '#lib/words'

/**
 * The translated fields that have a column in each language: the column of what is translated, and
 * the path of the field. A count is in one column whichever kind counts.
 */
const FIELDS: readonly { column: string; path: (kind: Claim['kind']) => string }[] = [
  { column: 'summary', path: () => 'summary' },
  { column: 'place_words', path: () => 'placeWords' },
  { column: 'time_words', path: () => 'timeWords' },
  { column: 'onset_words', path: () => 'onset.words' },
  {
    column: 'count_words',
    path: (kind) => (kind === 'incident' ? 'deaths.words' : 'count.words'),
  },
  { column: 'evidence_quote', path: () => 'evidence.quote' },
  { column: 'note', path: () => 'note' },
]

/** A column that holds what another one says, in a language. */
type TranslatedColumn = { name: string; column: string; lang: string }

/**
 * The columns of translations: those of each usual language of the interface after the first. What is
 * said in other ones is carried in `more`.
 */
export const TRANSLATED_COLUMNS: readonly TranslatedColumn[] = USUAL_LANGUAGES.slice(1).flatMap(
  ({ id }) => FIELDS.map(({ column }) => ({ name: `${column}_${id}`, column, lang: id })),
)

const pathOf = (column: string, kind: Claim['kind']) =>
  FIELDS.find((field) => field.column === column)!.path(kind)

/** The translations of a claim as cells, in the order of the columns. */
export function translatedCells(
  translations: Translations,
  kind: Claim['kind'],
): (string | null)[] {
  return TRANSLATED_COLUMNS.map(
    ({ column, lang }) => translations[lang]?.[pathOf(column, kind)] ?? null,
  )
}

/** The translations that cells hold; the inverse of `translatedCells` for what has a column. */
export function translationsIn(
  textOf: (column: string) => string | undefined,
  kind: Claim['kind'],
): Translations | undefined {
  const found: Record<string, Record<string, string>> = {}
  for (const { name, column, lang } of TRANSLATED_COLUMNS) {
    const text = textOf(name)
    if (text !== undefined) found[lang] = { ...found[lang], [pathOf(column, kind)]: text }
  }
  return Object.keys(found).length > 0 ? found : undefined
}
