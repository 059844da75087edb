import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runProtect } from '#lib/cli/protect/run'
import { loadSite } from '#lib/cli/site/load-site'
import { singleFile, siteFiles } from '#lib/cli/site/site-files'
import { formats } from '#lib/exports'
import { LANGUAGES } from '#lib/words'
import { inProcess } from '../cli/in-process'
import { WITNESS, witnessProject } from '../witness-project'

/** Any part of the name, in either script, and so of the id. */
const NAME = /tamsin|oldw|تمسين|أولدويذر/i
const HOST = 'http://map.example'

type Get = (request: Request, context: { params: Promise<{ format: string }> }) => Promise<Response>

/**
 * Everything that leaves the house about a project: what its routes answer, its pages and data as
 * files, and its folder of data, each as text.
 */
async function outputsOf(folder: string): Promise<Record<string, string>> {
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
      await import('../../app/export/[format]/route'),
      `/export/${id}${options?.includes('hxl') ? '?hxl=1' : ''}`,
      id,
    )
  await ask(await import('../../app/feed.atom/route'), '/feed.atom')
  await ask(await import('../../app/feed.json/route'), '/feed.json')
  const { loadProject } = await import('../../app/server/project')
  const { map, mapIn } = await loadProject()
  const witness = map.claims.find(({ summary }) => summary === 'A witness saw a crowd.')!
  const view = `speaker=${witness.speaker}&open=${witness.id}`
  await ask(await import('../../app/cite/route'), `/cite?${view}`)
  const page = encodeURIComponent(`${HOST}/?${view}`)
  await ask(await import('../../app/oembed/route'), `/oembed?url=${page}`)
  const ogc = await import('../../app/ogc/[[...path]]/route')
  for (const path of ['', '/api', '/collections']) await ask(ogc, `/ogc${path}`)
  for (const { id } of JSON.parse(outputs['/ogc/collections']!).collections as { id: string }[])
    await ask(ogc, `/ogc/collections/${id}/items`)
  const { sharePictureSvg } = await import('../../app/server/share-picture')
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

/** The outputs that hold the name. */
const telling = (outputs: Record<string, string>) =>
  Object.keys(outputs).filter((path) => NAME.test(path + outputs[path]))

const release = (folder: string) =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/release.ts', '--date', '2025-03-14'],
    { env: { ...process.env, PROJECT_DIR: folder }, stdio: 'pipe' },
  ).toString()

test('a witness who is protected afterwards leaves no trace of the name in any output, all of which told it before', async () => {
  const folder = witnessProject()
  release(folder)
  const before = telling(await outputsOf(folder))
  expect(before).toEqual(
    expect.arrayContaining([
      ...formats.map(({ id }) => expect.stringMatching(`^/export/${id}`)),
      '/feed.atom',
      '/feed.json',
      '/ogc/collections/incidents/items',
      expect.stringMatching('^/cite'),
      expect.stringMatching('^/oembed'),
      'picture en',
      'picture ar',
      'map en',
      'map ar',
      `site en claim/gull/${WITNESS.id}-saw-a-crowd.html`,
      `site ar source/${WITNESS.id}.html`,
      'site en assets/data.js',
      'one file',
      'data/claims.csv',
      'data/sources.json',
      'data/versions.json',
    ]),
  )
  const protecting = await inProcess(() => runProtect([WITNESS.id, '--write']), {
    PROJECT_DIR: folder,
  })
  expect([protecting.status, protecting.stdout + protecting.stderr]).toEqual([
    0,
    expect.not.stringMatching(NAME),
  ])
  expect(release(folder)).toContain('1 claims, 1 sources')
  const after = await outputsOf(folder)
  expect(telling(after)).toEqual([])
  // The claim is still there, said by a witness.
  expect(after['/export/csv?hxl=1']).toContain('resident (protected)')
  expect(after['site en source/witness-1.html']).toContain('A resident (protected)')
}, 300_000)
