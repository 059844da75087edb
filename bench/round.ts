import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { projectOrThrow } from '#lib/check'
import { checkHistory, coderId } from '#lib/desk'
import type { DeskDraft } from '#lib/desk'
import { readFiles, readTexts } from '#lib/store'
import { leave, paste, signIn, tabTo } from '../tests/browser/coder/at-the-desk'
import { scriptedCoder } from '../tests/browser/coder/coder'
import { countedKeys } from '../tests/browser/coder/keys'
import { differences } from '../tests/browser/coder/wanted'
import type { Coded } from '../tests/browser/coder/wanted'
import { deskServer } from '../tests/browser/desk-server'
import { launch } from '../tests/browser/launch'
import { decider } from './round/decide'
import { figuresRead } from './round/figures-read'
import { codingOf } from './round/two-codings'
import type { Coder } from './round/two-codings'
import { projectCopy } from './shared/project-copy'
import { machineLine, markdownTable, writeBetween } from './shared/report'

/**
 * `npm run bench -- round`: an article of the project goes all the way round the desk in Chromium, by
 * keys alone: a first coder, a second one who codes it blind and reads some of it otherwise, a third
 * who decides every difference, a release with a note, the public page, and a withdrawal with a
 * reason. How far the two agree is read from the page and from its CSV, and held against what the
 * bench reckons itself. The text is taken from `TEXTS_DIR`; without it nothing is measured.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    document: { type: 'string', default: 'ap-2025-03-07' },
    steps: { type: 'boolean' },
    dry: { type: 'boolean' },
  },
})
const folder = process.env.TEXTS_DIR
if (!folder) {
  console.log('Skipped: the round needs the texts of the articles. Name their folder in TEXTS_DIR.')
  process.exit()
}
const id = values.document
const records = projectOrThrow(await readFiles('.'))
const document = records.documents.find((one) => one.id === id)
const text = (await readTexts(folder, records.documents)).get(id)
if (!document || text === undefined) throw new Error(`${id}: its text is not in TEXTS_DIR`)
const claims = (JSON.parse(readFileSync(`seeds/${id}.json`, 'utf8')) as { claims: Coded[] }).claims
const source = mkdtempSync(join(tmpdir(), 'bench-round-'))
projectCopy(source)
// the stories of the project tell of the claims that are to be coded
for (const file of [`seeds/${id}.json`, 'data/story.json']) rmSync(join(source, file))
const desk = await deskServer('round', source)
const project = projectOrThrow(await readFiles(desk.root))
const base = new URL(desk.address()).origin
const browser = await launch()
const rows: string[][] = [['step', 'keys', 'of', 'seconds']]
const problems: string[] = []

const tell = (line: string) => console.error((performance.now() / 1000).toFixed(0), line)
const keysOf = (pressed: ReadonlyMap<string, number>, without: readonly string[] = []) =>
  [...pressed].reduce((sum, [what, n]) => (without.includes(what) ? sum : sum + n), 0)

/** Somebody at the desk, in a browser of their own. */
async function enter(name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  })
  const page = await context.newPage()
  // what stands beside the claim at hand is only looked at
  await page.route('**/look*', (route) => route.abort())
  await signIn(page, desk.address(), name, 'en')
  return page
}

/** Somebody codes the document as they read it, and finishes; what they made, by key. */
async function code(name: string, who: Coder) {
  const page = await enter(name)
  const wanted = codingOf(claims, who)
  const coder = scriptedCoder({
    ...{ page, root: desk.root, name, lang: 'en', claims: wanted, project },
    ...(values.steps && { tell }),
  })
  if (who === 'first')
    await paste(page, coder.keys, {
      text: text!,
      title: document!.title ?? document!.label,
      outlet: document!.outlet,
      published: document!.published,
      publishedNote: document!.publishedNote,
    })
  else {
    await page.waitForSelector('[data-standing=once]')
    await tabTo(page, coder.keys, 'intake', '[data-second]')
    await coder.keys.press('intake', 'Enter')
  }
  const begun = performance.now()
  await coder.code()
  const seconds = (performance.now() - begun) / 1000
  await leave(page, coder.keys, 'finish')
  const keys = keysOf(coder.keys.pressed, ['intake', 'finish'])
  rows.push([`${who} coder`, String(keys), `${wanted.length} claims`, seconds.toFixed(0)])
  const own = new URL(page.url()).searchParams.get('document')!
  const path = join(desk.root, 'drafts', own, `${coderId(name)}.json`)
  const draft = JSON.parse(readFileSync(path, 'utf8')) as DeskDraft
  const { sentences } = coder.view()
  await page.context().close()
  const of = new Map([...coder.made].map(([key, claim]) => [key, claim.id]))
  return { own, draft, sentences, of, made: coder.made }
}

/** Asks the public server until a page answers as it should; how long that took, in seconds. */
async function until(path: string, status: number, since: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`${base}${path}`)
    await answer.text()
    const seconds = (performance.now() - since) / 1000
    if (answer.status === status) return seconds
    if (seconds > 30) throw new Error(`${path} answers ${answer.status}, not ${status}, after 30 s`)
    await new Promise((later) => setTimeout(later, 20))
  }
}

try {
  const left = await code('Ann', 'first')
  const right = await code('Bo', 'second')
  const { own } = left
  const page = await enter('Cy')
  const keys = countedKeys(page)
  await page.waitForSelector('[data-standing=twice]')
  const figures = await figuresRead(page, keys, own, [left, right])
  for (const { of, csv, page: shown, own: reckoned } of figures)
    if (csv !== reckoned || shown !== reckoned)
      problems.push(`${of}: page ${shown}; CSV ${csv}; reckoned ${reckoned}`)

  const deciding = countedKeys(page)
  await tabTo(page, keys, 'comparison', '[data-begin]')
  await keys.press('comparison', 'Enter')
  const sources = project.sources
  const witnesses = new Set(sources.flatMap((one) => (one.protected ? one.id : [])))
  const isProtected = (one: unknown) => witnesses.has(one as string)
  const { decide, kept } = decider({
    ...{ page, root: desk.root, name: 'Cy', lang: 'en', project },
    ...{ keys: deciding, id: own, left, right, isProtected },
    wanted: new Map(claims.map((claim) => [claim.id, claim])),
  })
  const begun = performance.now()
  const { all, by } = await decide()
  const seconds = (performance.now() - begun) / 1000
  const pressed = keysOf(deciding.pressed)
  rows.push([
    'deciding',
    String(pressed),
    `${all} differences (left ${by.left}, right ${by.right}, edited ${by.edit}, both ${by.both})`,
    seconds.toFixed(0),
  ])

  // a release with a note
  const releasing = countedKeys(page)
  await releasing.press('release', 'Control+Enter')
  await page.waitForSelector('[data-release-note]')
  await tabTo(page, releasing, 'release', '[data-release-note]')
  await releasing.type('release', 'First release, coded twice.')
  await tabTo(page, releasing, 'release', 'button[data-primary]')
  // a public server has readers: it has answered for a claim before, and loaded what such a page needs
  const another = records.claims.find((claim) => claim.document !== id)!
  await until(`/claim/${another.id}`, 200, performance.now())
  const pressing = performance.now()
  await releasing.press('release', 'Enter')
  const claimPath = await page
    .waitForSelector('[data-published] a')
    .then((link) => link.getAttribute('href'))
  const said = (performance.now() - pressing) / 1000
  const seed = JSON.parse(readFileSync(join(desk.root, `seeds/${own}.json`), 'utf8')) as {
    claims: Coded[]
    document: { releases?: { note: string }[] }
  }
  const shown = await until(`/claim/${seed.claims[0]!.id}`, 200, pressing)
  rows.push([
    'release with a note, until its page answers',
    String(keysOf(releasing.pressed)),
    `${seed.claims.length} claims, said at the desk after ${said.toFixed(2)} s`,
    shown.toFixed(2),
  ])
  if (shown > 2) problems.push(`the public page answered after ${shown.toFixed(2)} s, not within 2`)
  const publicPage = await (await fetch(`${base}/document/${own}`)).text()
  if (!publicPage.includes('First release, coded twice.'))
    problems.push('the document’s page does not show the note')
  if (!claimPath) problems.push('the sheet names no claim on the map')
  for (const one of Object.values(projectOrThrow(await readFiles(desk.root)).sources))
    if (one.protected) witnesses.add(one.id)
  const others = seed.claims.filter((one) => one.codingOf === undefined)
  const apart = claims.flatMap((claim) => {
    const found = others
      .map((one) => differences(claim, one, isProtected))
      .sort((a, b) => a.length - b.length)[0]
    return found ?? [`${claim.id}: not published`]
  })
  problems.push(...apart.map((line) => `published otherwise than by hand: ${line}`))

  // a withdrawal with a reason
  const leaving = countedKeys(page)
  await leaving.press('withdrawal', 'Escape')
  await tabTo(page, leaving, 'withdrawal', 'header button')
  await leaving.press('withdrawal', 'Enter')
  await page.waitForSelector('[data-standing=published]')
  await tabTo(page, leaving, 'withdrawal', '[data-withdraw]')
  await leaving.press('withdrawal', 'Enter')
  await page.waitForSelector('dialog input')
  await leaving.type('withdrawal', 'Published for a trial.')
  const asked = performance.now()
  await leaving.press('withdrawal', 'Enter')
  await page.waitForSelector('[data-standing=withdrawn]')
  const gone = await until(`/claim/${seed.claims[0]!.id}`, 410, asked)
  const document410 = await until(`/document/${own}`, 410, asked)
  rows.push([
    'withdrawal with a reason, until 410',
    String(keysOf(leaving.pressed)),
    'claim and document',
    Math.max(gone, document410).toFixed(2),
  ])
  for (const { file, wrong } of await checkHistory(desk.root))
    if (wrong !== undefined) problems.push(`${file}: ${wrong}`)

  const tables = [
    markdownTable(rows),
    `${(pressed / all).toFixed(1)} keys a difference. Kept as a disagreement: \`${kept()?.split('.')[1] ?? 'none'}\` of one claim.`,
    markdownTable([
      ['agreement', 'metric', 'pairs / percent / alpha', 'page, CSV and bench'],
      ...figures.map(({ of, metric, csv, page: shownFigure, own: reckoned }) => [
        of,
        metric,
        csv,
        csv === reckoned && shownFigure === reckoned
          ? 'alike'
          : `page ${shownFigure}; bench ${reckoned}`,
      ]),
    ]),
    problems.length === 0
      ? 'Nothing is otherwise than it should be.'
      : problems.map((line) => `- ${line}`).join('\n'),
    machineLine(browser.version()),
  ].join('\n\n')
  console.log(tables)
  if (!values.dry) writeBetween('bench/README.md', 'round', tables)
} finally {
  desk.stop()
  rmSync(source, { recursive: true, force: true })
  await browser.close()
}
