import { boxOf } from '#lib/geo'
import type { ClaimPlace } from '#lib/model'
import { isAreaPlace } from '../rows/claim-ground'
import type { ClaimGround } from '../rows/claim-ground'
import type { Records } from '../rows/records'
import type { FeedGround } from './feed'

/** A box is widened to hundredths of a degree, about a kilometre. */
const GRID = 100
const down = (degrees: number) => Math.floor(degrees * GRID) / GRID
const up = (degrees: number) => Math.ceil(degrees * GRID) / GRID

/**
 * Where places are, for a reader that knows points and boxes only: never finer than the words. A
 * point only for one settlement or site, with how far from it the truth may lie; for an area, and
 * for several places, their box.
 */
export function feedGround(
  places: readonly ClaimPlace[],
  ground: ClaimGround,
  records: Pick<Records, 'place'>,
): FeedGround | undefined {
  const [only, ...more] = places
  if (only && more.length === 0 && ground.point && !isAreaPlace(records.place(only.place)))
    return { point: ground.point, metres: ground.metres }
  const box = boxOf(ground.geometry?.coordinates.flat(2) ?? [])
  if (!box) return undefined
  const [west, south, east, north] = box
  return { box: [down(west), down(south), up(east), up(north)] }
}
