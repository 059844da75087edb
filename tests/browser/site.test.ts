import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { serveFiles } from './files-server'
import { hostileProject } from './hostile-project'
import { TEXT, readerProject } from './reader-project'
import { leave, marks, visit } from './visit'
import type { Visit } from './visit'

const out = mkdtempSync(join(tmpdir(), 'claims-map-site-'))
const folder = join(out, 'site')
const single = join(out, 'view.html')
const hostile = join(out, 'hostile.html')
/** The one file. */
const MOST_BYTES = 3e6
/**
 * The folder: each record is there in every language of the project, each page has its clocks, and
 * the offline map its names.
 */
const MOST_BYTES_OF_FOLDER = 5e6
const FILTER = 'kind=control&said=2025-03-07/2025-03-08'
/**
 * Runs the command line as a process: it bundles the pages and loads what it bundled, which Jest's
 * own modules would stand in for. Resolves to what it printed.
 */
async function exportSite(args: string[], environment: Record<string, string> = {}) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/site.ts', ...args],
    { env: { ...process.env, ...environment } },
  )
  return stdout
}
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesOf(join(path, name)))
    : [path]

let host: Awaited<ReturnType<typeof serveFiles>>
let open: Visit | undefined
beforeAll(async () => {
  await exportSite(['--out', folder])
  await exportSite(['--single', '--out', single, '--filter', FILTER])
  await exportSite(['--single', '--out', hostile], { PROJECT_DIR: hostileProject() })
  host = await serveFiles(folder, '/some/where/')
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(async () => {
  host.close()
  await leave()
})

const onHost = async (path: string, options?: Parameters<typeof visit>[1]) =>
  (open = await visit(`/some/where/${path}`, options, host.origin))
const onDisk = async (file: string, query = '', options?: Parameters<typeof visit>[1]) =>
  (open = await visit(`${file}${query}`, options, 'file://'))

/** The marks of the served product for a query. */
async function servedMarks(query: string) {
  const served = await visit(`/?${query}`)
  await served.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  const found = await marks(served.page)
  await served.close()
  return found
}

/**
 * Tries to run a script that stands in the page and nobody has named in the policy; resolves to the
 * rule that refused it.
 */
function injectScript(page: Visit['page']) {
  return page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        )
        const script = document.createElement('script')
        script.textContent = 'window.pwned = 1'
        document.body.append(script)
        if ((window as { pwned?: number }).pwned) resolve(undefined)
      }),
  )
}

test('the story walks without a server, and the lists of records are files beside it', async () => {
  const { steps } = JSON.parse(readFileSync('data/story.json', 'utf8')) as {
    steps: { query: string; title: { en: string } }[]
  }
  const { page, problems } = await onHost(`index.html?${steps[0]!.query}&story=1`)
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL((url) => url.searchParams.get('story') === '2')
  expect(await page.locator('[aria-current=step]').innerText()).toContain(steps[1]!.title.en)
  for (const list of ['documents', 'sources', 'places']) {
    await page.goto(`${host.origin}/some/where/${list}.html`)
    expect(await page.locator('main li a').count()).toBeGreaterThan(3)
  }
  expect(problems).toEqual([])
})

test('the whole site is smaller than 5 MB, one file of it than 3 MB, and it leads to no file that is not there', () => {
  const files = filesOf(folder)
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  console.log(
    `the site: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB; the one file: ${(statSync(single).size / 1e6).toFixed(2)} MB`,
  )
  expect(bytes).toBeLessThan(MOST_BYTES_OF_FOLDER)
  expect(statSync(single).size).toBeLessThan(MOST_BYTES)
  const dead = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/ (?:href|src)="([^"#?]+)[^"]*"/g)]
        .map(([, to]) => to!)
        .filter(
          (to) =>
            !/^(https:|data:)/.test(to) &&
            (to.startsWith('/') || !existsSync(join(dirname(file), decodeURIComponent(to)))),
        )
        .map((to) => `${file}: ${to}`),
    )
  expect(dead).toEqual([])
})

test('no text of an article gets into it, though the texts are at hand', async () => {
  const { folder: project, texts } = readerProject()
  const file = join(out, 'reader.html')
  await exportSite(['--single', '--out', file], { PROJECT_DIR: project, TEXTS_DIR: texts })
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('A crowd gathered in Baniyas')
  expect(
    TEXT.split('\n').filter((line) => line.length > 30 && written.includes(line.slice(0, 70))),
  ).toEqual([])
})

test('the one file opens with the view that its filter names, and without an error', async () => {
  const file = join(out, 'table.html')
  await exportSite(['--single', '--filter', 'view=table', '--out', file])
  expect(readFileSync(file, 'utf8').includes('<!--$!-->')).toBe(false) // what React writes for a part that it gave up
  const { page, problems } = await onDisk(file)
  await page.locator('table').waitFor()
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(problems).toEqual([])
})

test.each([FILTER, 'agreement=contradicted', 'view=contradictions', ''])(
  'under a sub-path the marks for "%s" are those of the served product',
  async (query) => {
    const { page, problems } = await onHost(`?${query}`)
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    expect(await marks(page)).toEqual(await servedMarks(query))
    expect(problems).toEqual([])
    expect(host.missing).toEqual([])
  },
)

test('filters, views and the search box work without a server, and places are said to be found by spelling only', async () => {
  const { page, problems } = await onHost('')
  await page.getByRole('checkbox', { name: /Incidents/ }).uncheck()
  await page.waitForURL(/kind=casualties,control/)
  await page.getByRole('button', { name: 'Tolls' }).click()
  await page.waitForURL(/view=tolls/)
  await page.locator('input[role="combobox"]').fill('القرداحة')
  await expect(page.getByRole('option').first().textContent()).resolves.toContain('Qardaha')
  await page.getByText('needs the server').waitFor()
  await page.getByRole('option').first().click()
  await page.waitForURL(/open=qardaha(&|$)/)
  await page.reload()
  await page.locator('[data-toll-areas="qardaha"]').first().waitFor({ state: 'attached' })
  expect(await page.getByRole('checkbox', { name: /Incidents/ }).isChecked()).toBe(false)
  expect(await page.locator('[data-copy]').textContent()).toContain('copy')
  expect(problems).toEqual([])
})

test('from the map one link follows the other, each a file: claim, source, document, place, map', async () => {
  const { page, problems } = await onHost('?open=unnamed-a-2025-03-07/villages-stormed')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  const steps: [link: string | RegExp, arrives: RegExp][] = [
    ['Permalink', /\/some\/where\/claim\/unnamed-a-2025-03-07\/villages-stormed\.html$/],
    ['All reports of this', /\/some\/where\/matter\//],
    ['Syrian Observatory for Human Rights', /\/some\/where\/source\/sohr\.html$/],
    [
      '52 Alawite men were executed by government forces in Al-Shir and Al-Mukhtariya.',
      /\/claim\/unnamed-c-2025-03-08\/sohr-52-shir-mukhtariyeh\.html$/,
    ],
    ['In its document', /\/document\/unnamed-c-2025-03-08\.html\?open=/],
    ['The claims map', /\/some\/where\/index\.html$/],
  ]
  for (const [name, arrives] of steps) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.waitForURL(arrives)
  }
  expect(problems).toEqual([])
  expect(host.missing).toEqual([])
})

test('a document’s page draws its map; without scripts every page is still read', async () => {
  const document = await onHost('document/ap-2025-03-07.html')
  await document.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(document.problems).toEqual([])
  await document.close()
  const { page } = await onHost('claim/unnamed-a-2025-03-07/villages-stormed.html', {
    javaScriptEnabled: false,
  })
  expect(await page.locator('blockquote').first().textContent()).toContain('pro-Assad fighters')
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe(
    '768px',
  )
})

test('a site in a folder opens from a disk, too', async () => {
  const { page, problems } = await onDisk(join(folder, 'index.html'))
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await marks(page)).toEqual(await servedMarks(''))
  expect(problems).toEqual([])
})

test('the one file opens from a disk with its filter, asks for nothing, and the filter comes off', async () => {
  const { page, problems, requests } = await onDisk(single)
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await marks(page)).toEqual(await servedMarks(FILTER))
  expect(new URL(page.url()).search).toBe(`?${FILTER.replace(/(.*)&(.*)/, '$2&$1')}`)
  await page.getByRole('checkbox', { name: /Incidents/ }).check()
  await page.getByRole('checkbox', { name: /Casualties/ }).check()
  await page.waitForURL((url) => !url.search.includes('kind'))
  expect(await marks(page)).toEqual(await servedMarks('said=2025-03-07/2025-03-08'))
  // the ground of the file itself is drawn: more than one colour of it
  const colours = await page
    .locator('canvas[data-basemap="ground"]')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      const found = new Set<string>()
      for (let i = 0; i < data.length; i += 4 * 97)
        if (data[i + 3]) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`)
      return found.size
    })
  expect(colours).toBeGreaterThan(1)
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`file://${single}`])
  expect(problems).toEqual([])
})

test('the one file holds every record’s page, and "back" leads back', async () => {
  const { page, problems, requests } = await onDisk(
    single,
    '?open=unnamed-a-2025-03-07/villages-stormed',
  )
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Permalink' }).first().click()
  await page.locator('[data-site-page="claim"] blockquote').first().waitFor()
  expect(await page.title()).toMatch(/stormed.* · The claims map$/)
  await page.getByRole('link', { name: 'Its document', exact: true }).click()
  await page
    .locator('[data-site-page="document"] [data-mark]')
    .first()
    .waitFor({ state: 'attached' })
  await page.goBack()
  await page.goBack()
  await page.locator('[data-site-page="map"] [data-mark]').first().waitFor({ state: 'attached' })
  expect(
    new Set(requests.filter((url) => !url.startsWith('data:')).map((url) => url.split(/[?#]/)[0])),
  ).toEqual(new Set([`file://${single}`]))
  expect(problems).toEqual([])
})

test('records full of markup are text in the one file, and end no script of it', async () => {
  const { page, problems } = await onDisk(hostile, '?open=baniyas')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.getByText('<script>window.pwned=1</script>').count()).toBeGreaterThan(10)
  expect(problems).toEqual([])
})

test.each(['folder', 'file'])('a script put into a page of the %s is refused', async (kind) => {
  const { page } = kind === 'folder' ? await onHost('') : await onDisk(single)
  expect(await injectScript(page)).toBe('script-src-elem')
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
})

test('an earlier site is written over, files of somebody else never', async () => {
  expect(await exportSite(['--out', folder])).toMatch(/^\d+ files, [\d.]+ MB, in /)
  await expect(exportSite(['--out', out])).rejects.toThrow(/holds other files/)
  await expect(
    exportSite(['--single', '--out', single, '--filter', 'kind=weather']),
  ).rejects.toThrow(/weather/)
})
