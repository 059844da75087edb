import type L from 'leaflet'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CircleMarker, MapContainer } from 'react-leaflet'
import { CENTRE, ZOOM, dataOf, passes } from '../contender'
import type { Data, Open } from '../contender'
import { COLOURS, flushCanvas } from '../leaflet-map'

type Shown = { data: Data; rows: readonly number[] }

/**
 * react-leaflet as its first page has it: one `<CircleMarker>` a claim, on canvas; a filter is
 * another list of them.
 */
export const open: Open = async (container, columns) => {
  const data = dataOf(columns)
  let set: (shown: Shown) => void = () => undefined
  const map = await new Promise<L.Map>((resolve) => {
    function Marks() {
      const [shown, change] = useState<Shown>({ data, rows: [] })
      set = change
      return (
        <>
          {shown.rows.map((row) => (
            <CircleMarker
              key={row}
              center={[data.lat[row]!, data.lon[row]!]}
              radius={5}
              pathOptions={{ weight: 1, color: COLOURS[data.kind[row]!] }}
            />
          ))}
        </>
      )
    }
    createRoot(container).render(
      <MapContainer
        center={CENTRE}
        zoom={ZOOM}
        preferCanvas
        attributionControl={false}
        style={{ height: '100%' }}
        ref={(made) => {
          if (made) resolve(made)
        }}
      >
        <Marks />
      </MapContainer>,
    )
  })
  const show = (rows: number[]) => {
    flushSync(() => set({ data, rows }))
    flushCanvas(map)
    return rows.length
  }
  const all = Array.from({ length: data.length }, (_, row) => row)
  return { map, show: () => show(all), filter: (step) => show(all.filter(passes(data, step))) }
}
