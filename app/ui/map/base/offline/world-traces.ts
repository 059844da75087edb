import type { WorldLand } from '../../../base/services'
import { traceOf } from './prepared-map'
import type { MapTrace } from './prepared-map'

/**
 * Land and borders of the world as lines to draw. A line that leaves the longitudes on one side and
 * comes back on the other goes on where it left, so that no ground is filled across the whole map.
 */
export function worldTraces({ steps, land, borders }: WorldLand): {
  land: MapTrace[]
  borders: MapTrace[]
} {
  const turn = 360 * steps
  const trace = (line: readonly number[]): MapTrace => {
    let [x, y] = [0, 0]
    return traceOf(
      Array.from({ length: line.length / 2 }, (_, i) => {
        const step = line[2 * i]!
        x += i === 0 ? step : step - Math.round(step / turn) * turn
        y += line[2 * i + 1]!
        return [x / steps, y / steps]
      }),
    )
  }
  return { land: land.flat().map(trace), borders: borders.map(trace) }
}
