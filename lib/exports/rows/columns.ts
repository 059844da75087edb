import { flatClaim, flatColumns, flatColumnsOf, translatedColumns } from '#lib/claims'
import type { Cell } from '#lib/claims'
import { integerColumn as integer, stringColumn as string } from './column'
import type { Column } from './column'
import { derivedOf, hxlTag, translatedInto } from './derived-columns'
import { EVIDENCE_COLUMNS } from './evidence-columns'
import type { Records } from './records'
import type { ExportRow } from './rows'

/** What is said of each column of the record itself; a column of a kind to come is text. */
const OWN: Record<string, Column> = Object.fromEntries(
  [
    string('id', 'Lasting id of the claim: its document, and readable words', '#meta+id'),
    string('kind', 'incident, casualties, control, damage or statement', '#event+kind'),
    string('document', 'Id of the document that holds the claim', '#meta+document'),
    string('summary', 'The claim in one sentence, in our own words', '#description'),
    string('speaker', 'Source id of who says so', '#meta+source+id'),
    string('via', 'Source ids it passed through, nearest to the speaker first', '#meta+source+via'),
    string(
      'places',
      'Place ids, each with the part that is meant, and its direction where one is said: millford/outskirts, ashby/countryside/west',
      '#loc+id',
    ),
    string('place_phrases', 'The text’s own words for each place, separated by |', '#loc+phrase'),
    string(
      'place_basis',
      'For each place: stated by the claim’s words, inferred from the words around it, or found by its name where a row has no coordinates',
      '#loc+basis',
    ),
    string(
      'place_alternatives',
      'For each place: other places the same words may mean',
      '#loc+alternatives',
    ),
    string(
      'place_words',
      'The text’s words for a place that cannot be resolved',
      '#loc+unresolved',
    ),
    string(
      'event_time',
      'When it is said to have happened: an ISO 8601 interval of days in time_zone, as wide as the words allow',
      '#date+occurred',
    ),
    string('time_is', 'within: some time in the interval; throughout: all of it', '#date+basis'),
    string('time_words', 'The text’s own words for the time', '#date+phrase'),
    string('as_of', 'When a state or a running total stood so', '#date+as_of'),
    string('reported_at', 'When it was said, where the text says', '#date+stated'),
    string('standing', 'How the text puts it: stated, reported, alleged or unverified', '#status'),
    string(
      'unverified_by',
      'Source id of who says that it could not be verified',
      '#status+source',
    ),
    string('event_type', 'ACLED’s event type', '#event+type'),
    string('sub_event_type', 'ACLED’s sub-event type', '#event+subtype'),
    string(
      'own_type',
      'An imported file’s own word for what happened, where ACLED has none',
      '#event+type+own',
    ),
    string('perpetrator', 'Party ids of who is said to have done it', '#group+perpetrator'),
    string('target', 'Party ids of whom it was done to', '#group+target'),
    string(
      'participants',
      'Party ids of the sides of a clash whose attacker is not said',
      '#group+participants',
    ),
    string('tags', 'What it was, in a word', '#event+tags'),
    string('onset_trigger', 'How it is said to have begun', '#cause'),
    string(
      'onset_planned',
      'yes or no: whether that is said to have been planned',
      '#cause+planned',
    ),
    string('onset_words', 'The text’s words for how it began', '#cause+phrase'),
    integer(
      'count_low',
      'Least number of people the words allow; empty where they give none (“dozens”); of an incident, of its dead',
      '#affected+min',
    ),
    integer(
      'count_high',
      'Greatest number of people the words allow; empty where it is open (“over 70”)',
      '#affected+max',
    ),
    string('count_words', 'The count as the text gives it', '#affected+phrase'),
    string(
      'harm',
      'What was done to those counted: killed, wounded, missing, abducted, detained or displaced',
      '#affected+type',
    ),
    string('group', 'Whom the count counts', '#affected+group'),
    string('of', 'Party ids of whose people they are', '#affected+group+party'),
    string('manner', 'How they came to harm, where only those are counted', '#affected+manner'),
    string('part_of', 'Id of the claim whose count the text says this is a part of', '#meta+whole'),
    string('parts', 'Parts of the count that the text gives', '#affected+parts'),
    string(
      'scope',
      'event, running-total or background: never add counts of different scope',
      '#affected+scope',
    ),
    string('holder', 'Party id of who is said to hold the place', '#group+holder'),
    string('status', 'How the holder is said to stand to the place', '#status+control'),
    ...EVIDENCE_COLUMNS,
    string('note', 'What the coder noted', '#meta+note'),
    string('more', 'JSON: what no column can hold', '#meta+more'),
  ].map((column) => [column.name, column]),
)

/** Translated columns say what those do that they translate, in a language. */
const translated = (languages: readonly string[]): Column[] =>
  translatedColumns(languages).map(({ name, column, lang }) => {
    const { about, hxl } = OWN[column]!
    return string(name, `${about}; in the language ${lang}`, `${hxl}+i_${hxlTag(lang)}`)
  })

/**
 * Every column of our own tables, the record's first, then the computed ones. Translations and names
 * have a column in each language of the project after the first.
 */
export function exportColumns({ settings }: Pick<Records, 'settings'>): readonly Column[] {
  const known = columnsOf.get(settings) ?? allColumns({ settings })
  columnsOf.set(settings, known)
  return known
}

const columnsOf = new WeakMap<Records['settings'], readonly Column[]>()

function allColumns(records: Pick<Records, 'settings'>): readonly Column[] {
  const languages = translatedInto(records)
  const further = new Map(translated(languages).map((column) => [column.name, column]))
  return [
    ...flatColumns(languages).map((name) => OWN[name] ?? further.get(name) ?? string(name, '')),
    ...derivedOf(records).map(({ column }) => column),
  ]
}

/** The columns that claims of a kind fill: those of the fields its schema knows, and the computed. */
export function columnsOfKind(
  fields: readonly string[],
  records: Pick<Records, 'settings'>,
): readonly Column[] {
  const filled = new Set([
    ...flatColumnsOf(fields, translatedInto(records)),
    ...derivedOf(records).map(({ column }) => column.name),
  ])
  return exportColumns(records).filter(({ name }) => filled.has(name))
}

/**
 * The cells of a row, every column of `exportColumns` among them, `null` where there is nothing to
 * say.
 * @param flat how the record's own columns are written: `flatFields` leaves `more` empty.
 */
export function cellsOf(row: ExportRow, records: Records, flat = flatClaim): Record<string, Cell> {
  const cells = flat(row.claim, languagesOf(records))
  for (const { column, value } of derivedOf(records)) {
    const cell = value(row, records)
    cells[column.name] = cell === undefined || cell === '' ? null : cell
  }
  return cells
}

const languages = new WeakMap<Records['settings'], readonly string[]>()

/** `translatedInto`, found once for a project. */
function languagesOf(records: Records): readonly string[] {
  const known = languages.get(records.settings) ?? translatedInto(records)
  languages.set(records.settings, known)
  return known
}
