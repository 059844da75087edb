import { LazyMap } from './lazy-map'

/** One map, loaded in the browser only, as react-leaflet and Next advise. */
export default function Page() {
  return <LazyMap />
}
