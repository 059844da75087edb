import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logRelease } from '#lib/cli/release/log-release'
import { runCheck } from '#lib/cli/check/run'
import { runVerify } from '#lib/cli/verify/run'
import { filesStore } from '#lib/store'
import { seeded } from '../../bench/shared/seeded'
import { syntheticDataset } from '../../bench/store/synthetic'
import { DAMAGE_NAMES, damaged } from '../damage'
import { inProcess } from './in-process'

let root: string
let log: string
const at = (file: string) => join(root, file)
const verify = (...args: string[]) => inProcess(() => runVerify(args, root))
const release = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/release.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PROJECT_DIR: root },
  })

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-verify-'))
  for (const part of ['project.json', 'seeds', 'data'])
    cpSync(part, at(part), { recursive: true, filter: (path) => !path.includes('datasets') })
  rmSync(at('data/releases.ndjson'), { force: true })
  rmSync(at('data/releases.ndjson.sig'), { force: true })
  const store = filesStore(at('data/datasets'))
  await store.load(syntheticDataset({ id: 'made-up', rows: 50, seed: 1, places: 3 }).dataset)
  await store.close()
  const { status, stdout } = release('--date', '2026-12-01')
  expect([status, stdout]).toEqual([0, expect.stringContaining('Written: data/releases.ndjson')])
  log = readFileSync(at('data/releases.ndjson'), 'utf8')
})
afterAll(() => rmSync(root, { recursive: true }))

/** Puts other bytes in the place of a file, tries, and puts the file back. */
async function withFile(file: string, bytes: Buffer | undefined, tried: () => Promise<void>) {
  const was = readFileSync(at(file))
  if (bytes) writeFileSync(at(file), bytes)
  else rmSync(at(file))
  try {
    await tried()
  } finally {
    writeFileSync(at(file), was)
  }
}

test('a copy that is as it was released holds, and says the hash to keep', async () => {
  const { status, stdout, stderr } = await verify()
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(
    /^Release 1 of 2026-\d\d-\d\d, version [0-9a-f]{8}: \d+ files held to it, 0 issues\. /,
  )
  expect(release().stdout).toContain('Nothing to record')
  expect(readFileSync(at('data/releases.ndjson'), 'utf8')).toBe(log)
})

test.each([
  'seeds/ap-2025-03-07.json',
  'data/sources.json',
  'data/parties.json',
  'data/gazetteer.geojson',
  'data/boundaries.geojson',
  'data/basemap.geojson',
  'data/versions.json',
  'data/claims.csv',
  'data/datapackage.json',
])('%s damaged in any way, or gone, is named', async (file) => {
  const random = seeded(file.length)
  const bytes = readFileSync(at(file))
  // Two ways for each file, so that every way is tried; `npm run trust` tries them all.
  const ways = [0, 1].map((i) => DAMAGE_NAMES[(file.length + i * 3) % DAMAGE_NAMES.length]!)
  const others = ways.flatMap((name) => damaged(bytes, name, random) ?? [])
  for (const other of [...others, undefined])
    await withFile(file, other, async () => {
      const { status, stderr } = await verify()
      expect([status, stderr.split('\n')[0]]).toEqual([
        1,
        `${file}: is ${other ? 'changed' : 'missing'} since release 1`,
      ])
    })
})

test('the record that differs is named after its file', async () => {
  const file = 'seeds/ap-2025-03-07.json'
  const text = readFileSync(at(file), 'utf8')
  const { claims } = JSON.parse(text) as { claims: { id: string; summary: string }[] }
  const other = text.replace(claims[3]!.summary, `${claims[3]!.summary} `)
  await withFile(file, Buffer.from(other), async () => {
    expect((await verify()).stderr.trimEnd().split('\n')).toEqual([
      `${file}: is changed since release 1`,
      expect.stringMatching(/^1 record changed since release/),
      `  claims: ${claims[3]!.id}: changed (summary)`,
    ])
  })
})

test('the check names the file where no record differs, and a log that is damaged', async () => {
  const check = () => inProcess(() => runCheck([], { root }))
  const file = 'data/sources.json'
  const text = readFileSync(at(file), 'utf8')
  await withFile(
    file,
    Buffer.from(text.replace(/"licence": "[^"]*"/, '"licence": "none"')),
    async () => {
      const { status, stdout } = await check()
      expect([status, stdout.split('\n')[0]]).toEqual([0, `${file} is changed since release 1.`])
    },
  )
  expect((await check()).stdout).toMatch(/^\d+ documents, .*: 0 issues\n$/)
  await withFile('data/releases.ndjson', Buffer.from('{}\n'), async () => {
    const { status, stderr } = await check()
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^data\/releases\.ndjson: line 1: /),
    ])
  })
})

test('a damaged dataset is named', async () => {
  const [folder] = readFileSync(at('data/datasets/made-up/current'), 'utf8').split(' ')
  const file = `data/datasets/made-up/${folder}/texts`
  await withFile(file, Buffer.from('x'), async () => {
    expect((await verify()).stderr).toMatch(/^made-up\/.*\/texts has 1 bytes and was written with/)
  })
})

test('a log that is damaged, gone, or does not hold a hash that was kept is named', async () => {
  const file = 'data/releases.ndjson'
  await withFile(file, Buffer.from(log.slice(0, -1)), async () => {
    expect((await verify()).stderr).toMatch(/^data\/releases\.ndjson: line 1: is cut off/)
  })
  await withFile(file, undefined, async () => {
    expect((await verify()).stderr).toMatch(/^data\/releases\.ndjson: is missing or empty\./)
  })
  const { stdout } = await verify()
  const head = /hash ([0-9a-f]{64})/.exec(stdout)![1]!
  expect((await verify('--head', head)).status).toBe(0)
  const { status, stderr } = await verify(
    '--head',
    head.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  )
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('the log was cut off or written anew'),
  ])
  expect((await verify('--keep')).status).toBe(2)
})

const keygen = spawnSync('ssh-keygen', ['-?']).error === undefined
const signing = keygen ? describe : describe.skip
signing('a signed log (with ssh-keygen)', () => {
  const key = () => at('key')
  const signers = () => at('signers')
  beforeAll(() => {
    for (const name of ['key', 'other'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', at(name)])
    writeFileSync(signers(), `desk@example.org ${readFileSync(at('key.pub'), 'utf8')}`)
  })

  test('holds for an allowed signer, and for nobody else', async () => {
    expect((await verify('--signers', signers())).stderr).toMatch(
      /releases\.ndjson\.sig: is missing/,
    )
    expect(release('--sign', key()).status).toBe(0)
    expect((await verify('--signers', signers())).status).toBe(0)
    expect((await verify()).status).toBe(0)
    expect(release('--sign', at('other')).status).toBe(0)
    expect((await verify()).status).toBe(0)
    expect((await verify('--signers', signers())).stderr).toMatch(/does not sign this log/)
  })

  test('is not left unsigned by the next release, and one that grew without it is named', async () => {
    expect(release('--sign', key()).status).toBe(0)
    const { version, date } = { version: '11111111', date: '2026-12-02' }
    await expect(logRelease(root, { version, date }, undefined)).rejects.toThrow(
      'name the key with --sign',
    )
    const text = readFileSync(at('data/releases.ndjson'), 'utf8')
    writeFileSync(at('data/releases.ndjson'), text.replace('2026', '2025'))
    expect((await verify()).stderr).toMatch(/^data\/releases\.ndjson\.sig: does not sign this log/)
    writeFileSync(at('data/releases.ndjson'), text)
    expect(release('--sign', at('nobody')).stderr).toMatch(
      /^--sign: '.*nobody' signs nothing: .* Name a private key of ssh\.\n$/,
    )
  })
})
