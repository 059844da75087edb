import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extract, list } from 'tar'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { fileSha256 } from '#lib/util/sha256'
import { PRIVATE_PARTS, RECORD_PARTS, hashFile } from './parts'

const USAGE = `Usage: npm run restore -- <archive> <folder> [--sha256 <hash>]
  --sha256  the hash that the archive must have, in place of that in <archive>.sha256
Puts a project back from an archive of npm run backup. Nothing that is there is written over: the folder is new or
empty, or, for a private archive, has none of its parts.`

/** Runs the command line. The answer is the exit code. */
export function runRestore(given: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { sha256: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return (void console.log(USAGE), 0)
    const [archive, folder, ...more] = positionals
    if (!archive || !folder || more.length > 0)
      throw new UsageError('Name the archive and the folder')
    await expectHash(archive, values.sha256)
    const parts = await partsOf(archive)
    await refuseThere(folder, parts)
    const files = await unpack(archive, folder, parts)
    console.log(
      `Restored: ${files} files in ${folder}. Hold it to its releases with npm run verify -- ${folder}`,
    )
    return 0
  })
}

/** Compares the hash of an archive with the one that was kept. */
async function expectHash(archive: string, given: string | undefined): Promise<void> {
  const kept = given ?? (await readFile(hashFile(archive), 'utf8').catch(() => undefined))
  if (kept === undefined)
    throw new Error(
      `${hashFile(archive)}: is missing, so nobody can say whether the archive is whole. Put it beside the archive, or give the hash with --sha256.`,
    )
  const wanted = kept.trim().split(/\s/)[0]!.toLowerCase()
  const hash = await fileSha256(archive)
  if (hash !== wanted)
    throw new Error(
      `${archive}: has the SHA-256 ${hash}, not ${wanted}. It is damaged or another archive; take another copy.`,
    )
}

/** The parts of a project that an archive holds; anything else in it is refused before it is unpacked. */
async function partsOf(archive: string): Promise<string[]> {
  const known = new Set<string>([...RECORD_PARTS, ...PRIVATE_PARTS])
  const parts = new Set<string>()
  const wrong: string[] = []
  await list({
    file: archive,
    strict: true,
    onReadEntry: ({ path, type }) => {
      const [part, ...rest] = path.split('/').filter((name) => name !== '')
      const plain = type === 'File' || type === 'OldFile' || type === 'Directory'
      if (!plain || !part || !known.has(part) || rest.includes('..')) wrong.push(path)
      else parts.add(part)
    },
  })
  if (wrong.length > 0)
    throw new Error(
      `${archive}: holds '${wrong[0]}', which is no part of a project. Use an archive of npm run backup.`,
    )
  return [...parts]
}

/** A project goes into a new or empty folder, private parts into a project that has none of them. */
async function refuseThere(folder: string, parts: readonly string[]): Promise<void> {
  const there = existsSync(folder) ? await readdir(folder) : []
  const taken = parts.includes('project.json')
    ? there
    : parts.filter((part) => there.includes(part))
  if (taken.length > 0)
    throw new Error(
      `${join(folder, taken[0]!)}: is there already, and nothing is written over. Name another folder.`,
    )
}

/** Unpacks aside, then moves each part to its place. The answer is the number of files. */
async function unpack(archive: string, folder: string, parts: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(join(dirname(resolve(folder)), '.restore-'))
  let files = 0
  try {
    await extract({
      file: archive,
      cwd: aside,
      strict: true,
      onReadEntry: ({ type }) => void (type !== 'Directory' && files++),
    })
    // project.json last: a folder without it is no project, so a restore that was cut short shows
    for (const part of [...parts].sort(
      (a, b) => Number(a === 'project.json') - Number(b === 'project.json'),
    ))
      await rename(join(aside, part), join(folder, part))
    return files
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
