import { FLAT_COLUMNS, TRANSLATED_COLUMNS, flatClaim } from '#lib/claims'
import type { Cell } from '#lib/claims'
import { preferredName } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import { adminNames } from '../event-tables/admin-areas'
import { integerColumn as integer, stringColumn as string } from './column'
import type { Column, DerivedColumn } from './column'
import { DOCUMENT_COLUMNS, EVIDENCE_COLUMNS } from './evidence-columns'
import { sourceName } from './records'
import type { Records } from './records'
import { dayBounds } from './rows'
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
      'For each place: stated by the claim’s words, or inferred from the words around it',
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
const TRANSLATED: Record<string, Column> = Object.fromEntries(
  TRANSLATED_COLUMNS.map(({ name, column, lang }) => {
    const { about, hxl } = OWN[column]!
    return [name, string(name, `${about}; in the language ${lang}`, `${hxl}+i_${lang}`)]
  }),
)

/** Columns computed from the record; an import passes them over. */
const DERIVED: readonly DerivedColumn[] = [
  {
    column: string('type', 'The finer type within the kind', '#event+type+name'),
    value: (row) => row.type,
  },
  {
    column: {
      name: 'happened_first',
      type: 'date',
      about: 'First day it may have happened; empty where it is open or not said',
      hxl: '#date+start',
    },
    value: (row) => dayBounds(row.happened).first,
  },
  {
    column: {
      name: 'happened_last',
      type: 'date',
      about: 'Last day it may have happened, counted',
      hxl: '#date+end',
    },
    value: (row) => dayBounds(row.happened).last,
  },
  {
    column: string(
      'said',
      'When it was said, or its document was published: an interval of days in time_zone',
      '#date+reported',
    ),
    value: (row) => asInterval(row.said),
  },
  {
    column: {
      name: 'said_first',
      type: 'date',
      about: 'First day it may have been said',
      hxl: '#date+reported+start',
    },
    value: (row) => dayBounds(row.said).first,
  },
  {
    column: {
      name: 'said_last',
      type: 'date',
      about: 'Last day it may have been said, counted',
      hxl: '#date+reported+end',
    },
    value: (row) => dayBounds(row.said).last,
  },
  {
    column: string(
      'said_basis',
      'stated by the text, or the publication date where it does not say',
      '#date+reported+basis',
    ),
    value: (row) => row.saidBasis,
  },
  {
    column: string(
      'time_zone',
      'Time zone of the IANA database whose days and clock the times are of',
      '#date+timezone',
    ),
    value: (row, records) => records.zone(row.claim),
  },
  {
    column: string(
      'speaker_name',
      'Who says so; a protected witness has no name',
      '#meta+source+name',
    ),
    value: (row, records) => sourceName(row.claim.speaker, records),
  },
  {
    column: string('outlet', 'Source id of the outlet', '#meta+outlet+id'),
    value: (row) => row.document.outlet,
  },
  {
    column: string('outlet_name', 'The outlet', '#meta+outlet+name'),
    value: (row, records) => sourceName(row.document.outlet, records),
  },
  {
    column: string(
      'published',
      'When the document was published: an interval of days in the project’s main time zone',
      '#date+published',
    ),
    value: (row) => asInterval(row.document.published),
  },
  ...DOCUMENT_COLUMNS,
  {
    column: string('place_names', 'Names of the places', '#loc+name'),
    value: (row, records) => namesOf(row, records, preferredName),
  },
  {
    column: string('place_names_ar', 'Names of the places in Arabic', '#loc+name+i_ar'),
    value: (row, records) => namesOf(row, records, arabicName),
  },
  {
    column: string('admin1', 'Governorate of the first place', '#adm1+name'),
    value: (row, records) => adminNames(row.claim.places[0]?.place, records).governorate,
  },
  {
    column: string('admin2', 'District of the first place', '#adm2+name'),
    value: (row, records) => adminNames(row.claim.places[0]?.place, records).district,
  },
  {
    column: {
      name: 'lon',
      type: 'number',
      about:
        'Longitude (WGS 84) of a point that stands for the ground; of an area it is a label, not a position',
      hxl: '#geo+lon',
    },
    value: (row) => row.ground.point?.[0],
  },
  {
    column: { name: 'lat', type: 'number', about: 'Latitude of that point', hxl: '#geo+lat' },
    value: (row) => row.ground.point?.[1],
  },
  {
    column: string(
      'precision',
      'How sure the place is: site, settlement, part, vicinity, district, governorate, vague, country or none',
      '#geo+precision',
    ),
    value: (row) => row.ground.level,
  },
  {
    column: integer(
      'precision_metres',
      'How far from the point the true place may lie',
      '#geo+precision+metres',
    ),
    value: (row) => (row.ground.geometry ? row.ground.metres : undefined),
  },
  {
    column: string(
      'agreement',
      'How it stands to other voices: contradicted, corroborated, single-voice',
      '#status+agreement',
    ),
    value: (row) => row.agreement.join('; '),
  },
  {
    column: string(
      'contradicted_by',
      'Ids of the claims that contradict it',
      '#status+contradicted_by',
    ),
    value: (row) => row.contradicts.join('; '),
  },
  {
    column: string(
      'far_from',
      'Ids of the counts by other voices that lie far from it and may hold as well, each with how many times',
      '#status+far_from',
    ),
    value: (row) =>
      row.farFrom
        .map(({ to, factor }) => (factor === undefined ? to : `${to} (${factor})`))
        .join('; '),
  },
  {
    column: string('denied_by', 'Ids of the statements that deny it', '#status+denied_by'),
    value: (row) => row.deniedBy.join('; '),
  },
  {
    column: string('admitted_by', 'Ids of the statements that admit it', '#status+admitted_by'),
    value: (row) => row.admittedBy.join('; '),
  },
  {
    column: string(
      'matter',
      'Id of the matter it is about: claims that share it are about the same',
      '#meta+matter',
    ),
    value: (row) => row.matter,
  },
  { column: string('coded_by', 'Who coded it', '#meta+coder'), value: (row) => row.coder.by },
  {
    column: {
      name: 'coded_on',
      type: 'date',
      about: 'Day on which it was coded',
      hxl: '#date+coded',
    },
    value: (row) => dayBounds(row.coder.on).first,
  },
]

/** Names of the computed columns. */
export const DERIVED_COLUMNS: readonly string[] = DERIVED.map(({ column }) => column.name)

/** Every column of our own tables, the record's first, then the computed ones. */
export const exportColumns: readonly Column[] = [
  ...FLAT_COLUMNS.map((name) => OWN[name] ?? TRANSLATED[name] ?? string(name, '')),
  ...DERIVED.map(({ column }) => column),
]

/** A day as an interval, so that no GIS takes it for an instant. */
const asInterval = (time: string) => (time.includes('/') ? time : `${time}/${time}`)
const arabicName = (place: Place) => place.properties.names.find((name) => name.lang === 'ar')?.text
const namesOf = (
  { claim }: ExportRow,
  { place }: Records,
  name: (place: Place) => string | undefined,
) =>
  [...new Set(claim.places.map((item) => item.place))]
    .flatMap((id) => place(id) ?? [])
    .flatMap((found) => name(found) ?? [])
    .join('; ')

/**
 * The cells of a row, every column of `columns` among them, `null` where there is nothing to say.
 */
export function cellsOf(row: ExportRow, records: Records): Record<string, Cell> {
  const derived = DERIVED.map(({ column, value }) => {
    const cell = value(row, records)
    return [column.name, cell === undefined || cell === '' ? null : cell] as const
  })
  return { ...flatClaim(row.claim), ...Object.fromEntries(derived) }
}
