import { listed, stacksByKind } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import type { PageWords } from '../../base/words/words-context'
import { clockAxis, clockBars } from '../../time/clock-bars'
import { LocatorMap } from './locator-map'
import { StaticClock } from './static-clock'
import styles from './where-and-when.module.css'

type Props = {
  map: MapData
  claims: readonly ClaimView[]
  words: PageWords
  /**
   * What the address of the locator map says of the record, such as `claim=<id>`; absent where no
   * server draws one.
   */
  locator?: string
  /** A place that the map shows though no claim is about it. */
  place?: string
}

/** Where the claims of a page are, as a small map, and when on both clocks; it needs no script. */
export function WhereAndWhen({ map, claims, words, locator, place }: Props) {
  const { say } = words
  const ids = [
    ...(place ? [place] : []),
    ...claims.flatMap((claim) => claim.places.map((item) => item.place)),
  ]
  const names = [...new Set(ids)].flatMap(
    (id) => map.places.find((item) => item.id === id)?.name ?? [],
  )
  const { stacks, keyOf } = stacksByKind(map.layers)
  return (
    <div className={styles.both}>
      {locator && names.length > 0 && (
        <LocatorMap
          query={locator}
          alt={say('locator.alt', { places: listed(names, words) })}
          credits={map.ground.credits.map(({ name }) => name)}
          words={words}
        />
      )}
      {claims.length > 0 && (
        <div className={styles.clocks}>
          {(['happened', 'said'] as const).map((clock) => (
            <StaticClock
              key={clock}
              clock={clock}
              bars={clockBars(
                clock,
                { now: claims, later: [], frame: clockAxis(clock, map.claims) },
                keyOf,
                undefined,
              )}
              stacks={stacks}
            />
          ))}
        </div>
      )}
    </div>
  )
}
