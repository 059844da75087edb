import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Claim } from '#lib/model'

const read = (path: string) => readFileSync(path, 'utf8')
const README = read('README.md')
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
const rooms = readdirSync('lib')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'lib/README.md',
  'app/ui/README.md',
  'data/BASEMAP.md',
  'data/FIELDS.md',
  'bench/README.md',
  ...rooms.map((room) => `lib/${room}/README.md`),
]

/** Names a door lets out, read from its own and its parts' export lines. */
function exportsOf(room: string): string[] {
  const names = (path: string): string[] =>
    [
      ...read(path).matchAll(
        /^export (?:type )?\{([^}]*)\}|^export \* from '([^']+)'|^export (?:const|function|type) (\w+)/gm,
      ),
    ].flatMap(([, list, all, one]) =>
      list
        ? list
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean)
        : all
          ? names(join(dirname(path), `${all}.ts`))
          : one
            ? [one]
            : [],
    )
  return names(`lib/${room}.ts`)
}

test.each(rooms)('the README of %s names everything its door lets out', (room) => {
  const text = read(`lib/${room}/README.md`)
  expect(exportsOf(room).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test.each(guides)('%s points only at files and commands that exist', (path) => {
  const text = read(path)
  for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    expect([link, existsSync(join(dirname(path), link!))]).toEqual([link, true])
  for (const [, command] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(command)
})

/** The lines of fenced blocks that show commands: those in which some line starts like one. */
function commandLines(text: string): string[] {
  return [...text.matchAll(/^```(?:sh|bash)?\n([\s\S]*?)^```/gm)].flatMap(([, block]) => {
    const lines = block!
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter(Boolean)
    return lines.some((line) => /^(npm|npx|node|tsx|export)\s|^[A-Z_]+=/.test(line)) ? lines : []
  })
}

/** What is wrong with a command of a guide; `undefined` where everything it names exists. */
function commandFault(command: string): string | undefined {
  const words = command.replace(/^(?:export\s+)?(?:[A-Z_]+=\S*\s*)+/, '').split(/\s+/)
  const [program, first = '', second = ''] = words
  if (program === '') return undefined
  if (program === 'npm' && ['ci', 'start', 'test'].includes(first)) return undefined
  if (program === 'npm' && first === 'run')
    return scripts.includes(second) ? undefined : `no script '${second}'`
  if (program === 'npx')
    return existsSync(`node_modules/.bin/${first}`) ? undefined : `no program '${first}'`
  if (program === 'node' || program === 'tsx')
    return existsSync(first) ? undefined : `no file '${first}'`
  return existsSync(program!) ? undefined : `no program '${program}'`
}

test.each(guides)('every command in the fenced blocks of %s can be run as it stands', (path) => {
  const faults = commandLines(read(path))
    .flatMap((line) => line.split(/\s*(?:&&|\|)\s*/))
    .map((command) => [command, commandFault(command)])
    .filter(([, fault]) => fault)
  expect(faults).toEqual([])
})

test('a command that lost its program, or names a script that is gone, is found', () => {
  const planted =
    '```\nDATABASE_URL=… the command `store` -- load\nnpm run no-such && npm start  # serves\nnode gone.js\n```\n'
  const commands = commandLines(planted).flatMap((line) => line.split(' && '))
  expect(commands.map(commandFault)).toEqual([
    "no program 'the'",
    "no script 'no-such'",
    undefined,
    "no file 'gone.js'",
  ])
  expect(commandLines('```\nseeds/a.json: a misspelt place\n```\n')).toEqual([])
})

/** Code and scripts below a path. */
function codeAt(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => read(join(path, name)))
}

/** Environment variables that some code reads, as `process.env.NAME` or taken out of it by name. */
function variablesIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name!),
      ...[...text.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g)].flatMap(([, names]) =>
        [...names!.matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([name]) => name),
      ),
    ]),
  )
}

const served = ['server.ts', 'proxy.ts', 'next.config.js'].map((path) => read(path))
const product = variablesIn([...codeAt('app'), ...codeAt('lib'), ...served])

test.each(guides)('every environment variable that %s sets is read by some code', (path) => {
  const known = new Set([...product, ...variablesIn([...codeAt('tests'), ...codeAt('bench')])])
  const named = [...read(path).matchAll(/(?<![\w/?&])([A-Z][A-Z_]{2,})=/g)].map(([, name]) => name!)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('the README’s table of variables has every one that the product reads, and no other', () => {
  const [, table] = /^\| variable \|.*\n((?:\|.*\n)+)/m.exec(README)!
  const listed = table!.split('\n').flatMap((row) => row.split('|')[1]?.match(/[A-Z_]{3,}/g) ?? [])
  const own = [...product].filter((name) => !/^(NODE_ENV|NEXT_)/.test(name))
  expect(listed.sort()).toEqual(own.sort())
})

test('the README’s table of dependencies has every package that the product needs', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object }
  const table = README.slice(README.indexOf('| dependency |'))
  const listed = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) => names!.split(', '))
  expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual([])
})

/** The walks of `lib/README.md`: their titles, and the files each names in order. */
const walks = () =>
  read('lib/README.md')
    .split(/^## /m)
    .filter((section) => /^A (claim|toponym|pair)/.test(section))
    .map((section) => ({
      title: section.split('\n')[0]!,
      files: [...section.matchAll(/`([\w./[\]-]+\.(?:tsx?|json|geojson))`/g)].map(
        ([, file]) => file!,
      ),
    }))
/** The room a file is in: a room of `lib`, a folder of `app/ui`, else its first folder or two. */
const roomOf = (file: string) =>
  file
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(0, file.startsWith('lib/') ? 2 : file.startsWith('app/ui/') ? 3 : 1)
    .join('/')

test('lib/README.md has three walks, and every file they name exists', () => {
  expect(walks().map(({ title }) => title)).toHaveLength(3)
  for (const { title, files } of walks()) {
    expect([title, files.length > 4]).toEqual([title, true])
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  }
})

test('no walk goes back to a room it left', () => {
  for (const { files } of walks()) {
    const rooms = files.map(roomOf).filter((room, i, all) => room !== all[i - 1])
    expect(rooms.filter((room, i) => rooms.indexOf(room) !== i)).toEqual([])
  }
})

test('package, lockfile, citation and changelog are of one version, released on one day', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const lock = JSON.parse(read('package-lock.json')) as { packages: { '': { version: string } } }
  const citation = read('CITATION.cff')
  const [, released, day] = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/m.exec(
    read('CHANGELOG.md'),
  )!
  expect([
    lock.packages[''].version,
    /^version: (.*)$/m.exec(citation)?.[1],
    released,
    /^date-released: '(.*)'$/m.exec(citation)?.[1],
  ]).toEqual([version, version, version, day])
})

test('the changelog has what is unreleased on top, and its versions from new to old', () => {
  const [first, ...versions] = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, t]) => t!)
  expect(first).toBe('[Unreleased]')
  const days = versions.map((title) => / - (\d{4}-\d{2}-\d{2})$/.exec(title)?.[1])
  expect(days).toEqual([...days].sort().reverse())
  for (const [, title] of read('CHANGELOG.md').matchAll(/^### (.*)$/gm))
    expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(title)
})

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'lib/README.md', 'app/ui/README.md'])(
  'every file and folder that %s names by its path exists',
  (path) => {
    // what a project may have, and this one has not
    const optional = ['data/datasets/', 'seeds/judgements.json']
    const named = [
      ...read(path).matchAll(/`((?:app|bench|data|lib|seeds|tests)\/[\w./[\]-]+)`/g),
    ].map(([, file]) => file!)
    expect(named.length).toBeGreaterThan(path === 'SECURITY.md' ? -1 : 3)
    expect(named.filter((file) => !existsSync(file) && !optional.includes(file))).toEqual([])
  },
)

test('the README opens with one sentence, a picture and the two commands', () => {
  const [title, sentence, picture, ...rest] = README.split('\n\n')
  expect(title).toMatch(/^# /)
  expect(sentence!.match(/\.(\s|$)/g)).toHaveLength(1)
  expect(picture).toMatch(/^!\[.*contradiction.*\]\(.*\.png\)$/)
  expect(rest.slice(0, 4).join()).toMatch(/npm ci && npm start[\s\S]*npm ci && npm test/)
})

test('the README has all of its parts', () => {
  expect([...README.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'What it holds',
    'Pages',
    'What it shows of them',
    'The house',
    'Commands and settings',
    'Safety',
    'Licences',
  ])
  for (const room of rooms) expect(README).toContain(`[\`lib/${room}\`](lib/${room}/README.md)`)
})

test('the README’s table of claims is that of the seeds', () => {
  for (const name of readdirSync('seeds')) {
    const { document, claims } = JSON.parse(read(`seeds/${name}`)) as {
      document: { id: string }
      claims: Claim[]
    }
    const of = (kind: string) => claims.filter((claim) => claim.kind === kind).length
    expect(README).toContain(
      `| \`${document.id}\` | ${of('incident')} | ${of('casualties')} | ${of('control')} | ${claims.filter((claim) => claim.places.length === 0).length} |`,
    )
  }
})
