import { kinds } from '#lib/claims'
import { joinedBox, shapeBox } from '#lib/geo'
import type { ColumnPlace } from '#lib/columns'
import { AGREEMENT_STATES, STANDINGS } from '#lib/model'
import { instantOf, zonedTime } from '#lib/util'
import { startOfDay } from '../feeds/feed'
import { discOf } from '../rows/dataset-records'
import type { Records } from '../rows/records'
import { columnsOfClaims } from './claims-source'
import type { CollectionAbout, OgcFilter } from './collection'

/** What a dataset's collection is told from. */
type Told = {
  /** The id of the collection, and what it is called. */
  id: string
  label: string
  licence: string
  days?: { first: string; last: string }
  /** The kinds of its claims, and its places. */
  kinds: readonly string[]
  places: readonly ColumnPlace[]
}

const LIST = 'Values with commas between them; all but these after “!”; “none” for nothing.'

/** The filter of the page, which is that of every address of a dataset. */
const filters = (known: readonly string[]): OgcFilter[] => [
  { name: 'kind', about: `Kinds of claims: ${known.join(', ')}. ${LIST}` },
  { name: 'type', about: `What happened, in the file’s own words. ${LIST}` },
  { name: 'outlet', about: `Ids of who published. ${LIST}` },
  { name: 'speaker', about: `Ids of who says so. ${LIST}` },
  { name: 'party', about: `Ids of parties spoken of. ${LIST}` },
  { name: 'standing', about: `${STANDINGS.join(', ')}. ${LIST}` },
  { name: 'agreement', about: `${AGREEMENT_STATES.join(', ')}. ${LIST}` },
  { name: 'happened', about: 'Days on which it happened: a day or an interval of two.' },
  { name: 'said', about: 'Days on which it was said: a day or an interval of two.' },
  { name: 'known', about: 'As known at this moment or the end of this day.' },
  {
    name: 'rule',
    values: ['surely', 'possibly'],
    about:
      'What times that are not exactly known count for: all that may be so, unless “known” is asked for.',
  },
  { name: 'q', about: 'Words that all stand in the claim.' },
]

/**
 * A dataset as a collection: every claim is a feature, and the parameters are those of its page. The
 * days of its extent begin by the clock of the project.
 */
export function datasetCollectionAbout(
  { id, label, licence, days, kinds: own, places }: Told,
  records: Records,
): CollectionAbout {
  const zone = records.zone()
  const box = joinedBox(places.map((place) => shapeBox(discOf(place))))
  return {
    id,
    title: label,
    description: `The claims of the imported dataset “${label}”, as its file has them. Licence: ${licence}. Nothing here is a fact.`,
    columns: columnsOfClaims(
      kinds.filter((kind) => own.includes(kind.id)),
      records,
    ),
    filters: filters(own),
    timed: true,
    zones: [zone],
    extent: {
      ...(box && { box }),
      ...(days && { time: [startOfDay(days.first, zone), endOfDay(days.last, zone)] as const }),
    },
    licence,
    paging: 'after',
  }
}

const endOfDay = (day: string, zone: string) =>
  zonedTime(instantOf(`${day}T24:00`, zone, 'end'), zone)
