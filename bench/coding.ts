import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFiles, readTexts } from '#lib/store'
import { projectOrThrow } from '#lib/check'
import { deskTimes } from '#lib/desk'
import { leave, paste, signIn } from '../tests/browser/coder/at-the-desk'
import { scriptedCoder } from '../tests/browser/coder/coder'
import { differences } from '../tests/browser/coder/wanted'
import type { Coded, IsProtected } from '../tests/browser/coder/wanted'
import { deskServer } from '../tests/browser/desk-server'
import { launch } from '../tests/browser/launch'
import { machineLine, markdownTable } from './shared/report'
import { projectCopy } from './shared/project-copy'

/**
 * `npm run bench -- coding`: an article of the project, coded at the desk in Chromium by keys alone,
 * from the pasted text to the published map, and held against the claims that were coded by hand:
 * keys a claim, what they were pressed for, and every difference of substance. The text is taken from
 * the folder `TEXTS_DIR`; without it nothing is measured. `--document` names another article or
 * `all`, `--lang ar` the language of the desk. `--steps` tells each step, `--quick` asks for nothing
 * beside the claim at hand, which is only looked at.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    document: { type: 'string', default: 'ap-2025-03-07' },
    lang: { type: 'string', default: 'en' },
    steps: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
})
const folder = process.env.TEXTS_DIR
if (!folder) {
  console.log('Skipped: coding needs the texts of the articles. Name their folder in TEXTS_DIR.')
  process.exit()
}
const project = projectOrThrow(await readFiles('.'))
const texts = await readTexts(folder, project.documents)
const lang = values.lang === 'ar' ? 'ar' : 'en'
const browser = await launch()

async function measure(id: string) {
  const document = project.documents.find((one) => one.id === id)
  const text = texts.get(id)
  if (!document || text === undefined) return console.log(`${id}: skipped, its text is not there`)
  const claims = (JSON.parse(readFileSync(`seeds/${id}.json`, 'utf8')) as { claims: Coded[] })
    .claims
  const source = mkdtempSync(join(tmpdir(), 'bench-coding-'))
  projectCopy(source)
  // the stories of the project tell of the claims that are to be coded
  for (const file of [`seeds/${id}.json`, 'data/story.json']) rmSync(join(source, file))
  const desk = await deskServer('coding', source)
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
    })
    const page = await context.newPage()
    if (values.quick) await page.route('**/look*', (route) => route.abort())
    await signIn(page, desk.address(), 'Ann', lang)
    const coder = scriptedCoder({
      page,
      root: desk.root,
      name: 'Ann',
      lang,
      claims,
      project: projectOrThrow(await readFiles(desk.root)),
      ...(values.steps && {
        tell: (line: string) => console.error((performance.now() / 1000).toFixed(0), line),
      }),
    })
    await paste(page, coder.keys, {
      text,
      title: document.title ?? document.label,
      outlet: document.outlet,
      published: document.published,
      publishedNote: document.publishedNote,
    })
    const begun = performance.now()
    await coder.code().catch((error: Error) => {
      console.log(tally(coder.keys.pressed, coder.made.size).join('\n'))
      throw error
    })
    const seconds = (performance.now() - begun) / 1000
    await leave(page, coder.keys, 'publish')
    const own = new URL(page.url()).searchParams.get('document')!
    const seed = JSON.parse(readFileSync(join(desk.root, `seeds/${own}.json`), 'utf8')) as {
      claims: Coded[]
    }
    const { sources } = projectOrThrow(await readFiles(desk.root))
    const witnesses = new Set(sources.flatMap((one) => (one.protected ? one.id : [])))
    report(id, claims, seed.claims, coder, seconds, (one) => witnesses.has(one as string))
    const [times] = await deskTimes(desk.root)
    console.log(
      `history: ${times!.keysPerClaim!.toFixed(1)} keys a claim; ${JSON.stringify(times!.rules)}`,
    )
    await context.close()
  } finally {
    desk.stop()
    rmSync(source, { recursive: true, force: true })
  }
}

/** The keys of a coding, and what they were pressed for. */
function tally(pressed: ReadonlyMap<string, number>, claims: number): string[] {
  const rows = [...pressed].filter(([what]) => !['intake', 'publish'].includes(what))
  const all = rows.reduce((sum, [, n]) => sum + n, 0)
  return [
    `${all} keys for ${claims} claims: ${(all / claims).toFixed(1)} a claim`,
    markdownTable([
      ['for', 'keys'],
      ...rows.sort((a, b) => b[1] - a[1]).map(([what, n]) => [what, String(n)]),
    ]),
  ]
}

function report(
  id: string,
  wanted: readonly Coded[],
  published: readonly Coded[],
  { keys, made }: ReturnType<typeof scriptedCoder>,
  seconds: number,
  isWitness: IsProtected,
) {
  console.log(`\n${id}: ${wanted.length} claims, ${seconds.toFixed(0)} s`)
  console.log(tally(keys.pressed, wanted.length).join('\n'))
  const pairs = [...made.values()].map(
    (claim) => [claim, pairOf(claim, published, isWitness)] as const,
  )
  const lines = pairs.flatMap(([claim, other]) =>
    other ? differences(claim, other, isWitness) : [`${claim.id}: not published`],
  )
  const missing = wanted
    .filter((claim) => ![...made.values()].includes(claim))
    .map((claim) => `${claim.id}: not coded`)
  console.log([...lines, ...missing, `${lines.length + missing.length} differences`].join('\n'))
}

/** The published claim that differs least from a wanted one. */
function pairOf(claim: Coded, published: readonly Coded[], isWitness: IsProtected) {
  return published
    .map((one) => ({ one, n: differences(claim, one, isWitness).length }))
    .sort((a, b) => a.n - b.n)[0]?.one
}

console.log(machineLine(browser.version()))
const ids = values.document === 'all' ? project.documents.map((one) => one.id) : [values.document]
for (const id of ids) await measure(id)
await browser.close()
