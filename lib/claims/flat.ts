import { partKey, readPartText } from '#lib/model'
import type { Claim, Figure, Translations } from '#lib/model'
import { archiveCell, archiveOf } from './archive-cell'
import {
  USUAL_TRANSLATIONS,
  translatedCells,
  translatedColumns,
  translationsIn,
} from './flat-translations'
import { joinIds, joinTexts, splitIds, splitTexts } from './flat-lists'

/** What a cell of a table holds; `null` where there is nothing to say. */
export type Cell = string | number | null
/** A claim as one row of a table, by column. */
export type FlatClaim = Record<string, Cell>

type Fields = Record<string, unknown>
type Reader = (cells: FlatClaim) => unknown

/**
 * One column or several that hold one field of a claim, both ways. A reader gives `undefined` where
 * the claim does not have the field.
 */
type FlatField = {
  field: string
  columns: readonly string[]
  write: (value: never, kind: Claim['kind']) => readonly Cell[]
  read: Reader
}

const textOf = (cell: Cell | undefined) =>
  cell === null || cell === undefined || cell === '' ? undefined : String(cell)
const numberOf = (cell: Cell | undefined) => (textOf(cell) === undefined ? undefined : Number(cell))
/** An object of what is there; `undefined` where nothing is. */
const some = (fields: Fields): Fields | undefined => {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return kept.length ? Object.fromEntries(kept) : undefined
}

const text = (field: string, column = field): FlatField => ({
  field,
  columns: [column],
  write: (value: string) => [value],
  read: (cells) => textOf(cells[column]),
})
/**
 * A single day is written as an interval, `2024-05-01/2024-05-01`: otherwise a spreadsheet or GIS
 * takes the cell for a date, and a stretch of time beside it for an error.
 */
const interval = (field: string, column = field): FlatField => ({
  field,
  columns: [column],
  write: (value: string) => [value.includes('/') ? value : `${value}/${value}`],
  read: (cells) => {
    const [from, to] = (textOf(cells[column]) ?? '').split('/')
    return from === to ? from : textOf(cells[column])
  },
})
const ids = (field: string): FlatField => ({
  field,
  columns: [field],
  write: (value: string[]) => [joinIds(value)],
  read: (cells) =>
    textOf(cells[field]) === undefined ? undefined : splitIds(textOf(cells[field])!),
})

const COUNT = ['count_low', 'count_high', 'count_words'] as const
/** A count is in the same three columns whichever kind counts: `kind` tells which field it is. */
const count = (field: string, kind: string): FlatField => ({
  field,
  columns: COUNT,
  write: ({ low, high, words }: Figure) => [low, high, words],
  read: (cells) =>
    cells.kind === kind && textOf(cells.count_words) !== undefined
      ? {
          low: numberOf(cells.count_low) ?? null,
          high: numberOf(cells.count_high) ?? null,
          words: textOf(cells.count_words),
        }
      : undefined,
})

type Places = Claim['places']
const places: FlatField = {
  field: 'places',
  columns: ['places', 'place_phrases', 'place_basis', 'place_alternatives'],
  write: (list: Places) => [
    joinIds(list.map(partKey)),
    joinTexts(list.map(({ phrase }) => phrase)),
    joinIds(list.map(({ basis }) => basis ?? 'stated')),
    list.some(({ alternatives }) => alternatives)
      ? joinTexts(list.map(({ alternatives }) => joinIds(alternatives ?? [])))
      : null,
  ],
  read: (cells) => {
    const [phrases, basis, alternatives] = [
      splitTexts(textOf(cells.place_phrases) ?? ''),
      splitIds(textOf(cells.place_basis) ?? ''),
      splitTexts(textOf(cells.place_alternatives) ?? ''),
    ]
    return splitIds(textOf(cells.places) ?? '').map((key, i) => ({
      place: key.split('/')[0]!,
      ...readPartText(key.split('/').slice(1).join('/') || 'whole'),
      phrase: phrases[i] ?? '',
      ...((basis[i] === 'inferred' || basis[i] === 'name') && { basis: basis[i] }),
      ...(alternatives[i] && { alternatives: splitIds(alternatives[i]) }),
    }))
  },
}

/** What a cell holds as JSON; a text that is none stays one, and the schema refuses it. */
function jsonOf(cell: string | undefined): unknown {
  try {
    return cell && (JSON.parse(cell) as unknown)
  } catch {
    return cell
  }
}

type Parts = { group: string; count: number }[]

/** Before the digits of a hash, which a spreadsheet would else take for a number. */
const HASH = 'sha256:'

/**
 * Every field that has columns, in the order of columns. A field of a later kind that has none is
 * carried in `more`.
 */
const FIELDS: readonly FlatField[] = [
  text('id'),
  text('kind'),
  text('document'),
  text('summary'),
  text('speaker'),
  ids('via'),
  places,
  text('placeWords', 'place_words'),
  interval('eventTime', 'event_time'),
  text('timeIs', 'time_is'),
  text('timeWords', 'time_words'),
  interval('asOf', 'as_of'),
  interval('reportedAt', 'reported_at'),
  text('standing'),
  text('unverifiedBy', 'unverified_by'),
  text('eventType', 'event_type'),
  text('subEventType', 'sub_event_type'),
  text('ownType', 'own_type'),
  ids('perpetrator'),
  ids('target'),
  ids('participants'),
  ids('tags'),
  {
    field: 'onset',
    columns: ['onset_trigger', 'onset_planned', 'onset_words'],
    write: ({ trigger, planned, words }: { trigger: string; planned?: boolean; words: string }) => [
      trigger,
      planned === undefined ? null : planned ? 'yes' : 'no',
      words,
    ],
    read: (cells) =>
      some({
        trigger: textOf(cells.onset_trigger),
        planned: textOf(cells.onset_planned) && cells.onset_planned === 'yes',
        words: textOf(cells.onset_words),
      }),
  },
  count('deaths', 'incident'),
  text('harm'),
  count('count', 'casualties'),
  text('group'),
  ids('of'),
  text('manner'),
  text('partOf', 'part_of'),
  {
    field: 'parts',
    columns: ['parts'],
    write: (parts: Parts) => [joinIds(parts.map((part) => `${part.group} ${part.count}`))],
    read: (cells) =>
      textOf(cells.parts) &&
      splitIds(textOf(cells.parts)!).map((part) => ({
        group: part.split(' ')[0],
        count: Number(part.split(' ')[1]),
      })),
  },
  text('scope'),
  text('holder'),
  text('status'),
  {
    field: 'evidence',
    columns: [
      'evidence_line',
      'evidence_start',
      'evidence_end',
      'evidence_quote',
      'evidence_sentence_hash',
      'evidence_url',
      'evidence_archive',
      'evidence_media',
    ],
    write: ({ line, start, end, quote, sentenceHash, url, archive, media }: Claim['evidence']) => [
      line,
      start,
      end,
      quote,
      sentenceHash ? HASH + sentenceHash : null,
      url ?? null,
      archive ? archiveCell(archive) : null,
      media ? JSON.stringify(media) : null,
    ],
    read: (cells) =>
      some({
        line: numberOf(cells.evidence_line),
        start: numberOf(cells.evidence_start),
        end: numberOf(cells.evidence_end),
        quote: textOf(cells.evidence_quote),
        sentenceHash: textOf(cells.evidence_sentence_hash)?.replace(HASH, ''),
        url: textOf(cells.evidence_url),
        archive: archiveOf(textOf(cells.evidence_archive)),
        media: jsonOf(textOf(cells.evidence_media)),
      }),
  },
  text('note'),
]

/** The field of translations, with columns in some languages. Those of any language are read. */
function translations(languages: readonly string[]): FlatField {
  const columns = translatedColumns(languages)
  return {
    field: 'translations',
    columns: columns.map(({ name }) => name),
    write: (value: Translations, kind) => translatedCells(value, kind, columns),
    read: (cells) =>
      translationsIn(
        Object.keys(cells),
        (column) => textOf(cells[column]),
        String(cells.kind) as Claim['kind'],
      ),
  }
}

const byLanguages = new Map<string, readonly FlatField[]>()

/** All fields that have columns, with translations into some languages. */
function fieldsIn(languages: readonly string[]): readonly FlatField[] {
  const key = languages.join()
  const known = byLanguages.get(key)
  if (known) return known
  const made = [...FIELDS, translations(languages)]
  byLanguages.set(key, made)
  return made
}

/**
 * The columns that claims of a kind fill: those of the fields its schema knows.
 * @param languages those of translations
 */
export function flatColumnsOf(
  fields: readonly string[],
  languages: readonly string[] = USUAL_TRANSLATIONS,
): readonly string[] {
  const columns = new Set(
    fieldsIn(languages)
      .filter(({ field }) => fields.includes(field))
      .flatMap((one) => one.columns),
  )
  for (const { name, column } of translatedColumns(languages))
    if (!columns.has(column)) columns.delete(name)
  return [...columns]
}

/**
 * The columns of a flat claim, in order. `more` holds, as JSON, what no column can: fields of kinds
 * that are new, empty texts, a claim's own coder, translations into further languages.
 * @param languages those of translations
 */
export const flatColumns = (
  languages: readonly string[] = USUAL_TRANSLATIONS,
): readonly string[] => [...new Set(fieldsIn(languages).flatMap(({ columns }) => columns)), 'more']

const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [x, y] = [Object.entries(a).filter(([, value]) => value !== undefined), b as Fields]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    x.length === Object.values(b).filter((value) => value !== undefined).length &&
    x.every(([key, value]) => same(value, y[key]))
  )
}

/** Reads the fields that have columns. */
function fieldsOf(cells: FlatClaim): Fields {
  return some(Object.fromEntries(fieldsIn([]).map(({ field, read }) => [field, read(cells)]))) ?? {}
}

const blanks = new Map<string, FlatClaim>()

/** A row of `flatColumns` in which nothing is said. */
function blank(languages: readonly string[]): FlatClaim {
  const key = languages.join()
  const known =
    blanks.get(key) ?? Object.fromEntries(flatColumns(languages).map((column) => [column, null]))
  blanks.set(key, known)
  return { ...known }
}

/**
 * The fields of a claim that have columns, as `flatClaim` writes them; `more` is left empty, which
 * takes longer than all others, for who does not show it.
 */
export function flatFields(
  claim: Claim,
  languages: readonly string[] = USUAL_TRANSLATIONS,
): FlatClaim {
  const cells = blank(languages)
  for (const { field, columns, write } of fieldsIn(languages)) {
    const value = (claim as Fields)[field]
    if (value === undefined) continue
    for (const [i, cell] of write(value as never, claim.kind).entries())
      cells[columns[i]!] = cell === '' ? null : cell
  }
  return cells
}

/**
 * A claim as one row: every column of `flatColumns`, `null` where there is nothing to say.
 * `unflatClaim` gives the equal claim back, whatever is in it.
 * @param languages those of translations
 */
export function flatClaim(
  claim: Claim,
  languages: readonly string[] = USUAL_TRANSLATIONS,
): FlatClaim {
  const cells = flatFields(claim, languages)
  const back = fieldsOf(cells)
  const rest = Object.entries(claim).filter(
    ([field, value]) => value !== undefined && !same(value, back[field]),
  )
  cells.more = rest.length ? JSON.stringify(Object.fromEntries(rest)) : null
  return cells
}

/**
 * The record of a flat claim, unchecked: read it with `claimSchema`. Columns it does not know are
 * passed over. Throws where `more` is not JSON.
 */
export function unflatClaim(cells: FlatClaim): unknown {
  const more = textOf(cells.more)
  return { ...fieldsOf(cells), ...(more !== undefined && (JSON.parse(more) as Fields)) }
}
