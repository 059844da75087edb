import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Which rooms a room may import; `util`, `model` and `words` are always allowed (`util` and `words`
 * themselves import nothing of ours). The table of the house.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  util: [],
  model: [],
  words: [],
  geo: ['model'],
  gazetteer: ['model', 'geo'],
  claims: ['model'],
  filter: ['model'],
  timeline: ['model', 'claims'],
  relations: ['model', 'gazetteer', 'claims'],
  matches: ['model', 'geo', 'gazetteer', 'claims'],
  views: ['model', 'geo', 'gazetteer', 'claims', 'relations', 'matches', 'timeline', 'filter'],
  exports: ['model', 'geo', 'gazetteer', 'claims', 'columns', 'relations', 'matches', 'views'],
  imports: ['model', 'geo', 'gazetteer', 'claims'],
  columns: ['model', 'geo', 'filter'],
  glyphs: ['model', 'geo', 'filter', 'columns'],
  store: ['model', 'geo', 'gazetteer', 'claims', 'filter', 'columns', 'glyphs'],
  compare: ['model', 'geo', 'columns', 'matches', 'views', 'exports', 'store'],
  check: ['model', 'geo', 'gazetteer', 'claims', 'filter'],
  reading: ['model', 'gazetteer', 'claims'],
  versions: ['model'],
  open: ['model', 'gazetteer', 'claims', 'filter', 'columns', 'imports', 'exports', 'store'],
  desk: ['model', 'gazetteer', 'claims', 'filter', 'relations', 'reading', 'check'],
}
/** Rooms whose values, not only types, the browser may load. `model` is reached through them. */
const IN_BROWSER = [
  'util',
  'filter',
  'timeline',
  'columns',
  'glyphs',
  'views',
  'geo',
  'model',
  'words',
  'open',
]
/** Second doors, for what of a room the browser must not load. */
const SERVER_DOORS = ['#lib/util/sha256', '#lib/gazetteer/country']
const MAY_USE_NODE = ['store', 'imports', 'check', 'desk', 'cli']
const ONLY_IN_UI = /^(leaflet|react-leaflet)(\/|$)/
const NOT_IN_LIB = /^(react|react-dom|next|leaflet|react-leaflet)(\/|$)/

export type Import = { specifier: string; typeOnly: boolean; room?: string; target?: string }

/** Every import of a file, with the room or file it reaches. */
export function importsOf(path: string, text: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...text.matchAll(pattern)].map(([, type, from, dynamic]) => {
    const specifier = from ?? dynamic!
    const base = specifier.startsWith('#lib/')
      ? specifier.replace('#lib/', 'lib/')
      : specifier.startsWith('.')
        ? join(path, '..', specifier)
        : undefined
    const target =
      base &&
      [base, `${base}.ts`, `${base}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file))
    return {
      specifier,
      typeOnly: type !== undefined,
      room: base && /^lib\/([^/.]+)/.exec(base)?.[1],
      target,
    }
  })
}

/** Every import that breaks the house's table, in words. */
export function offences(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(path, text).flatMap((item) => {
      const why = offence(path, item)
      return why ? [`${path} imports '${item.specifier}': ${why}`] : []
    }),
  )
}

function offence(path: string, { specifier, typeOnly, room }: Import): string | undefined {
  const own = /^lib\/([^/.]+)/.exec(path)?.[1]
  const inUi = path.startsWith('app/ui/')
  if (ONLY_IN_UI.test(specifier) && !inUi) return 'Leaflet lives in app/ui only'
  if (own && NOT_IN_LIB.test(specifier)) return 'no React, Next or Leaflet in lib'
  if (
    specifier.startsWith('node:') &&
    own &&
    !MAY_USE_NODE.includes(own) &&
    !SERVER_DOORS.includes(path.replace('lib/', '#lib/').replace(/\.ts$/, ''))
  )
    return `${own} may not use Node`
  if (SERVER_DOORS.includes(specifier))
    return inUi || (own && IN_BROWSER.includes(own))
      ? 'it does not belong in the browser'
      : undefined
  if (inUi && /^(@turf\/|zod|node:)/.test(specifier) && !typeOnly)
    return 'it does not belong in the browser'
  if (!room || room === own) return undefined
  if (specifier.startsWith('.') || specifier.split('/').length > 2)
    return `only the door of ${room} may be used`
  if (inUi && !typeOnly && !IN_BROWSER.includes(room))
    return `the browser takes only types from ${room}`
  if (
    own &&
    own !== 'cli' &&
    !(room === 'words' && own !== 'model' && own !== 'util') &&
    !(room === 'util' && own !== 'words') &&
    !MAY_IMPORT[own]?.includes(room)
  )
    return `${own} may import ${MAY_IMPORT[own]?.join(', ') || 'nothing of ours'}`
  return undefined
}

/**
 * Every circle of imports among files, as its path of files. Type imports count too: files that
 * need each other's types are hard to understand apart.
 */
export function cycles(files: readonly { path: string; imports: readonly string[] }[]): string[] {
  const edges = new Map(files.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' -> ')]
    if (done.has(path)) return []
    const found = (edges.get(path) ?? []).flatMap((next) => walk(next, [...trail, path]))
    done.add(path)
    return found
  }
  return files.flatMap(({ path }) => walk(path, []))
}
