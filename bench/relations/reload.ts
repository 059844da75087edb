import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectOrThrow } from '#lib/check'
import { relate } from '#lib/relations'
import { readFiles } from '#lib/store'
import { grownProject } from '../coded/grown-project'
import { paused } from '../shared/paused'

/** The same records in every run. */
const SEED = 20250307
const CLAIMS_OF_DOCUMENT = 200
const CLAIMS_A_DAY = 100

/** What reading a project again costs, in seconds, and the longest pause of the server, in ms. */
export type Reload = {
  claims: number
  relations: number
  /** Reading and checking alone; relations alone. */
  checking: number
  relating: number
  /** All of it in the server's own thread, and in another one. */
  here: { seconds: number; pause: number }
  apart: { seconds: number; pause: number }
}

/** Serves a made-up project to nobody, and changes a claim of it. Prints a line of JSON. */
async function measure(claims: number) {
  const documents = Math.ceil(claims / CLAIMS_OF_DOCUMENT)
  const folder = grownProject(SEED, documents, claims, Math.ceil(claims / CLAIMS_A_DAY))
  try {
    process.env.PROJECT_DIR = folder
    const { loadProject } = await import('../../app/server/project')
    const { readAndDraw } = await import('../../app/server/load/read-records')
    const start = performance.now()
    const project = projectOrThrow(await readFiles(folder))
    const checked = performance.now()
    const relations = relate(project.claims, project).length
    const related = performance.now()
    const here = await paused(() => readAndDraw({ root: folder, languages: ['en'] }))
    const before = await loadProject()
    const file = join(folder, 'seeds', readdirSync(join(folder, 'seeds')).at(-1)!)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"summary":\s*"/, '$&X'))
    await new Promise((next) => setTimeout(next, 300))
    const apart = await paused(async () => {
      while ((await loadProject()) === before) await new Promise((next) => setTimeout(next, 5))
    })
    const [checking, relating] = [(checked - start) / 1000, (related - checked) / 1000]
    console.log(JSON.stringify({ claims, relations, checking, relating, here, apart }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** This file, to be run in a process of its own. */
export const RELOAD = fileURLToPath(import.meta.url)

if (process.env.RELOAD_BENCH_N) await measure(Number(process.env.RELOAD_BENCH_N))
