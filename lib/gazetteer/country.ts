/**
 * The second door of the room: packs of a country's places, whose text holds its own SHA-256. It
 * needs Node, so the browser must not load it.
 */
export { packPlaces } from './country/pack'
export { openPack } from './country/open-pack'
export { placeIdOf } from './country/place-cluster'
export { untaggedName } from './country/local-name'
export { skeleton } from './names/skeleton'
