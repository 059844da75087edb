import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Words of the repository's own project: its country, its places, its people, its year and its
 * clock. They belong into records and fixtures; code and dictionaries serve any project.
 */
const OF_ONE_PLACE =
  /Syria(?!c)|Damascus|Latakia|Tart(?:o)?us|Jableh|Ban[iy]yas|Qardaha|Haffah|Alawite|Assad|SOHR|2025|\+03:00|['"]SY['"]|['"]sy['"]|سوري|دمشق|اللاذقية|طرطوس|الساحل السوري/

/** A table of every country on Earth, which has this one as well. */
const TABLES = ['lib/exports/event-tables/countries.json']

/** Folders that are still to be freed of such words. */
const TO_BE_FREED = ['lib/reading/']

/** Every file of code and words below a path. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(tsx?|jsx?|json|css)$/.test(path) ? [path] : []
  return readdirSync(path).flatMap((name) => filesAt(join(path, name)))
}

const found = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => (OF_ONE_PLACE.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : []))

const files = ['lib', 'app', 'server.ts', 'proxy.ts', 'next.config.js']
  .flatMap(filesAt)
  .filter((path) => !TABLES.includes(path))

test('code and dictionaries know nothing of one place', () => {
  expect(files.length).toBeGreaterThan(400)
  expect(
    files.filter((path) => !TO_BE_FREED.some((folder) => path.startsWith(folder))).flatMap(found),
  ).toEqual([])
})

test('what the test looks for is what the project’s own records speak of', () => {
  expect(['project.json', 'data/gazetteer.geojson'].flatMap(found).length).toBeGreaterThan(20)
})

test.each(TABLES)('%s is a table of many countries', (path) => {
  expect(readFileSync(path, 'utf8').match(/"[A-Z]{2}": \d+/g)!.length).toBeGreaterThan(150)
})
