import { renderToString } from 'react-dom/server'
import { setPathWriter } from '../ui/base/paths'
import { fileOf, filePaths, rootOf, singlePaths } from './addresses'
import { siteWords } from './language'
import { localServices } from './local-services'
import type { SiteData } from './site-data'
import { siteAddresses, sitePage } from './site-page'
import type { SiteAddress } from './site-page'
import { SiteRoot, fullTitle } from './site-root'

/**
 * A rendered page: its file, title and language, its address, the relative path to the site's
 * folder, and its HTML.
 */
export type RenderedPage = {
  file: string
  title: string
  description: string
  lang: string
  dir: string
  address: SiteAddress
  root: string
  content: string
}

/** The HTML needs no basemap, since only the browser draws the map. */
const NO_BASEMAP = { type: 'FeatureCollection' as const, features: [] }

/** Makes a function that renders pages of one site; words and services are made once. */
function renderer(
  data: SiteData,
  single: boolean,
): (address: SiteAddress, root: string) => RenderedPage {
  const words = siteWords(data)
  const services = localServices(data, NO_BASEMAP, single, words)
  return (address, root) => ({
    file: fileOf(address),
    title: fullTitle(sitePage(data, address, words)?.title, words),
    description: words.say('site.description'),
    lang: words.lang,
    dir: words.dir,
    address,
    root,
    content: renderToString(
      <SiteRoot data={data} services={services} first={address} single={single} />,
    ),
  })
}

/** Renders every page of the site, with relative links. */
export function renderSite(data: SiteData): RenderedPage[] {
  const render = renderer(data, false)
  return siteAddresses(data).map((address) => {
    const root = rootOf(address)
    setPathWriter(filePaths(root))
    return render(address, root)
  })
}

/** Renders the filtered map for a single file. */
export function renderSingle(data: SiteData, query: string): RenderedPage {
  setPathWriter(singlePaths)
  return renderer(data, true)({ kind: '', id: '', query }, '')
}
