import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#lib/desk'

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
