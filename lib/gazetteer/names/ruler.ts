import type { NameIndex } from './name-index'
import { soundDistance } from './sound-distance'
import type { Wanted } from './wanted-name'

/**
 * A measure of the spellings of one index against a wanted name. `limit` may only fall; what was beyond it counts as `limit + 1`
 * whenever it was measured, so that an answer does not depend on the order of places.
 */
export type Ruler = { index: NameIndex; wanted: Wanted; round: number; limit: number }

/** Starts measuring. Searches of one index follow one another: they share its table of distances. */
export function rulerOf(index: NameIndex, wanted: Wanted, limit: number): Ruler {
  return { index, wanted, limit, round: ++index.distances.round }
}

/** Whether a spelling has not been measured in this search. */
export function isNew({ index, round }: Ruler, spelling: number): boolean {
  return index.distances.measuredIn[spelling] !== round
}

/** How far a spelling sounds from the wanted name; measured once. */
export function distanceTo({ index, wanted, round, limit }: Ruler, spelling: number): number {
  const { measuredIn, value } = index.distances
  if (measuredIn[spelling] !== round) {
    measuredIn[spelling] = round
    value[spelling] = soundDistance(
      wanted.sounds,
      index.bytes,
      index.soundStart[spelling]!,
      index.soundStart[spelling + 1]!,
      (index.arabic[spelling] === 1) !== wanted.arabic,
      limit,
    )
  }
  return value[spelling]! > limit ? limit + 1 : value[spelling]!
}
