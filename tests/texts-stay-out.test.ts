import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Folders with the texts that the project, or a fixture of the tests, was coded from. */
const FOLDERS = [process.env.TEXTS_DIR, process.env.DEV_TEXTS_DIR].filter((folder) => folder)
/** A run of this many words of an article is more than a quote may be. */
const RUN = 13
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (text: string) =>
  words(text)
    .map((_, i, all) => all.slice(i, i + RUN).join(' '))
    .filter((run) => run.split(' ').length === RUN)

const verified = FOLDERS.length > 0 ? test : test.skip
verified('no tracked file holds a run of words of an article longer than a quote', () => {
  const known = new Set(
    FOLDERS.flatMap((folder) =>
      readdirSync(folder!).flatMap((name) =>
        readFileSync(`${folder}/${name}`, 'utf8').split('\n').flatMap(runs),
      ),
    ),
  )
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (path) =>
        /\.(json|geojson|ndjson|md|tsx?|m?js|txt|tsv|csv|html|xml|svg|css|sh)$/.test(path) &&
        path !== 'package-lock.json' &&
        existsSync(path),
    )
  const found = tracked.flatMap((path) =>
    runs(readFileSync(path, 'utf8'))
      .filter((run) => known.has(run))
      .map((run) => `${path}: ${run}`),
  )
  expect(found).toEqual([])
})
