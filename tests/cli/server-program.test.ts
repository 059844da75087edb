import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { routeFiles } from '../../app/server/http/route-files'
import { serverProgram } from '../../lib/cli/build/server-program'

test('the server is bundled with all of ours, its packages left where they are but those of many files, no folder of this machine in it', async () => {
  const files = await serverProgram(process.cwd())
  const names = files.map(({ path }) => path.replace(/.*\/\.next\//, ''))
  expect(names).toEqual(
    expect.arrayContaining([
      'program/server.mjs',
      'program/workers.mjs',
      'program/load-worker.mjs',
      'program/check.mjs',
      'program/built-start.mjs',
    ]),
  )
  expect(names.filter((name) => !/^program\/[\w-]+\.mjs$/.test(name))).toEqual([])
  const all = files.map(({ text }) => text).join('\n')
  expect(all).toContain('dir: process.cwd()')
  expect(all).not.toContain(process.cwd())
  expect(all).not.toContain('import.meta.dirname')
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const imported = [...all.matchAll(/(?:from |import |import\()"([^"]+)"/g)].map(
    ([, name]) => name!,
  )
  const own = new Set(files.map(({ path }) => `./${basename(path)}`))
  const packages = imported.filter((name) => !name.startsWith('node:') && !own.has(name))
  expect(packages).toEqual(expect.arrayContaining(['next', 'pg', 'write-excel-file/universal']))
  expect(packages.filter((name) => /^(?:zod|@turf)/.test(name))).toEqual([])
  expect(packages.filter((name) => /\.json$|^[.#]/.test(name))).toEqual([])
  const known = Object.keys(dependencies)
  expect(
    packages.filter((name) => !known.some((one) => name === one || name.startsWith(`${one}/`))),
  ).toEqual([])
})

test('every route of app is a part of the server that it loads when it is asked for', async () => {
  const files = await serverProgram(process.cwd())
  const all = files.map(({ text }) => text).join('\n')
  const listed = [
    ...all.matchAll(/folder: "([^"]+)", load: \(\) => import\("\.\/([\w-]+\.mjs)"\)/g),
  ]
  expect(listed.map(([, folder]) => folder).sort()).toEqual(
    routeFiles()
      .map(({ folder }) => folder)
      .sort(),
  )
  const names = files.map(({ path }) => basename(path))
  expect(listed.filter(([, , file]) => !names.includes(file!))).toEqual([])
})
