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

/** The languages of translations where a project names none: the usual ones after the first. */
export const USUAL_TRANSLATIONS: readonly string[] = USUAL_LANGUAGES.slice(1).map(({ id }) => id)

/**
 * The columns of translations into languages. What is said in other ones is carried in `more`.
 * @param languages language tags, those of a project's records after the first
 */
export function translatedColumns(languages: readonly string[]): readonly TranslatedColumn[] {
  return languages.flatMap((lang) =>
    FIELDS.map(({ column }) => ({ name: `${column}_${lang}`, column, lang })),
  )
}

const pathOf = (column: string, kind: Claim['kind']) =>
  FIELDS.find((field) => field.column === column)!.path(kind)

/** The translations of a claim as cells, in the order of the columns. */
export function translatedCells(
  translations: Translations,
  kind: Claim['kind'],
  columns: readonly TranslatedColumn[],
): (string | null)[] {
  return columns.map(({ column, lang }) => translations[lang]?.[pathOf(column, kind)] ?? null)
}

/** A column of a translation: what it translates, and the language tag. */
const TRANSLATED = new RegExp(
  `^(${FIELDS.map(({ column }) => column).join('|')})_([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$`,
)

/**
 * The translations that cells hold, in whatever languages; the inverse of `translatedCells`.
 * @param textOf the text of a cell, `undefined` where it is empty
 */
export function translationsIn(
  columns: Iterable<string>,
  textOf: (column: string) => string | undefined,
  kind: Claim['kind'],
): Translations | undefined {
  const found: Record<string, Record<string, string>> = {}
  for (const name of columns) {
    const [, column, lang] = TRANSLATED.exec(name) ?? []
    const text = column === undefined ? undefined : textOf(name)
    if (text !== undefined) found[lang!] = { ...found[lang!], [pathOf(column!, kind)]: text }
  }
  return Object.keys(found).length > 0 ? found : undefined
}
