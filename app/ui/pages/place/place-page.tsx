import type { MapData } from '#lib/views'
import type { Place } from '#lib/model'
import { byPlace, claimsOfPlace, dataAbout, saidOfAreas } from '#lib/views'
import { OtherName } from '../../base/other-name'
import { openOnMapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { ClaimEntry } from '../claim/claim-entry'
import { PageFrame } from '../frame/page-frame'
import { WhereAndWhen } from '../frame/where-and-when'
import { PageScope } from '../frame/page-scope'
import { PlaceAreas } from './place-areas'
import { PlaceClaims } from './place-claims'
import { PlaceNames } from './place-names'
import { PlaceRecordSection } from './place-record'
import { Section } from '../frame/section'

/**
 * The page of a place: its claims by part, its names in all scripts, and its record in the
 * gazetteer. `served`: a server draws its locator map.
 */
export function PlacePage({
  map,
  place,
  words,
  served,
}: {
  map: MapData
  place: Place
  words: PageWords
  served?: true
}) {
  const { say, link } = words
  const view = map.places.find(({ id }) => id === place.id)!
  const { here, perhaps } = claimsOfPlace(map.claims, place.id)
  const areas = saidOfAreas(map.claims, view, (id) => map.places.find((item) => item.id === id))
  const group = byPlace(here, (id) => (id === place.id ? view : undefined))[0]
  const speakers = new Set(here.map((claim) => claim.speaker)).size
  const title = (
    <>
      <bdi>{view.name}</bdi> <OtherName place={view} />
    </>
  )
  const lead = here.length
    ? say('page.by', {
        claims: say('count.claim', { count: here.length }),
        speakers: say('count.speaker', { count: speakers }),
      })
    : say('placePage.none')
  return (
    <PageFrame
      words={words}
      kind={say(view.vague ? 'placePage.vague' : 'placePage.kind', {
        kind: say(`placeKind.${view.facility ?? view.kind}`),
      })}
      title={title}
      lead={lead}
      links={[{ href: link(openOnMapPath(place.id)), text: say('page.onMap') }]}
    >
      <WhereAndWhen
        map={map}
        claims={here}
        words={words}
        locator={served && `place=${place.id}`}
        place={place.id}
      />
      <PageScope data={dataAbout(map, [...here, ...perhaps])}>
        {group && <PlaceClaims map={map} group={group} words={words} />}
        {perhaps.length > 0 && (
          <Section title={say('placePage.perhaps')} note={say('placePage.perhapsNote')}>
            <ul>
              {perhaps.map(({ id }) => (
                <ClaimEntry key={id} id={id} />
              ))}
            </ul>
          </Section>
        )}
      </PageScope>
      <PlaceAreas areas={areas} map={map} words={words} />
      <PlaceNames names={place.properties.names} words={words} />
      <PlaceRecordSection
        place={place}
        places={map.places}
        footprints={map.footprints}
        words={words}
      />
    </PageFrame>
  )
}
