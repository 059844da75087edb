import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runDesk } from '#lib/cli/desk/run'
import { deskPeople, isPassword } from '#lib/desk'

const root = mkdtempSync(join(tmpdir(), 'claims-map-desk-cli-'))
writeFileSync(join(root, 'project.json'), '{}')
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs the command with something on its standard input. */
function desk(args: string[], input = ''): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/desk.ts', root, ...args])
    let out = ''
    run.stdout.on('data', (text) => (out += text))
    run.stderr.on('data', (text) => (out += text))
    run.on('close', (code) => resolve({ code: code ?? 1, out }))
    run.stdin.on('error', () => undefined)
    run.stdin.end(input)
  })
}

test('people are added, changed, listed and removed, and nothing secret is printed', async () => {
  expect((await desk(['people', 'list'])).out).toContain('for one coder on this machine')
  const added = await desk(
    ['people', 'add', 'Ann Reed', '--role', 'coder'],
    'a heron at the weir\n',
  )
  expect(added).toEqual({
    code: 0,
    out: 'Ann Reed: coder\nNobody may publish yet: that is for an editor or an admin.\n',
  })
  const [ann] = (await deskPeople(root))!
  expect(await isPassword('a heron at the weir', ann!.password)).toBe(true)
  await desk(['people', 'password', 'ann reed'], 'another one altogether\n')
  expect(await isPassword('another one altogether', (await deskPeople(root))![0]!.password)).toBe(
    true,
  )
  expect((await desk(['people', 'role', 'Ann Reed', 'editor'])).out).toBe('Ann Reed: editor\n')
  const { out } = await desk(['people', 'list'])
  expect(out).toBe('editor  Ann Reed\n')
  expect(readFileSync(join(root, 'desk.json'), 'utf8')).not.toContain('heron')
  expect((await desk(['people', 'remove', 'Ann Reed'])).out).toBe(
    'Ann Reed is no longer at the desk.\n',
  )
})

test.each([
  [['people', 'add', 'Bo', '--role', 'boss'], 2, 'is no role'],
  [['people', 'add', 'Bo', '--role', 'coder', '--password', 'x'], 2, "'--password'"],
  [['people', 'add'], 2, 'a name is missing'],
  [['people', 'remove', 'Nobody'], 1, "Nobody at the desk is called 'Nobody'."],
  [['guests'], 2, 'Name one of: people'],
])('%j is refused in words', async (args, code, words) => {
  const said = jest.spyOn(console, 'error').mockImplementation()
  expect(await runDesk([root, ...args], root)).toBe(code)
  expect(said.mock.calls.join('\n')).toContain(words)
  said.mockRestore()
})
