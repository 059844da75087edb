import { addDays, dayNumberOf } from '#lib/util'
import { ACLED_TYPES } from '../../lib/claims'
import { ACLED_COLUMNS } from '../../lib/exports/event-tables/acled'
import { seeded } from '../shared/seeded'

/** So many distinct places, sources and actors, as a country of ten years of war has them. */
const [PLACES, SOURCES, ACTORS] = [5000, 250, 400]
const DAYS = 3200
const LAST_DAY = '2025-10-01'
const TYPES = Object.entries(ACLED_TYPES).flatMap(([type, list]) =>
  list.map((sub) => [type, sub] as const),
)
const INTERS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'External/Other forces',
]
const WORDS =
  'invented forces entered shelled clashed near the village after others withdrew while residents said that nothing was known of those who fired and no one was named by either side'.split(
    ' ',
  )

/**
 * The header and then `rows` lines of invented rows in ACLED's columns, newest first as exports
 * are; the same for the same seed. A few places, sources and actors have most rows.
 */
export function* syntheticAcled(rows: number, seed: number): Generator<string> {
  const random = seeded(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  /** Most of a war is said of a few, by a few. */
  const skewed = (most: number) => Math.floor(random() ** 3 * most)
  const places = Array.from({ length: PLACES }, (_, i) => ({
    name: `Invented Place ${i}`,
    admin1: `Governorate ${i % 14}`,
    admin2: `District ${i % 60}`,
    lat: (33 + random() * 3.5).toFixed(4),
    lon: (36.5 + random() * 5).toFixed(4),
  }))
  yield `${ACLED_COLUMNS.join(',')}\n`
  for (let i = 0; i < rows; i++) {
    const date = addDays(LAST_DAY, -Math.floor((i / rows) * DAYS))
    const [type, sub] = TYPES[skewed(TYPES.length)]!
    const place = places[skewed(PLACES)]!
    const civilians = type === 'Violence against civilians'
    const sources = Array.from(
      { length: 1 + skewed(4) },
      () => `Invented Source ${skewed(SOURCES)}`,
    ).join('; ')
    const notes = `On ${date}, ${Array.from({ length: 30 + upTo(20) }, () => WORDS[upTo(WORDS.length)]!).join(' ')}${i % 40 === 0 ? ',\nas was ""said"" later' : ''}.`
    yield (
      [
        `SYN${i}`,
        date,
        date.slice(0, 4),
        random() < 0.9 ? '1' : random() < 0.8 ? '2' : '3',
        'Political violence',
        type,
        sub,
        `Invented Actor ${skewed(ACTORS)}`,
        random() < 0.1 ? `Invented Actor ${skewed(ACTORS)}` : '',
        INTERS[skewed(INTERS.length)]!,
        civilians
          ? 'Civilians (Testland)'
          : random() < 0.7
            ? `Invented Actor ${skewed(ACTORS)}`
            : '',
        '',
        civilians ? 'Civilians' : INTERS[skewed(INTERS.length)]!,
        'Interaction',
        civilians ? 'Civilian targeting' : '',
        '760',
        'Middle East',
        'Testland',
        place.admin1,
        place.admin2,
        '',
        place.name,
        place.lat,
        place.lon,
        random() < 0.8 ? '1' : random() < 0.9 ? '2' : '3',
        sources,
        'National',
        `"${notes}"`,
        String(random() < 0.7 ? 0 : 1 + skewed(60)),
        '',
        String(86_400 * (dayNumberOf(date) + 3 + upTo(200))),
      ].join(',') + '\n'
    )
  }
}
