import type { SheetHeight } from './use-sheet'

/** The share of the room below the header that each height takes, without the handle. */
const SHARE: Readonly<Record<SheetHeight, number>> = { peek: 0, half: 0.52, full: 1 }

/** How far a sheet that is let go runs on, in shares of the room for each pixel per millisecond. */
const RUN = 0.25

/**
 * The height that a sheet comes to rest at: the nearest one of `heights` to where its speed (pixels
 * per millisecond, up being positive) would carry it from `share` of the room.
 */
export function nearestHeight(
  share: number,
  speed: number,
  heights: readonly SheetHeight[],
): SheetHeight {
  const to = share + speed * RUN
  return heights.reduce((best, height) =>
    Math.abs(SHARE[height] - to) < Math.abs(SHARE[best] - to) ? height : best,
  )
}
