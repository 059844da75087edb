import L from 'leaflet'

/** Plugins of Leaflet's older kind look for it here. Imported before them. */
Object.assign(globalThis, { L })
