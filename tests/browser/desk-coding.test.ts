import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectOrThrow } from '#lib/check'
import { checkHistory, deskTimes } from '#lib/desk'
import { readFiles } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { leave as leaveDesk, pageAtDesk, paste } from './coder/at-the-desk'
import { scriptedCoder } from './coder/coder'
import { differences } from './coder/wanted'
import type { Coded } from './coder/wanted'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

const ID = 'lantern-2024-05-12'
const FOLDER = EXAMPLE_PROJECTS[0]!.folder
const claims = (
  JSON.parse(readFileSync(join(FOLDER, `seeds/${ID}.json`), 'utf8')) as { claims: Coded[] }
).claims
/** More keys a claim than this, letters and answers alike, are a step back. */
const MOST_KEYS = 14

afterAll(leave)

test.each(['en', 'ar'] as const)(
  'an invented article is coded by keys alone as it was coded by hand, in %s',
  async (lang) => {
    const source = mkdtempSync(join(tmpdir(), 'claims-map-desk-coding-'))
    cpSync(FOLDER, source, { recursive: true })
    rmSync(join(source, `seeds/${ID}.json`))
    const desk = await deskServer('desk-coding', source)
    try {
      const page = await pageAtDesk(await sharedBrowser(), desk.address(), 'Ann', lang)
      const project = projectOrThrow(await readFiles(desk.root))
      const coder = scriptedCoder({ page, root: desk.root, name: 'Ann', lang, claims, project })
      await paste(page, coder.keys, {
        text: readFileSync(join(FOLDER, `texts/${ID}.txt`), 'utf8'),
        title: 'Who holds El Fasher?',
        outlet: 'The Lantern',
        published: '2024-05-12',
      })
      await coder.code()
      await leaveDesk(page, coder.keys, 'publish')

      const seed = JSON.parse(readFileSync(join(desk.root, `seeds/${ID}.json`), 'utf8')) as {
        claims: Coded[]
        notCoded: { line: number }[]
      }
      expect(seed.claims).toHaveLength(claims.length)
      // both are in the order of the text
      const all = claims.flatMap((claim, i) => differences(claim, seed.claims[i]!, () => false))
      expect(all).toEqual([])
      expect(seed.notCoded).toMatchObject([{ line: 1 }])
      expect((await checkHistory(desk.root)).map(({ wrong }) => wrong)).toEqual([undefined])
      const [times] = await deskTimes(desk.root)
      expect(times!.keysPerClaim).toBeLessThan(MOST_KEYS)
      await page.context().close()
    } finally {
      desk.stop()
      rmSync(source, { recursive: true, force: true })
    }
  },
)
