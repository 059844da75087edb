/** Length of a degree of latitude, in metres. */
const DEGREE = 111_320

/**
 * A coordinate with no more decimals than its precision earns: the last one is worth a twentieth of it at least (2 km: 0.001°, 80 km: 0.1°),
 * and never less than 10 m.
 * @param degrees longitude or latitude.
 * @param metres how far off the true place may be.
 */
export function rounded(degrees: number, metres: number): number {
  const decimals = Math.min(4, Math.max(0, Math.floor(-Math.log10(metres / DEGREE / 20))))
  return Number(degrees.toFixed(decimals))
}
