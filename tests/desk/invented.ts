import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#lib/desk'
import type { DeskContext } from '#lib/desk'
import { projectGazetteer } from '#lib/gazetteer'
import { deskEntries, projectDictionary, tellOf, wordsOf } from '#lib/words'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'

export { BARE, TEXT, bodyOfText } from './invented-text'

const folders: string[] = []

/** An empty folder, removed after the tests. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'claims-map-desk-'))
  folders.push(made)
  return made
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

/** A desk on a folder, with a clock that steps by a second, and what it told. */
export async function deskOn(root: string) {
  const told: string[] = []
  let moment = Date.parse('2024-05-08T09:00:00Z')
  const now = () => new Date((moment += 1000)).toISOString()
  return { desk: await openDesk(root, { now, tell: (line) => void told.push(line) }), told }
}

/** What a draft is coded against: an example project, in English. */
export async function exampleContext(): Promise<DeskContext> {
  const { project } = await ownProject(EXAMPLE_PROJECTS[0]!.folder)
  const words = wordsOf('en', {
    ...projectDictionary(project.settings, 'en'),
    ...deskEntries('en'),
  })
  return { project, gazetteer: projectGazetteer(project), words, tell: tellOf(words) }
}
