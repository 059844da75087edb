import type { Map as LeafletMap } from 'leaflet'
import type { Box } from '#lib/geo'
import { baseNames } from '#lib/views'
import { pause } from '../../../base/pause'
import type { Services } from '../../../base/services'
import type { Words } from '#lib/words'
import { onPageTheme } from '../../../base/theme/use-page-theme'
import { OfflineLayer } from './offline-layer'
import type { OfflineParts } from './offline-layer'
import { prepareMap } from './prepared-map'
import type { RegionMap } from './prepared-map'
import { worldTraces } from './world-traces'

/** The pane of the basemap: under footprints and marks. */
const PANE = 'basemap'

type Setup = {
  map: LeafletMap
  services: Services
  words: Words
  signal: AbortSignal
}

/** Whether all of the view lies in a box of degrees. */
function isWithin(map: LeafletMap, [west, south, east, north]: Box): boolean {
  const view = map.getBounds()
  const turn = view.getCenter().lng < west ? 360 : 0
  return (
    view.getWest() + turn >= west &&
    view.getEast() + turn <= east &&
    view.getSouth() >= south &&
    view.getNorth() <= north
  )
}

/**
 * Fetches and draws the offline basemap: the vectors first, then the relief, and the land of the
 * world once a view goes beyond the region. Without any of them the marks still stand. What takes a
 * phone long is done in slices.
 */
export async function drawOffline(setup: Setup): Promise<void> {
  const { map, services, words, signal } = setup
  const region = (await services.basemap(signal)) as RegionMap
  await pause()
  const prepared = await prepareMap(region)
  await pause()
  const names = baseNames(region, words.lang, (a, b) => words.say('base.claimedBy', { a, b }))
  await pause()
  if (signal.aborted) return
  const pane = map.getPane(PANE) ?? map.createPane(PANE)
  Object.assign(pane.style, { zIndex: '250', pointerEvents: 'none' })
  const parts: OfflineParts = { map: prepared, names }
  const layer = new OfflineLayer(parts, PANE).addTo(map)
  signal.addEventListener('abort', () => layer.remove())
  signal.addEventListener(
    'abort',
    onPageTheme(() => layer.show()),
  )
  let asked = false
  const worldWhenSeen = async (): Promise<void> => {
    if (asked || !region.region || isWithin(map, region.region.box)) return
    asked = true
    const world = await services.world(signal).catch(() => undefined)
    if (!world || signal.aborted) return
    parts.world = worldTraces(world)
    layer.show()
  }
  map.on('moveend', worldWhenSeen)
  signal.addEventListener('abort', () => map.off('moveend', worldWhenSeen))
  if (region.relief) {
    const relief = await services.relief(signal).catch(() => undefined)
    if (relief && !signal.aborted) {
      parts.relief = relief
      layer.show()
    }
  }
  await worldWhenSeen()
}
