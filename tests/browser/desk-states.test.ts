import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { axeFindings } from './axe'
import { deskStates, nameThem } from './coder/desk-states'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

/** The states of the desk, in the order in which the walk comes by. */
const STATES = [
  'sign-in',
  'sign-in-refused',
  'intake',
  'intake-inferred',
  'inbox',
  'screen',
  'proposal',
  'question',
  'codebook',
  'other-fields',
  'keys',
  'protect',
  'not-coded',
  'publication-open',
  'conflict',
  'publication',
  'released',
  'republication',
  'withdrawal',
  'comparison',
  'comparison-keys',
  'agreement',
  'people',
]
/** How a state is looked at: wide, on a small screen and on a phone, light and dark. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1024, height: 768, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const

afterAll(leave)

test.each(['en', 'ar'])(
  'axe finds nothing in any state of the desk, and none is wider than its screen, in %s',
  async (lang) => {
    const source = mkdtempSync(join(tmpdir(), 'claims-map-desk-states-'))
    cpSync(EXAMPLE_PROJECTS[0]!.folder, source, { recursive: true })
    nameThem(source)
    const desk = await deskServer('desk-states', source)
    try {
      const browser = await sharedBrowser()
      const context = await browser.newContext({ locale: lang })
      const page = await context.newPage()
      const problems: string[] = []
      page.on('pageerror', ({ message }) => problems.push(message))
      await page.setViewportSize(LOOKS[0])
      const states: string[] = []
      const findings: string[] = []
      for await (const state of deskStates(page, desk.address().split('/desk')[0]!, lang)) {
        states.push(state)
        for (const { width, height, colorScheme } of LOOKS) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height })
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          const all = [...(wide > width ? [`is ${wide} wide`] : []), ...(await axeFindings(page))]
          findings.push(...all.map((one) => `${state}, ${width} ${colorScheme}: ${one}`))
        }
        await page.setViewportSize(LOOKS[0])
      }
      expect(findings).toEqual([])
      expect(states).toEqual(STATES)
      expect(problems).toEqual([])
      await context.close()
    } finally {
      desk.stop()
      rmSync(source, { recursive: true, force: true })
    }
  },
)
