import type { MapData, PlaceGroup } from '#lib/views'
import {
  capital,
  claimsAbout,
  matterLine,
  mattersAtPlace,
  partKey,
  partWords,
  precisionWords,
} from '#lib/views'
import { matterPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { ClaimEntry } from '../claim/claim-entry'
import { Section } from '../frame/section'
import { matterPageTitle } from '../frame/titles'

/**
 * The claims about a place, by part and then by matter. A city and its outskirts are different
 * parts.
 */
export function PlaceClaims({
  map,
  group: { place, parts },
  words,
}: {
  map: MapData
  group: PlaceGroup
  words: PageWords
}) {
  const { say, link } = words
  return parts.map(({ part, claims }) => {
    const footprint = map.footprints[partKey({ place: place.id, part })]
    return (
      <Section
        key={part}
        title={
          <>
            {capital(partWords(part, words))}{' '}
            <small>{say('count.claim', { count: claims.length })}</small>
          </>
        }
        note={
          footprint &&
          say('placePage.ground', {
            rule: footprint.rule,
            precision: precisionWords(footprint, words),
          })
        }
      >
        {mattersAtPlace(claims, place.id).map(({ matter, claims: here }) => {
          const all = claimsAbout(map.claims, matter)
          return (
            <div key={matter} data-matter={matter}>
              <h3>
                <a href={link(matterPath(matter))}>
                  <bdi>{matterPageTitle(map, all, words)}</bdi>
                </a>{' '}
                <small>{matterLine(all, words)}</small>
              </h3>
              <ul>
                {here.map(({ id }) => (
                  <ClaimEntry key={id} id={id} />
                ))}
              </ul>
            </div>
          )
        })}
      </Section>
    )
  })
}
