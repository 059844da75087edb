import { renderToString } from 'react-dom/server'
import { writePathsWith } from '../ui/paths'
import { fileOf, filePaths, rootOf, singlePaths } from './addresses'
import { siteWords } from './language'
import { localServices } from './local-services'
import type { SiteData } from './site-data'
import { siteAddresses, sitePage } from './site-page'
import type { SiteAddress } from './site-page'
import { SiteRoot, fullTitle } from './site-root'

/** A page as HTML: its file and title, its language, its address, the way back to the folder, and its content. */
export type RenderedPage = { file: string; title: string; description: string; lang: string; dir: string; address: SiteAddress; root: string; content: string }

/** The ground is drawn in the browser only. */
const NO_BASEMAP = { type: 'FeatureCollection' as const, features: [] }

function render(data: SiteData, address: SiteAddress, root: string, single: boolean): RenderedPage {
  const words = siteWords(data)
  const title = fullTitle(sitePage(data, address, words)?.title, words)
  const content = renderToString(<SiteRoot data={data} services={localServices(data, NO_BASEMAP, single, words)} first={address} single={single} />)
  return { file: fileOf(address), title, description: words.say('site.description'), lang: words.lang, dir: words.dir, address, root, content }
}

/** Every page of the site, with relative links. */
export function renderSite(data: SiteData): RenderedPage[] {
  return siteAddresses(data).map((address) => {
    const root = rootOf(address)
    writePathsWith(filePaths(root))
    return render(data, address, root, false)
  })
}

/** The map with a filter, as one file holds it. */
export function renderSingle(data: SiteData, query: string): RenderedPage {
  writePathsWith(singlePaths)
  return render(data, { kind: '', id: '', query }, '', true)
}
