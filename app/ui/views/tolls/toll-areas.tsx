import { saidOfAreas, voicedCount } from '#lib/views'
import type { Count, PlaceView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './tolls.module.css'

type Props = { place: PlaceView; counts: readonly Count[] }

/**
 * The counts of areas that contain the place a reader asks about, which are not of that place alone:
 * a place is never without an answer where a total holds it.
 */
export function TollAreas({ place, counts }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const own = counts.some((claim) => claim.places.some((item) => item.place === place.id))
  const areas = saidOfAreas(counts, place, page.place)
  if (areas.length === 0) return null
  return (
    <section className={styles.areas} data-toll-areas={place.id}>
      <h2>
        <bdi>{place.name}</bdi>
      </h2>
      {!own && <p>{say('toll.noneAlone')}</p>}
      {areas.map(({ area, claims }) => (
        <div key={area.id}>
          <p>{say('toll.areas', { area: area.name })}</p>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => page.open(claim.id)}>
                  <bdi>{voicedCount(claim, page, words)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
