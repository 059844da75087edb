import type { Layer } from 'leaflet'
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
import type { PMTiles } from 'pmtiles'
import { LineSymbolizer, PolygonSymbolizer, leafletLayer } from 'protomaps-leaflet'
import type { PaintRule } from 'protomaps-leaflet'
import { currentTheme } from '../../base/theme/theme'
import type { BaseLayer } from './base-layer'

/** Layers that identify the Protomaps schema, for which the library has a style. */
const PROTOMAPS = ['earth', 'water', 'roads']

/** Rules for vectors of any other schema: faint areas and thin lines without labels. */
function plainRules(layers: readonly string[]): PaintRule[] {
  return layers.flatMap((dataLayer): PaintRule[] => [
    {
      dataLayer,
      symbolizer: new PolygonSymbolizer({ fill: '#8d9aa5', opacity: 0.18 }),
      filter: (_, { geomType }) => geomType === 3,
    },
    {
      dataLayer,
      symbolizer: new LineSymbolizer({ color: '#8d9aa5', width: 0.8 }),
      filter: (_, { geomType }) => geomType === 2,
    },
  ])
}

/**
 * Makes a Leaflet layer of the vectors of a PMTiles file, drawn on canvases with system fonts in
 * the theme of the page, its names in a language where they have it.
 */
export function vectorLayer(
  url: PMTiles,
  { maxZoom, layers }: NonNullable<BaseLayer['file']>,
  lang: string,
): Layer {
  Object.assign(globalThis, { L: { DomUtil, GridLayer } }) // the library looks for Leaflet here
  const known = layers.length === 0 || PROTOMAPS.some((name) => layers.includes(name))
  return leafletLayer({
    url,
    lang,
    maxDataZoom: maxZoom,
    ...(known ? { flavor: currentTheme() } : { paintRules: plainRules(layers), labelRules: [] }),
  }) as unknown as Layer
}
