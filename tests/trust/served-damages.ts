import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { filesStore } from '#lib/store'
import { projectCopy } from '../../bench/shared/project-copy'
import { syntheticDataset } from '../../bench/store/synthetic'
import { DAMAGE_NAMES, damaged } from '../damage'
import { memoryOf } from './memory'
import { answerTo, servedTrial } from './served-trial'
import type { Trial } from './trial'

/** Files that an answer or a page is made of. */
const FILES = [
  ...['current', 'manifest.json', 'about.json', 'names.json', 'details.offsets', 'words.list'],
  ...['rows.arrow', 'places.arrow', 'profiles.arrow', 'values.arrow', 'words.rows'],
]
const ID = 'made-up'
const ANSWERS = ['summary', 'words?q=convoy', 'names', 'spots?zoom=7'].map(
  (path) => `/dataset/${ID}/${path}`,
)
/** After so many damages the server has opened all that it needs, and its memory is measured. */
const WARM = 10
/** The most that it may hold of that. */
const MOST_TIMES = 1.5

/**
 * A server whose dataset is written anew and damaged before anybody has asked for it: it answers as
 * the whole dataset would or refuses and names the file, its other pages answer, and it takes no
 * more memory.
 */
export const servedDamages: Trial = {
  count: 1000,
  async run(count, random) {
    const folder = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    projectCopy(folder)
    const root = join(folder, 'data/datasets')
    const broken: string[] = []
    const set = (seed: number) => syntheticDataset({ id: ID, rows: 300, seed, places: 12 }).dataset
    try {
      return await servedTrial(folder, [], async ({ base, pid }) => {
        let [warm, most, refused] = [0, 0, 0]
        const ask = async (path: string) => {
          const answer = await answerTo(base + path)
          return { status: answer.status, body: await answer.text() }
        }
        const all = () => Promise.all(ANSWERS.map(ask))
        for (let i = 0; i < count; i++) {
          const store = filesStore(root)
          await store.load(set(i))
          await store.close()
          const [version] = readFileSync(join(root, ID, 'current'), 'utf8').split(' ')
          const file = FILES[Math.floor(random() * FILES.length)]!
          const way = DAMAGE_NAMES[Math.floor(random() * DAMAGE_NAMES.length)]!
          const path = join(root, ID, file === 'current' ? file : `${version}/${file}`)
          const bytes = readFileSync(path)
          const other = damaged(bytes, way, random)
          if (!other) continue
          writeFileSync(path, other)
          const given = await all()
          const [home, health] = [await ask('/'), await ask('/health')]
          writeFileSync(path, bytes)
          const right = await all()
          const what = `${i}: ${file}: ${way}`
          for (const [n, one] of given.entries()) {
            if (one.status === 503) refused++
            if (one.status === 503 && !one.body.includes(file)) broken.push(`${what}: not named`)
            else if (one.status !== 503 && !isDeepStrictEqual(one, right[n]))
              broken.push(`${what}: ${ANSWERS[n]}: another answer than of the whole`)
          }
          if (right.some(({ status }) => status !== 200))
            broken.push(`${what}: not whole again: ${right.map(({ status }) => status).join()}`)
          if (home.status !== 200) broken.push(`${what}: / answers ${home.status}`)
          // It says 'checking' while files are still being looked through.
          if (!health.body.includes(file) && !health.body.includes('checking'))
            broken.push(`${what}: not named by /health`)
          if (i === WARM) warm = memoryOf(pid)
          if (i > WARM) most = Math.max(most, memoryOf(pid))
        }
        if (most > MOST_TIMES * warm) broken.push(`The server held ${most} MB after ${warm} MB`)
        return {
          seen: `${refused} answers refused; the server held at most ${(most / warm).toFixed(2)} × its memory`,
          broken,
        }
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
