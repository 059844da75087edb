/** Cells are half a degree wide, counted from 1 at 180° W 90° S, west to east, then north (PRIO-GRID codebook). */
const CELLS_A_ROW = 720

/** The PRIO-GRID cell of a point. */
export function priogridCell([lon, lat]: readonly [lon: number, lat: number]): number {
  const column = Math.min(CELLS_A_ROW - 1, Math.floor((lon + 180) * 2))
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  return row * CELLS_A_ROW + column + 1
}
