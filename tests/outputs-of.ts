import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadSite } from '#lib/cli/site/load-site'
import { singleFile, siteFiles } from '#lib/cli/site/site-files'
import { formats } from '#lib/exports'
import { LANGUAGES } from '#lib/words'

const HOST = 'http://map.example'

type Get = (request: Request, context: { params: Promise<{ format: string }> }) => Promise<Response>

/**
 * Everything that leaves the house about a project: what its routes answer, its pages and data as
 * files, and its folder of data, each as text.
 * @param folder the project
 * @param summary that of a claim, whose speaker is cited, drawn and embedded by itself
 */
export async function outputsOf(folder: string, summary: string): Promise<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const ask = async (module: { GET: unknown }, path: string, format = '') => {
    const answer = await (module.GET as Get)(new Request(HOST + path), {
      params: Promise.resolve({ format }),
    })
    expect([path, answer.status]).toEqual([path, 200])
    outputs[path] = await answer.text()
  }
  process.env.PROJECT_DIR = folder
  delete (globalThis as { claimsMapServed?: unknown }).claimsMapServed
  jest.resetModules()
  for (const { id, options } of formats)
    await ask(
      await import('../app/export/[format]/route'),
      `/export/${id}${options?.includes('hxl') ? '?hxl=1' : ''}`,
      id,
    )
  await ask(await import('../app/feed.atom/route'), '/feed.atom')
  await ask(await import('../app/feed.json/route'), '/feed.json')
  const { loadProject } = await import('../app/server/project')
  const { map, mapIn } = await loadProject()
  const witness = map.claims.find((one) => one.summary === summary)!
  const view = `speaker=${witness.speaker}&open=${witness.id}`
  await ask(await import('../app/cite/route'), `/cite?${view}`)
  const page = encodeURIComponent(`${HOST}/?${view}`)
  await ask(await import('../app/oembed/route'), `/oembed?url=${page}`)
  const ogc = await import('../app/ogc/[[...path]]/route')
  for (const path of ['', '/api', '/collections']) await ask(ogc, `/ogc${path}`)
  for (const { id } of JSON.parse(outputs['/ogc/collections']!).collections as { id: string }[])
    await ask(ogc, `/ogc/collections/${id}/items`)
  const { sharePictureSvg } = await import('../app/server/share-picture')
  for (const { id: lang } of LANGUAGES) {
    const query = {
      filter: { speaker: { only: [witness.speaker] } },
      view: { open: witness.id, lang },
    }
    outputs[`picture ${lang}`] = await sharePictureSvg(query, 'map.example')
    outputs[`map ${lang}`] = JSON.stringify(mapIn(lang))
    const site = await loadSite(folder, lang)
    for (const [path, text] of await siteFiles(site, `${HOST}/`))
      outputs[`site ${lang} ${path}`] = `${path} ${String(text)}`
    if (lang === 'en') outputs['one file'] = await singleFile(site, view)
  }
  for (const path of readdirSync(join(folder, 'data')))
    outputs[`data/${path}`] = readFileSync(join(folder, 'data', path), 'utf8')
  return outputs
}
