import type {
  Coords,
  DoneCallback,
  GridLayer as LeafletGrid,
  GridLayerOptions,
  Layer,
} from 'leaflet'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
import type { PMTiles } from 'pmtiles'
import type { BaseLayer } from './base-layer'

/**
 * A layer of the rasters of a PMTiles file. They are drawn on canvases, because an image element
 * would need an address that the page's policy does not allow.
 */
class RasterLayer extends (GridLayer as typeof LeafletGrid) {
  constructor(
    private readonly source: PMTiles,
    private readonly onFail: (why: string) => void,
    options: GridLayerOptions,
  ) {
    super(options)
  }

  /** Called by Leaflet for each tile. */
  createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    const { x: width, y: height } = this.getTileSize()
    Object.assign(canvas, { width: width * devicePixelRatio, height: height * devicePixelRatio })
    this.source
      .getZxy(z, x, y)
      .then(async (tile) => {
        if (tile)
          canvas
            .getContext('2d')
            ?.drawImage(
              await createImageBitmap(new Blob([tile.data])),
              0,
              0,
              canvas.width,
              canvas.height,
            )
        done(undefined, canvas)
      })
      .catch((error: Error) => {
        this.onFail(error.message)
        done(error, canvas)
      })
    return canvas
  }
}

/** Makes a Leaflet layer of the rasters of a PMTiles file. Errors are reported to `onFail`. */
export function rasterLayer(
  source: PMTiles,
  { minZoom, maxZoom }: NonNullable<BaseLayer['file']>,
  onFail: (why: string) => void,
): Layer {
  return new RasterLayer(source, onFail, {
    minNativeZoom: minZoom,
    maxNativeZoom: maxZoom,
    maxZoom: 18,
  })
}
