'use client'

import 'leaflet/dist/leaflet.css'
import { CircleMarker, MapContainer } from 'react-leaflet'

/** A map with one mark. */
export function Map() {
  return (
    <MapContainer center={[35, 36]} zoom={8} style={{ height: '100vh' }}>
      <CircleMarker center={[35.2, 35.95]} radius={6} />
    </MapContainer>
  )
}
