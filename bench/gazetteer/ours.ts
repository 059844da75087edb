import { createGazetteer } from '#lib/gazetteer'
import type { Pack } from '#lib/gazetteer'
import type { Look } from './measure'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
const KM_PER_DEGREE = 111.2

/** Our look-up over a pack, alone or with a focus point 14 km off the right place, in a direction that follows from the place. */
export function ours(pack: Pack, { focusKm }: { focusKm?: number } = {}): Look {
  const gazetteer = createGazetteer({ places: [], boundaries: EMPTY, land: EMPTY, pack })
  return (query, { lat, lon }) => {
    const angle = (lat + lon) * 1e4
    const focus: [number, number] | undefined =
      focusKm === undefined
        ? undefined
        : [
            lon + (focusKm * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
            lat + (focusKm * Math.sin(angle)) / KM_PER_DEGREE,
          ]
    return gazetteer
      .resolve(query, { limit: 5, focus })
      .candidates.map(({ id, alsoIds }) => [id, ...alsoIds])
  }
}
