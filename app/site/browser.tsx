import '../globals.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { unpackMap } from '#lib/views'
import { setPathWriter } from '../ui/base/paths'
import { applyStoredTheme } from '../ui/base/theme/theme'
import { addressInFile, filePaths, singlePaths } from './addresses'
import { siteWords } from './language'
import { localServices } from './local-services'
import type { SiteBasemap } from './local-services'
import type { SiteData } from './site-data'
import type { SiteAddress } from './site-page'
import { SiteRoot } from './site-root'

declare global {
  /** Set by the data scripts of the site. A single file holds the same as JSON. */
  var claimsMapSite: { data?: SiteData; basemap?: PackedBasemap } | undefined
}

const NO_BASEMAP: SiteBasemap = { map: { type: 'FeatureCollection', features: [] } }

/** A site's basemap as its script holds it. */
type PackedBasemap = Omit<SiteBasemap, 'map'> & { map: object }

/** Reads JSON embedded in the page. */
function inPage<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as T) : undefined
}

/**
 * Hydrates the HTML of a page. Where the address asks for something else than the HTML shows, the
 * page is rendered anew.
 */
function start() {
  const box = document.getElementById('page')
  const data = globalThis.claimsMapSite?.data ?? inPage<SiteData>('site-data')
  if (!box || !data) return
  const packed = globalThis.claimsMapSite?.basemap ?? inPage<PackedBasemap>('site-basemap')
  const basemap = packed ? { ...packed, map: unpackMap(packed.map) } : NO_BASEMAP
  const { root = '', kind = '', id = '', query = '', single } = box.dataset
  const written: SiteAddress = { kind: kind as SiteAddress['kind'], id, query }
  setPathWriter(single === undefined ? filePaths(root) : singlePaths)
  // A file of a filtered view starts with its filter in the address, where a reader can remove it.
  if (single !== undefined && query && !location.search && !location.hash)
    history.replaceState(null, '', `?${query}`)
  const asked =
    single === undefined ? { ...written, query: location.search.slice(1) } : addressInFile(location)
  const same =
    asked.kind === written.kind && asked.id === written.id && asked.query === written.query
  const page = (
    <SiteRoot
      data={data}
      services={localServices(data, basemap, single !== undefined, siteWords(data))}
      first={asked}
      single={single !== undefined}
    />
  )
  if (same) hydrateRoot(box, page)
  else createRoot(box).render(page)
}

applyStoredTheme()
start()
