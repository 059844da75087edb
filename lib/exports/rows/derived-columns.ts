import { preferredName } from '#lib/gazetteer'
import { coderGroupOf } from '#lib/model'
import type { Place, ProjectSettings } from '#lib/model'
import { recordLanguages } from '#lib/words'
import { adminNames } from '../event-tables/admin-areas'
import { integerColumn as integer, stringColumn as string } from './column'
import type { DerivedColumn } from './column'
import { DOCUMENT_COLUMNS } from './evidence-columns'
import { sourceName } from './records'
import type { Records } from './records'
import { dayBounds } from './rows'
import type { ExportRow } from './rows'

/** A language as an attribute of HXL: letters alone. */
export const hxlTag = (lang: string): string => lang.toLowerCase().replace(/[^a-z]/g, '_')

/** The languages into which a project's records are translated. */
export const translatedInto = ({ settings }: Pick<Records, 'settings'>): readonly string[] =>
  recordLanguages(settings).slice(1)

/** A day as an interval, so that no GIS takes it for an instant. */
const asInterval = (time: string) => (time.includes('/') ? time : `${time}/${time}`)
const namesOf = (
  { claim }: ExportRow,
  { place }: Records,
  name: (place: Place) => string | undefined,
) =>
  [...new Set(claim.places.map((item) => item.place))]
    .flatMap((id) => place(id) ?? [])
    .flatMap((found) => name(found) ?? [])
    .join('; ')

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** Names of places in the languages of a project after the first, a column each. */
const placeNames = (languages: readonly string[]): DerivedColumn[] =>
  languages.map((lang) => ({
    column: string(
      `place_names_${lang}`,
      `Names of the places in ${languageNames.of(lang)}`,
      `#loc+name+i_${hxlTag(lang)}`,
    ),
    value: (row, records) =>
      namesOf(
        row,
        records,
        (place) =>
          place.properties.names.find((name) => name.lang === new Intl.Locale(lang).language)?.text,
      ),
  }))

/** Who codes together, where a project says so. */
const CODER_GROUP: DerivedColumn = {
  column: string('coder_group', 'Id of the group whose member coded it', '#meta+coder+group'),
  value: (row, { settings }) => coderGroupOf(settings, row.coder.by)?.id,
}

const derived = new WeakMap<ProjectSettings, readonly DerivedColumn[]>()

/** Columns computed from the record; an import passes them over. */
export function derivedOf(records: Pick<Records, 'settings'>): readonly DerivedColumn[] {
  const { settings } = records
  const known = derived.get(settings)
  if (known) return known
  const made = [
    ...BEFORE_NAMES,
    ...placeNames(translatedInto(records)),
    ...AFTER_NAMES,
    ...(settings.coderGroups.length > 0 ? [CODER_GROUP] : []),
  ]
  derived.set(settings, made)
  return made
}

/** Those that stand before the names of places in further languages. */
const BEFORE_NAMES: readonly DerivedColumn[] = [
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
]

const AFTER_NAMES: readonly DerivedColumn[] = [
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
