import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { freePort, untilServed } from './shared/served'

/**
 * `npm run bench -- newcomer`: the first five minutes of somebody new, step by step in a fresh
 * clone: install, a project of a country, a first claim of one's own, the map with that claim.
 */
const home = mkdtempSync(join(tmpdir(), 'bench-newcomer-'))
const clone = join(home, 'claims-map')
const project = join(home, 'sudan')
const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })

const rows = [['step', 'seconds']]
let all = 0
async function step(name: string, work: () => unknown): Promise<void> {
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  all += seconds
  rows.push([name, seconds.toFixed(1)])
  console.error(`${name}: ${seconds.toFixed(1)} s`)
}

/** A document of one's own, beside the example, as one would write it from its pattern. */
function firstClaim(): void {
  const seed = JSON.parse(readFileSync(join(project, 'seeds/example.json'), 'utf8')) as {
    document: { id: string; text: { sha256: string } }
    claims: { id: string; summary: string }[]
  }
  seed.document.id = 'first'
  seed.document.text.sha256 = seed.document.text.sha256.split('').reverse().join('')
  seed.claims[0]!.id = 'first/march'
  seed.claims[0]!.summary = 'An invented first claim: people marched in Khartoum.'
  writeFileSync(join(project, 'seeds/first.json'), JSON.stringify(seed))
}

await step('git clone', () => execFileSync('git', ['clone', '--quiet', process.cwd(), clone]))
await step('npm ci', () => npm('ci', '--prefer-offline', '--no-audit', '--no-fund'))
await step('npm run project -- new sudan --country SD', () =>
  npm('run', '--silent', 'project', '--', 'new', project, '--country', 'SD'),
)
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const server = spawn('npm', ['start', '--', project, '-p', String(port)], {
  cwd: clone,
  detached: true,
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  await step('npm start -- sudan, until the map answers (with the one build)', () =>
    untilServed(base, 300),
  )
  await step('a first claim, from the file to its page', async () => {
    firstClaim()
    await untilServed(`${base}/claim/first/march`, 30)
  })
  const page = await (await fetch(base)).text()
  if (!page.includes('people marched in Khartoum')) throw new Error('the claim is not on the map')
} finally {
  process.kill(-server.pid!)
}
rows.push(['all', all.toFixed(1)])
rmSync(home, { recursive: true, force: true })
const text = `${markdownTable(rows)}\n\n${machineLine()}`
console.log(text)
writeBetween('bench/README.md', 'newcomer', text)
