import type { ClaimView, MapData } from '#lib/layers'
import type { PlaceGroup } from '../by-place'
import { matterLine } from '../matter-words'
import { claimsAbout, matterAtPlace } from '../matters'
import { matterPath } from '../paths'
import { partWords, plural, precisionWords } from '../words'
import { ClaimEntry } from './claim-entry'
import { Section } from './section'
import { titleOf } from './title-of'

/** Claims by the matter they are about at a place, as they come. */
function byMatter(claims: readonly ClaimView[], place: string): [string, ClaimView[]][] {
  const groups = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const matter = matterAtPlace(claim, place)
    groups.set(matter, [...(groups.get(matter) ?? []), claim])
  }
  return [...groups]
}

/** What is claimed of a place: by part, since a city and its outskirts are different grounds, and there by matter. */
export function PlaceClaims({ map, group: { place, parts } }: { map: MapData; group: PlaceGroup }) {
  return parts.map(({ part, claims }) => {
    const footprint = map.footprints[`${place.id}/${part}`]
    return (
      <Section key={part} title={<>{capital(partWords(part))} <small>{plural(claims.length, 'claim')}</small></>} note={footprint && `On the map: ${footprint.rule}; ${precisionWords(footprint)}.`}>
        {byMatter(claims, place.id).map(([matter, here]) => {
          const all = claimsAbout(map.claims, matter)
          return (
            <div key={matter} data-matter={matter}>
              <h3><a href={matterPath(matter)}><bdi>{titleOf(map, all)}</bdi></a> <small>{matterLine(all)}</small></h3>
              <ul>{here.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul>
            </div>
          )
        })}
      </Section>
    )
  })
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
