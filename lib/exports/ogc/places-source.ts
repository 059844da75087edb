import { preferredName } from '#lib/gazetteer'
import { FACILITY_KINDS, PLACE_KINDS } from '#lib/model'
import type { Place } from '#lib/model'
import type { Cell } from '#lib/claims'
import { adminNames } from '../event-tables/admin-areas'
import type { Column } from '../rows/column'
import { claimGround } from '../rows/claim-ground'
import type { Records } from '../rows/records'
import type { OgcSource } from './collection'

const string = (name: string, about: string): Column => ({ name, type: 'string', about })
const COLUMNS: readonly Column[] = [
  string('place', 'Lasting id of the place'),
  string('name', 'Its name in English'),
  string('name_ar', 'Its name in Arabic'),
  string('kind', 'From site to country'),
  string('facility', 'What a facility is, where that is known'),
  string('spellings', 'Every spelling met, separated by ;'),
  string('admin1', 'Governorate'),
  string('admin2', 'District'),
  {
    name: 'lon',
    type: 'number',
    about: 'Longitude (WGS 84) of its point; of an area it is a label, not a position',
  },
  { name: 'lat', type: 'number', about: 'Latitude of that point' },
  string('precision', 'How sure the outline is'),
  {
    name: 'precision_metres',
    type: 'integer',
    about: 'How far from the point the outline reaches',
  },
  { name: 'population', type: 'integer', about: 'People, where a source says' },
  string('geonames', 'GeoNames id'),
  string('wikidata', 'Wikidata id'),
  string('pcode', 'OCHA P-code'),
  string('note', 'What the gazetteer notes'),
]

function cells(
  place: Place,
  records: Records,
  ground: ReturnType<typeof claimGround>,
): Record<string, Cell> {
  const { kind, facility, names, population, ids, note } = place.properties
  const { governorate, district } = adminNames(place.id, records)
  return {
    place: place.id,
    name: preferredName(place),
    name_ar: names.find(({ lang }) => lang === 'ar')?.text ?? null,
    kind,
    facility: facility ?? null,
    spellings: names.map(({ text }) => text).join('; '),
    admin1: governorate ?? null,
    admin2: district ?? null,
    lon: ground.point?.[0] ?? null,
    lat: ground.point?.[1] ?? null,
    precision: ground.level,
    precision_metres: ground.geometry ? ground.metres : null,
    population: population ?? null,
    geonames: ids.geonames ?? null,
    wikidata: ids.wikidata ?? null,
    pcode: ids.pcode ?? null,
    note: note ?? null,
  }
}

/** The id of their collection. */
export const PLACES = 'places'

/** The curated gazetteer: every place with its outline, `null` for names that have none. */
export function placesSource(places: readonly Place[], records: Records): OgcSource {
  return {
    id: PLACES,
    title: 'Places',
    description:
      'The gazetteer: places that claims speak of, with their outlines as they are known.',
    columns: COLUMNS,
    timed: false,
    filters: [
      { name: 'name' },
      { name: 'name_ar' },
      { name: 'kind', values: PLACE_KINDS },
      { name: 'facility', values: FACILITY_KINDS },
      { name: 'spellings' },
      { name: 'admin1' },
      { name: 'admin2' },
      { name: 'geonames' },
      { name: 'wikidata' },
      { name: 'pcode' },
    ],
    features: places.map((place) => {
      const ground = claimGround([{ place: place.id, part: 'whole' }], records)
      return {
        id: place.id,
        geometry: ground.geometry,
        zone: records.zone(),
        cells: cells(place, records, ground),
      }
    }),
  }
}
