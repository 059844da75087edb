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
  'app/ui/README.md',
  'data/BASEMAP.md',
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

test('every component has its line in the README of app/ui', () => {
  const text = read('app/ui/README.md')
  const parts = [
    ...readdirSync('app/ui'),
    ...['map', 'views', 'pages', 'dense', 'share', 'embed'].flatMap((room) =>
      readdirSync(`app/ui/${room}`).map((name) => `${room}/${name}`),
    ),
  ]
    .filter((name) => /\.tsx$/.test(name))
    .map((name) => name.replace(/\.tsx$/, ''))
  const inner = [
    'lazy-map',
    'kind-icon',
    'map/attribution',
    'map/follow',
    'map/hatch-patterns',
    'map/map-mark',
  ]
  expect(parts.filter((name) => !text.includes(`\`${name}\``) && !inner.includes(name))).toEqual([])
})

test('no file speaks of a machine, a path of it, or of how the project is made', () => {
  const texts = [...guides, 'CHANGELOG.md', 'LICENSE'].map((path) => read(path)).join('\n')
  expect(texts).not.toMatch(
    /\/work\/|\/root\/|\/tmp\/|\.\.\/shared|Claude|language model|AI-generated|\bagent\b|session/i,
  )
})
