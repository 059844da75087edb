import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { bundleForBrowser, loadRenderer } from './bundle'
import { FOLDER_POLICY, filePolicy } from './content-policy'
import { escapeJson, escapeScript, htmlPage } from './html-page'
import type { Site } from './load-site'

/** Pages with a map, which need the ground under it. */
const WITH_MAP = ['', 'document']

const icon = () => readFile(resolve(import.meta.dirname, '../../../app/icon.svg'), 'utf8')

/**
 * The script that sets a part of the data. It is a script and not JSON, since a page on a disk may
 * load scripts but can fetch nothing. The JSON stands in single quotes, which it seldom contains.
 */
const dataScript = (part: string, json: string) =>
  `globalThis.claimsMapSite={...globalThis.claimsMapSite,${part}:JSON.parse('${json.replace(/[\\']/g, '\\$&')}')}\n`

/**
 * Every file of the site, by its path in the folder. `base` is the address it will have, for
 * canonical links.
 */
export async function siteFiles(
  site: Site,
  base?: string,
): Promise<Map<string, string | Uint8Array>> {
  const [{ script, style }, { renderSite }] = await Promise.all([
    bundleForBrowser(),
    loadRenderer(),
  ])
  const files = new Map<string, string | Uint8Array>([
    ['assets/site.js', script],
    ['assets/site.css', style],
    ['assets/icon.svg', await icon()],
    ['assets/data.js', dataScript('data', JSON.stringify(site.data))],
    ['assets/basemap.js', dataScript('basemap', site.basemap)],
    ...Object.entries(site.files),
  ])
  for (const page of await renderSite(site.data)) {
    const scripts = [
      'data',
      ...(WITH_MAP.includes(page.address.kind) ? ['basemap'] : []),
      'site',
    ].map((name) => `<script defer src="${page.root}assets/${name}.js"></script>`)
    const head = [
      `<link rel="icon" href="${page.root}assets/icon.svg">`,
      `<link rel="stylesheet" href="${page.root}assets/site.css">`,
      ...scripts,
    ].join('\n')
    files.set(
      page.file,
      htmlPage(page, {
        policy: FOLDER_POLICY,
        head,
        canonical: base && `${base}${page.file === 'index.html' ? '' : page.file}`,
      }),
    )
  }
  return files
}

/** The one file: the map with a filter, and every page of a record after `#`. */
export async function singleFile(site: Site, query: string): Promise<string> {
  const [bundle, { renderSingle }] = await Promise.all([bundleForBrowser(), loadRenderer()])
  const [script, style] = [
    escapeScript(bundle.script),
    bundle.style.replaceAll('</style', '<\\/style'),
  ]
  const head = [
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(await icon()).toString('base64')}">`,
    `<style>${style}</style>`,
    `<script type="application/json" id="site-data">${escapeJson(JSON.stringify(site.data))}</script>`,
    `<script type="application/json" id="site-basemap">${escapeJson(site.basemap)}</script>`,
  ].join('\n')
  const page = htmlPage(await renderSingle(site.data, query), {
    policy: filePolicy(script, style),
    head,
    single: true,
  })
  return page.replace('</body>', () => `<script>${script}</script></body>`)
}
