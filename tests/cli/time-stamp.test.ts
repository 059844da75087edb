import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stampLog } from '#lib/cli/release/time-stamp'
import { runVerify } from '#lib/cli/verify/run'
import { recordHashes } from '#lib/store'
import { addRelease } from '#lib/versions'
import { inProcess } from './in-process'

const CONFIG = `
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
[stamps]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
`
const NO_STAMP = 'gave no time stamp'

let keys: string
let root: string
let authority: Server
let address: string
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: keys, stdio: 'pipe' })
const keyAs = (name: string) =>
  ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-subj', `/CN=${name}`] as const

/** An authority of this machine's own: a certificate that another has signed. */
function makeAuthority() {
  keys = mkdtempSync(join(tmpdir(), 'claims-map-authority-'))
  writeFileSync(join(keys, 'config'), CONFIG)
  writeFileSync(join(keys, 'serial'), '01')
  for (const name of ['root', 'stranger'])
    openssl('req', '-x509', ...keyAs(name), '-out', `${name}.pem`, '-days', '30')
  openssl('req', ...keyAs('clock'), '-out', 'clock.csr')
  const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '30']
  const as = ['-extfile', 'config', '-extensions', 'stamps', '-out', 'clock.pem']
  openssl('x509', '-req', '-in', 'clock.csr', ...signed, ...as)
}
function answer(query: Buffer): Buffer {
  writeFileSync(join(keys, 'query'), query)
  const signer = ['-signer', 'clock.pem', '-inkey', 'clock.key']
  openssl(
    'ts',
    '-reply',
    '-config',
    'config',
    '-section',
    'one',
    '-queryfile',
    'query',
    ...signer,
    '-out',
    'answer',
  )
  return readFileSync(join(keys, 'answer'))
}

beforeAll(async () => {
  makeAuthority()
  authority = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () =>
      request.url === '/'
        ? response.end(answer(Buffer.concat(parts)))
        : response.end('no time stamp at all'),
    )
  })
  await new Promise<void>((resolve) => void authority.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(authority.address() as AddressInfo).port}`
})
afterAll(() => {
  authority.close()
  rmSync(keys, { recursive: true })
})
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-stamped-'))
  mkdirSync(join(root, 'data'))
  writeFileSync(join(root, 'data/sources.json'), '{"sources": []}')
  await release('11111111')
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
  rmSync(root, { recursive: true })
})

const log = () => join(root, 'data/releases.ndjson')
async function release(version: string) {
  const was = existsSync(log()) ? readFileSync(log(), 'utf8') : ''
  writeFileSync(
    log(),
    addRelease(was, { date: '2026-01-01', version, files: await recordHashes(root) }),
  )
}
const verify = (...args: string[]) => inProcess(() => runVerify(args, root))
const by = (name: string) => ['--authority', join(keys, `${name}.pem`)]

test('a release is stamped by an authority, and the stamp is verified without asking it again', async () => {
  await stampLog(root, `${address}/`)
  await release('22222222')
  await stampLog(root, `${address}/`)
  const { status, stdout, stderr } = await verify(...by('root'))
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^Release 1 was in the log on .* GMT, as data\/stamps\/1\.tsr says\.$/),
    expect.stringMatching(/^Release 2 was in the log on .* GMT, as data\/stamps\/2\.tsr says\.$/),
  ])
  expect((await verify()).stdout).toContain('--authority <certificates> verifies whose it is')
})

test('a stamp of other lines, of another authority, or damaged does not hold', async () => {
  await stampLog(root, `${address}/`)
  const stamp = join(root, 'data/stamps/1.tsr')
  const good = readFileSync(stamp)
  expect((await verify(...by('stranger'))).stderr).toMatch(
    /^data\/stamps\/1\.tsr: does not stamp this log: /,
  )
  const wrong = Buffer.from(good)
  wrong[wrong.length - 10]! ^= 1
  writeFileSync(stamp, wrong)
  expect((await verify(...by('root'))).status).toBe(1)
  writeFileSync(stamp, good)
  copyFileSync(stamp, join(root, 'data/stamps/7.tsr'))
  expect((await verify(...by('root'))).stderr).toBe(
    'data/stamps/7.tsr: does not stamp this log: the log ends before release 7.\n',
  )
  rmSync(join(root, 'data/stamps/7.tsr'))
  // The same release with another date, and its chain of hashes whole.
  writeFileSync(log(), readFileSync(log(), 'utf8').replace('2026-01-01', '2026-01-02'))
  expect((await verify(...by('root'))).stderr).toBe(
    'data/stamps/1.tsr: does not stamp this log: it is of other lines than these.\n',
  )
})

test('an answer that is got elsewhere is taken from a file, and a wrong one is refused and not kept', async () => {
  openssl('ts', '-query', '-data', log(), '-sha256', '-cert', '-out', 'asked')
  const file = join(keys, 'elsewhere.tsr')
  writeFileSync(file, answer(readFileSync(join(keys, 'asked'))))
  await stampLog(root, file)
  expect((await verify(...by('root'))).status).toBe(0)
  await release('33333333')
  await expect(stampLog(root, file)).rejects.toThrow(`${NO_STAMP}: its answer is of other bytes`)
  await expect(stampLog(root, `${address}/other`)).rejects.toThrow(NO_STAMP)
  await expect(stampLog(root, join(keys, 'nowhere'))).rejects.toThrow(NO_STAMP)
  expect(existsSync(join(root, 'data/stamps/2.tsr'))).toBe(false)
})

test('who asks for a time stamp is told where there is none', async () => {
  expect((await verify(...by('root'))).stderr).toBe(
    'data/stamps/: holds no time stamp. npm run release -- --stamp adds one.\n',
  )
  expect((await verify()).stderr).toBe('')
})
