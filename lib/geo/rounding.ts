import { METRES_PER_DEGREE } from './distance'

/** A number with at most so many decimals; never minus zero. */
export function toDecimals(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0
}

/**
 * A coordinate with no more decimals than its precision earns: the last one is worth a twentieth of
 * it at least (2 km: 0.001°, 80 km: 0.1°), and never less than 10 m.
 * @param degrees longitude or latitude
 * @param metres how far off the true place may be
 */
export function roundedToPrecision(degrees: number, metres: number): number {
  const decimals = Math.floor(-Math.log10(metres / METRES_PER_DEGREE / 20))
  return toDecimals(degrees, Math.min(4, Math.max(0, decimals)))
}

/**
 * Metres rounded up to two digits, which is all that a distance to an outline is known to: 1,234
 * gives 1,300.
 */
export function twoDigitsUp(metres: number): number {
  if (metres <= 0) return 0
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(metres)) - 1)
  return Math.ceil(metres / unit) * unit
}
