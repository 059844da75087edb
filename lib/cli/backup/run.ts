import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { create } from 'tar'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { fileSha256 } from '#lib/util/sha256'
import { withPrivateParts } from './desk-files'
import { PRIVATE_PARTS, RECORD_PARTS, hashFile } from './parts'

const USAGE = `Usage: npm run backup -- [<folder>] --out <file.tar.gz> [--private]
  --out      the archive to write; its hash is written beside it, <file.tar.gz>.sha256
  --private  writes <file>.private.tar.gz as well: ${PRIVATE_PARTS.join(', ')}, for whoever may have them
An archive holds ${RECORD_PARTS.join(', ')}. The same project gives the same bytes.`

const ENDING = /\.(?:tar\.gz|tgz)$/

/** Runs the command line over the folder of a project. The answer is the exit code. */
export function runBackup(given: string[], usual: string): Promise<number> {
  return runCommand(USAGE, async () => {
    const { root, args } = projectArguments(given, { folderAlone: true, root: usual })
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        private: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return (void console.log(USAGE), 0)
    const { out } = values
    if (!out || !ENDING.test(out)) throw new UsageError('--out names a file that ends in .tar.gz')
    if (!existsSync(join(root, 'project.json')))
      throw new Error(`${join(root, 'project.json')}: is missing. Name the folder of a project.`)
    const hidden = values.private ? out.replace(ENDING, '.private.tar.gz') : undefined
    for (const path of [out, hidden]) if (path) refuseTaken(path, root)
    await writeArchive(root, RECORD_PARTS, out)
    if (hidden)
      await withPrivateParts(root, hidden, (folder) => writeArchive(folder, PRIVATE_PARTS, hidden))
    await sayLeftOut(root, hidden !== undefined)
    return 0
  })
}

/** An archive never takes the place of a file, and never lies within what it holds. */
function refuseTaken(path: string, root: string): void {
  if (existsSync(path)) throw new Error(`${path}: is there already. Name another file.`)
  const [first] = relative(root, resolve(path)).split(/[\\/]/)
  if ([...RECORD_PARTS, ...PRIVATE_PARTS].some((part) => part === first))
    throw new Error(`${path}: lies within what is backed up. Name a file elsewhere.`)
}

/** Writes parts of a project aside, then under their name, with the hash, for nobody else to read. */
async function writeArchive(root: string, parts: readonly string[], out: string): Promise<void> {
  const there = parts.filter((part) => existsSync(join(root, part)))
  if (there.length === 0)
    return console.log(`No ${basename(out)}: the project has none of ${parts.join(', ')}`)
  await mkdir(dirname(out), { recursive: true })
  const aside = `${out}.part`
  let files = 0
  try {
    await create(
      {
        file: aside,
        cwd: root,
        gzip: true,
        portable: true,
        mtime: new Date(0),
        mode: 0o600,
        onWriteEntry: (entry) => void (entry.type === 'File' && files++),
      },
      await filesBelow(root, there),
    )
    await chmod(aside, 0o600)
    const handle = await open(aside, 'r+')
    await handle.sync()
    await handle.close()
    const hash = await fileSha256(aside)
    await writeFile(hashFile(out), `${hash}  ${basename(out)}\n`, { mode: 0o600 })
    await rename(aside, out)
    console.log(`Written: ${out}, ${files} files, SHA-256 ${hash}`)
  } finally {
    await rm(aside, { force: true })
  }
}

/** The files of parts of a project, in the same order everywhere. A link is refused by name. */
async function filesBelow(root: string, parts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const part of parts) {
    const entries = part.endsWith('.json')
      ? []
      : await readdir(join(root, part), { recursive: true, withFileTypes: true })
    if (entries.length === 0) found.push(part)
    for (const entry of entries) {
      const path = relative(root, join(entry.parentPath, entry.name))
      if (entry.isFile()) found.push(path)
      else if (!entry.isDirectory())
        throw new Error(
          `${path}: is a link or another thing than a file. Put the file itself there.`,
        )
    }
  }
  return found.sort()
}

/** Names what stands in the folder and is in no archive, so that nobody thinks that it is. */
async function sayLeftOut(root: string, withPrivate: boolean): Promise<void> {
  const kept = new Set<string>([...RECORD_PARTS, ...(withPrivate ? PRIVATE_PARTS : [])])
  const left = (await readdir(root)).filter((name) => !kept.has(name)).sort()
  if (left.length > 0) console.log(`Not in it: ${left.join(', ')}`)
}
