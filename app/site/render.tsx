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
const NO_BASEMAP = { map: { type: 'FeatureCollection' as const, features: [] } }

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

/** What React writes where a part was not loaded yet and is left to the browser. */
const LEFT_TO_THE_BROWSER = '<!--$!-->'
/** A view stands in a panel that is loaded itself; nothing lies deeper than a few loads. */
const MOST_LOADS = 5

/** Draws a page anew until the parts that are loaded when they are first drawn are in it. */
async function drawn(draw: () => RenderedPage): Promise<RenderedPage> {
  let page = draw()
  for (let loads = 0; page.content.includes(LEFT_TO_THE_BROWSER) && loads < MOST_LOADS; loads++) {
    await new Promise((loaded) => setTimeout(loaded))
    page = draw()
  }
  return page
}

/** Renders every page of the site, with relative links. */
export async function renderSite(data: SiteData): Promise<RenderedPage[]> {
  const render = renderer(data, false)
  const pages: RenderedPage[] = []
  for (const address of siteAddresses(data)) {
    const root = rootOf(address)
    pages.push(
      await drawn(() => {
        setPathWriter(filePaths(root))
        return render(address, root)
      }),
    )
  }
  return pages
}

/** Renders the filtered map for a single file. The address may open parts that are loaded then. */
export async function renderSingle(data: SiteData, query: string): Promise<RenderedPage> {
  setPathWriter(singlePaths)
  const render = renderer(data, true)
  return drawn(() => render({ kind: '', id: '', query }, ''))
}
