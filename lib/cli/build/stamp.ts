import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the build reads. Records (`data/`, `seeds/`) are no part of it: every page is made when it
 * is asked for, and a test of the running server holds that.
 */
const SOURCES = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'server.ts',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
]
/**
 * The commands run beside the pages, and no page imports them; only the start and its check are built,
 * since every start waits for them. READMEs and pictures of them are not built either.
 */
const NOT_BUILT = /^lib\/cli\/(?!(?:check|serve|build)\b|shared\/|protect\/datasets)|\.md$/
/** Next writes the values of these variables into the scripts of the page. */
const BUILT_IN = /^NEXT_PUBLIC_/

/**
 * The state of everything that a build reads: a hash for each file and for each variable that goes
 * into the scripts.
 */
export type BuildStamp = Readonly<Record<string, string>>

const hash = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Files at or below a path, relative to the root; none where the path does not exist. */
function filesAt(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  return stat.isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesAt(root, `${path}/${name}`))
    : [path]
}

/**
 * Reads the stamp of a checkout as it is now.
 * @param environment variables of the process, of which only those count that a build writes into
 * scripts.
 */
export function readStamp(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): BuildStamp {
  const files = SOURCES.flatMap((path) => filesAt(root, path)).filter(
    (path) => !NOT_BUILT.test(path),
  )
  const variables = Object.keys(environment).filter((name) => BUILT_IN.test(name))
  return Object.fromEntries([
    ...files.map((path) => [path, hash(readFileSync(join(root, path)))]),
    ...variables.map((name) => [`$${name}`, hash(environment[name] ?? '')]),
  ])
}

/**
 * Says why a build is needed, in a few words for its operator.
 * @param before the stamp of the finished build that is there, if one is.
 * @returns `undefined` where nothing changed since.
 */
export function buildReason(before: BuildStamp | undefined, now: BuildStamp): string | undefined {
  if (!before) return 'there is no finished build'
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => before[name] !== now[name])
    .sort()
  const [first, ...others] = changed
  if (first === undefined) return undefined
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return `${first}${more} changed since the last build`
}
