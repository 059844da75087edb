import type { MapData } from '#lib/views'
import type { Footprint, Place } from '#lib/model'
import { partKey, positionWords } from '#lib/views'
import { CopyPosition } from '../../base/copy-position'
import { placePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { Corrections } from '../../claims/corrections'
import { RecordEntry, RecordList } from '../frame/record-list'
import { Section } from '../frame/section'

/** The name of each external gazetteer, and the address of a record in it. */
const IDS: Record<string, { label: string; page?: (id: string) => string }> = {
  geonames: { label: 'GeoNames', page: (id) => `https://www.geonames.org/${id}` },
  wikidata: { label: 'Wikidata', page: (id) => `https://www.wikidata.org/wiki/${id}` },
  whosOnFirst: {
    label: 'Who’s On First',
    page: (id) => `https://spelunker.whosonfirst.org/id/${id}`,
  },
  pcode: { label: 'OCHA P-code' },
}

/** A coordinate in degrees, with the digits of its source. */
const degrees = (value: number, positive: string, negative: string) =>
  `${Math.abs(value)}° ${value < 0 ? negative : positive}`

/** The ground of all of a place, or the widest that is drawn of its parts. */
function widestOf(place: string, footprints: MapData['footprints']): Footprint | undefined {
  return (
    footprints[partKey({ place, part: 'whole' })] ??
    Object.entries(footprints)
      .flatMap(([key, footprint]) => (key.startsWith(`${place}/`) ? [footprint] : []))
      .sort((a, b) => b.precision.metres - a.precision.metres)[0]
  )
}

/**
 * The record of a place in the gazetteer: the areas it lies in, the places it is made of, its
 * external ids, its position to be copied, the coordinates of each source, and other places of the same name.
 */
export function PlaceRecordSection({
  place,
  places,
  footprints,
  words,
}: { place: Place; words: PageWords } & Pick<MapData, 'places' | 'footprints'>) {
  const { say, link } = words
  const view = places.find(({ id }) => id === place.id)
  const position = view && positionWords(view, widestOf(place.id, footprints), words)
  const { kind, admin, members, ids, points, population, extentMetres, note, homonyms } =
    place.properties
  const name = (id: string) => places.find((item) => item.id === id)?.name
  return (
    <Section title={say('page.record')}>
      <RecordList>
        {admin.length > 0 && (
          <RecordEntry term={say('record.liesIn')} data-path>
            {admin.map((id) => (
              <span key={id}>
                <a href={link(placePath(id))}>
                  <bdi>{name(id) ?? id}</bdi>
                </a>
              </span>
            ))}
          </RecordEntry>
        )}
        {members && (
          <RecordEntry term={say(kind === 'road' ? 'record.leadsThrough' : 'record.madeOf')}>
            <ul>
              {members.map((id) => (
                <li key={id}>
                  <a href={link(placePath(id))}>
                    <bdi>{name(id) ?? id}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </RecordEntry>
        )}
        {extentMetres && (
          <RecordEntry term={say('record.extent')}>
            {extentMetres >= 1000
              ? say('record.extentKm', { km: extentMetres / 1000 })
              : say('record.extentM', { metres: extentMetres })}
          </RecordEntry>
        )}
        {population && (
          <RecordEntry term={say('record.people')}>
            {say('record.inhabitants', { people: population })}
          </RecordEntry>
        )}
        {note && (
          <RecordEntry term={say('page.note')}>
            <bdi>{note}</bdi>
          </RecordEntry>
        )}
        {place.properties.corrections && (
          <RecordEntry term={say('corrections.title')}>
            <Corrections corrections={place.properties.corrections} words={words} />
          </RecordEntry>
        )}
        {position && (
          <RecordEntry term={say('position.term')}>
            <bdi>{position}</bdi> <CopyPosition position={position} />
          </RecordEntry>
        )}
        {points.length > 0 && (
          <RecordEntry term={say('record.points')}>
            <ul>
              {points.map(({ source, lat, lon }) => (
                <li key={source}>
                  <bdi dir="ltr">
                    {degrees(lat, 'N', 'S')}, {degrees(lon, 'E', 'W')}
                  </bdi>{' '}
                  <small>
                    <bdi>{source}</bdi>
                  </small>
                </li>
              ))}
            </ul>
          </RecordEntry>
        )}
        {Object.keys(ids).length > 0 && (
          <RecordEntry term={say('record.ids')}>
            <ul>
              {Object.entries(ids).map(([kind, id]) => (
                <li key={kind}>
                  <bdi>{IDS[kind]?.label ?? kind}</bdi>:{' '}
                  {IDS[kind]?.page ? (
                    <a href={IDS[kind].page(encodeURIComponent(id))} rel="noreferrer">
                      {id}
                    </a>
                  ) : (
                    id
                  )}
                </li>
              ))}
            </ul>
          </RecordEntry>
        )}
        {homonyms && homonyms.length > 0 && (
          <RecordEntry term={say('record.homonyms')}>
            <ul>
              {homonyms.map((other) => (
                <li key={other.name + other.why}>
                  {other.id && name(other.id) ? (
                    <a href={link(placePath(other.id))}>
                      <bdi>{other.name}</bdi>
                    </a>
                  ) : (
                    <bdi>{other.name}</bdi>
                  )}
                  : <bdi>{other.why}</bdi>
                </li>
              ))}
            </ul>
          </RecordEntry>
        )}
      </RecordList>
    </Section>
  )
}
