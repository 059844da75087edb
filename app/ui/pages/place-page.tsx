import type { MapData } from '#lib/layers'
import type { Place } from '#lib/model'
import { byPlace } from '../by-place'
import { onMapPath } from '../paths'
import { plural } from '../words'
import { ClaimEntry } from './claim-entry'
import { narrow } from './narrow'
import { PageFrame } from './page-frame'
import { PageScope } from './page-scope'
import { PlaceClaims } from './place-claims'
import { PlaceNames } from './place-names'
import { PlaceRecord } from './place-record'
import { Section } from './section'

/** A place's page: what is claimed there by part, its names in all scripts, and what the gazetteer knows of it. */
export function PlacePage({ map, place }: { map: MapData; place: Place }) {
  const view = map.places.find(({ id }) => id === place.id)!
  const here = map.claims.filter((claim) => claim.places.some((item) => item.place === place.id))
  const perhaps = map.claims.filter((claim) => !here.includes(claim) && claim.places.some((item) => item.alternatives?.includes(place.id)))
  const group = byPlace(here, (id) => (id === place.id ? view : undefined))[0]
  const speakers = new Set(here.map((claim) => claim.speaker)).size
  const title = <><bdi>{view.name}</bdi>{view.arabic && <> <span lang="ar" dir="rtl">{view.arabic}</span></>}</>
  const lead = here.length ? `${plural(here.length, 'claim')} by ${plural(speakers, 'speaker')}.` : 'No claim is placed here.'
  return (
    <PageFrame kind={`Place · ${view.vague ? 'vague ' : ''}${view.kind}`} title={title} lead={lead} links={[{ href: onMapPath(place.id), text: 'On the map' }]}>
      <PageScope data={narrow(map, [...here, ...perhaps])}>
        {group && <PlaceClaims map={map} group={group} />}
        {perhaps.length > 0 && <Section title="Claims whose words may mean it" note="The same words name another place as well; the text does not say which."><ul>{perhaps.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul></Section>}
      </PageScope>
      <PlaceNames names={place.properties.names} />
      <PlaceRecord place={place} places={map.places} />
    </PageFrame>
  )
}
