import { readFileSync } from 'node:fs'
import { serverProgram } from '../../lib/cli/build/server-program'

test('the server is bundled with all of ours, its packages left where they are, no folder of this machine in it', async () => {
  const files = await serverProgram(process.cwd())
  expect(files.map(({ path }) => path.replace(/.*\/\.next\//, ''))).toEqual([
    'program/server.mjs',
    'program/workers.mjs',
    'program/check.mjs',
  ])
  const [server] = files.map(({ text }) => text)
  expect(server).toContain('dir: process.cwd()')
  expect(server).not.toContain(process.cwd())
  expect(server).not.toContain('import.meta.dirname')
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const imported = [...server!.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, name]) => name!)
  const packages = imported.filter((name) => !name.startsWith('node:'))
  expect(packages).toEqual(expect.arrayContaining(['next', 'zod']))
  expect(packages.filter((name) => /\.json$|^[.#]/.test(name))).toEqual([])
  const known = Object.keys(dependencies)
  expect(
    packages.filter((name) => !known.some((one) => name === one || name.startsWith(`${one}/`))),
  ).toEqual([])
})
