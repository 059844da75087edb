import { standingCounts, voicedCount } from '#lib/views'
import type { AreaClaims, MapData } from '#lib/views'
import { claimPath, placePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { Section } from '../frame/section'

type Props = {
  areas: readonly AreaClaims[]
  map: Pick<MapData, 'places' | 'sources' | 'documents'>
  words: PageWords
}

/**
 * What is said of the areas that contain a place, by area, the nearest first: how many claims, which
 * the area's own page lists, and the counts among them.
 */
export function PlaceAreas({ areas, map, words }: Props) {
  const { say, link } = words
  if (areas.length === 0) return null
  const find = <T extends { id: string }>(list: readonly T[]) => {
    const byId = new Map(list.map((one) => [one.id, one]))
    return (id: string) => byId.get(id)
  }
  const names = {
    place: find(map.places),
    source: find(map.sources),
    document: find(map.documents),
  }
  return (
    <Section title={say('areas.title')} note={say('areas.note')}>
      {areas.map(({ area, claims }) => (
        <div key={area.id} data-area={area.id}>
          <h3>
            <a href={link(placePath(area.id))}>
              <bdi>{area.name}</bdi>
            </a>{' '}
            <small>{say('count.claim', { count: claims.length })}</small>
          </h3>
          <ul>
            {standingCounts(claims).map((claim) => (
              <li key={claim.id}>
                <a href={link(claimPath(claim.id))}>
                  <bdi>{voicedCount(claim, names, words)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
