import type { AreaClaims } from '#lib/views'
import { placePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { ClaimEntry } from '../claim/claim-entry'
import { Section } from '../frame/section'

/** What is said of the areas that contain a place, by area, the nearest first. */
export function PlaceAreas({ areas, words }: { areas: readonly AreaClaims[]; words: PageWords }) {
  const { say, link } = words
  if (areas.length === 0) return null
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
            {claims.map(({ id }) => (
              <ClaimEntry key={id} id={id} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
