'use client'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Layer } from 'leaflet'
import type { BaseLayer } from './base-layer'

/** Where the server answers for the file. */
const ADDRESS = '/pmtiles'

/** Fetches the reader of PMTiles, and what draws pictures or vectors of them. */
async function makeLayer(
  file: NonNullable<BaseLayer['file']>,
  onFail: (why: string) => void,
): Promise<Layer> {
  const { PMTiles } = await import('pmtiles')
  const source = new PMTiles(new URL(ADDRESS, window.location.href).href)
  await source.getHeader() // a file that cannot be read is said at once, and not tile by tile
  if (file.raster) return (await import('./pmtiles-raster')).pictureLayer(source, file, onFail)
  return (await import('./pmtiles-vector')).vectorLayer(source, file)
}

/** Draws a PMTiles file under everything else. `onFail` is told why where it cannot be; it must stay the same function. */
export function PmtilesBase({
  file,
  onFail,
}: {
  file: NonNullable<BaseLayer['file']>
  onFail: (why: string) => void
}) {
  const map = useMap()
  useEffect(
    function drawFile() {
      let gone = false
      let layer: Layer | undefined
      makeLayer(file, (why) => void (gone || onFail(why)))
        .then((made) => {
          layer = made
          if (!gone) layer.addTo(map)
        })
        .catch((error: Error) => void (gone || onFail(error.message)))
      return () => {
        gone = true
        layer?.remove()
      }
    },
    [map, file, onFail],
  )
  return null
}
