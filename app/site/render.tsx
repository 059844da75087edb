import { renderToString } from 'react-dom/server'
import { writePathsWith } from '../ui/base/paths'
import { fileOf, filePaths, rootOf, singlePaths } from './addresses'
import { siteWords } from './language'
import { localServices } from './local-services'
import type { SiteData } from './site-data'
import { siteAddresses, sitePage } from './site-page'
import type { SiteAddress } from './site-page'
import { SiteRoot, fullTitle } from './site-root'

/** A page as HTML: its file and title, its language, its address, the way back to the folder, and its content. */
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

/** The ground is drawn in the browser only. */
const NO_BASEMAP = { type: 'FeatureCollection' as const, features: [] }

/** What makes pages of one site, with its words and what they ask for made once. */
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

/** Every page of the site, with relative links. */
export function renderSite(data: SiteData): RenderedPage[] {
  const render = renderer(data, false)
  return siteAddresses(data).map((address) => {
    const root = rootOf(address)
    writePathsWith(filePaths(root))
    return render(address, root)
  })
}

/** The map with a filter, as one file holds it. */
export function renderSingle(data: SiteData, query: string): RenderedPage {
  writePathsWith(singlePaths)
  return renderer(data, true)({ kind: '', id: '', query }, '')
}
