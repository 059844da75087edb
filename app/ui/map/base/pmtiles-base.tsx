'use client'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Layer } from 'leaflet'
import { usePageTheme } from '../../base/theme/use-page-theme'
import { MOUNT } from '../../base/mount'
import { useWords } from '../../base/words/words-context'
import type { BaseLayer } from './base-layer'

/** The route that serves the file. */
const ADDRESS = `${MOUNT}/pmtiles`

/** Loads the PMTiles reader and the layer for rasters or vectors. */
async function makeLayer(
  file: NonNullable<BaseLayer['file']>,
  lang: string,
  onFail: (why: string) => void,
): Promise<Layer> {
  const { PMTiles } = await import('pmtiles')
  const source = new PMTiles(new URL(ADDRESS, window.location.href).href)
  await source.getHeader() // reports an unreadable file at once instead of tile by tile
  if (file.raster) return (await import('./pmtiles-raster')).rasterLayer(source, file, onFail)
  return (await import('./pmtiles-vector')).vectorLayer(source, file, lang)
}

/**
 * Draws a PMTiles file under everything else. `onFail` is told why where that fails; it must stay
 * the same function.
 */
export function PmtilesBase({
  file,
  onFail,
}: {
  file: NonNullable<BaseLayer['file']>
  onFail: (why: string) => void
}) {
  const map = useMap()
  const { lang } = useWords()
  const theme = usePageTheme()
  useEffect(
    function drawFile() {
      let gone = false
      let layer: Layer | undefined
      makeLayer(file, lang, (why) => void (gone || onFail(why)))
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
    [map, file, onFail, lang, theme],
  )
  return null
}
