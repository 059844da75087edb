import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readDataFile } from '#lib/store'
import { sha256 } from '#lib/util/sha256'
import { RELEASE_LOG, readReleaseLog } from '#lib/versions'

/** Where time stamps lie: `data/stamps/<number of a release>.tsr`, an answer of RFC 3161 each. */
const FOLDER = 'data/stamps'
const NAME = /^(\d+)\.tsr$/
/** How long an authority may take to answer, in milliseconds, and how many bytes it may send. */
const WAIT_MS = 20_000
const MOST_BYTES = 1 << 16

/** Runs OpenSSL's command for time stamps. Throws in a sentence. */
async function openssl(...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)('openssl', ['ts', ...args])).stdout
  } catch (error) {
    const { code, stderr, message } = error as { code?: string; stderr?: string; message: string }
    if (code === 'ENOENT') throw new Error('there is no openssl. Install OpenSSL')
    const reason = /reason\(\d+\)|:([^:\n]+):[^:\n]*\.c:\d+/.exec(stderr ?? '')?.[1]
    throw new Error(reason?.trim() || (stderr || message).trim().split('\n')[0]!)
  }
}

/** What an answer says, without asking who signed it: of which bytes it is, and by whose clock when. */
async function readStamp(path: string): Promise<{ hash: string; at: string }> {
  const text = await openssl('-reply', '-in', path, '-text')
  if (!/^Status: Granted/m.test(text))
    throw new Error(`it grants none (${/^Status: (.*)/m.exec(text)?.[1] ?? 'no status'})`)
  const hex = /^Message data:\n((?: {4}.*\n)+)/m.exec(text)?.[1] ?? ''
  const hash = [...hex.matchAll(/^ {4}[0-9a-f]{4} - ((?:[0-9a-f]{2}[ -])+)/gm)]
    .map(([, bytes]) => bytes!.replace(/[ -]/g, ''))
    .join('')
  return { hash, at: /^Time stamp: (.*)$/m.exec(text)?.[1] ?? 'an unknown time' }
}

/** Asks an authority to stamp a file. Nothing but a hash is sent. */
async function answerOf(authority: string, log: string, folder: string): Promise<Buffer> {
  const query = join(folder, 'query.tsq')
  await openssl('-query', '-data', log, '-sha256', '-cert', '-out', query)
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query' },
    body: await readFile(query),
    signal: AbortSignal.timeout(WAIT_MS),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok || bytes.length > MOST_BYTES)
    throw new Error(`it answers with ${answer.status} and ${bytes.length} bytes`)
  return bytes
}

/**
 * Keeps a time stamp of the log of releases as it is now.
 * @param from the address of an authority, which is sent a hash and learns of the release; or a file
 * with an answer that was got elsewhere. Throws in a sentence where it is none of this log.
 */
export async function stampLog(root: string, from: string): Promise<void> {
  const log = join(root, 'data', RELEASE_LOG)
  const folder = await mkdtemp(join(tmpdir(), 'claims-map-stamp-'))
  try {
    const text = await readFile(log, 'utf8')
    const answer = join(folder, 'answer.tsr')
    const bytes = /^https?:\/\//.test(from)
      ? await answerOf(from, log, folder)
      : await readFile(from)
    await writeFile(answer, bytes)
    const { hash, at } = await readStamp(answer)
    if (hash !== sha256(text)) throw new Error('its answer is of other bytes than this log')
    const name = `${readReleaseLog(text).length}.tsr`
    await mkdir(join(root, FOLDER), { recursive: true })
    await writeFile(join(root, FOLDER, name), bytes)
    console.log(`Written: ${FOLDER}/${name}, a time stamp of ${at}`)
  } catch (error) {
    throw new Error(`--stamp: '${from}' gave no time stamp: ${(error as Error).message}.`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Holds every time stamp of a project to the lines of the log that were there when it was made.
 * @param authority a file with the certificates of the authority (PEM), without which it is only
 * known of which lines a stamp is, not who made it.
 * @returns a line for each stamp that holds, and one for each that does not.
 */
export async function verifyStamps(
  root: string,
  authority: string | undefined,
): Promise<{ hold: string[]; wrong: string[] }> {
  const lines = (await readDataFile(root, RELEASE_LOG)).split('\n').slice(0, -1)
  const names = (await readdir(join(root, FOLDER)).catch(() => [])).filter((name) =>
    NAME.test(name),
  )
  const numbers = names.map((name) => Number(NAME.exec(name)![1])).sort((a, b) => a - b)
  const [hold, wrong]: [string[], string[]] = [[], []]
  if (authority !== undefined && numbers.length === 0)
    wrong.push(`${FOLDER}/: holds no time stamp. npm run release -- --stamp adds one.`)
  for (const number of numbers) {
    const [file, path] = [`${FOLDER}/${number}.tsr`, join(root, FOLDER, `${number}.tsr`)]
    const digest = sha256(`${lines.slice(0, number).join('\n')}\n`)
    try {
      if (number > lines.length) throw new Error(`the log ends before release ${number}`)
      const { hash, at } = await readStamp(path)
      if (hash !== digest) throw new Error('it is of other lines than these')
      if (authority !== undefined)
        await openssl('-verify', '-digest', digest, '-in', path, '-CAfile', authority)
      const who = authority === undefined ? '; --authority <certificates> verifies whose it is' : ''
      hold.push(`Release ${number} was in the log on ${at}, as ${file} says${who}.`)
    } catch (error) {
      wrong.push(`${file}: does not stamp this log: ${(error as Error).message}.`)
    }
  }
  return { hold, wrong }
}
