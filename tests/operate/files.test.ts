import { existsSync, readFileSync } from 'node:fs'
import { PRIVATE_PARTS } from '#lib/cli/backup/parts'
import { serveArguments } from '#lib/cli/serve/arguments'

const read = (file: string) => readFileSync(file, 'utf8')
const SCRIPTS = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

test('each step of the image is a command that is there', () => {
  const steps = [...read('operate/Containerfile').matchAll(/^RUN npm run (\S+)/gm)]
  expect(steps.length).toBeGreaterThan(0)
  for (const [, script] of steps) expect(SCRIPTS).toHaveProperty(script!)
})

test.each([
  ['operate/Containerfile', /^CMD (\[.*\])$/m, (found: string) => JSON.parse(found) as string[]],
  ['operate/claims-map.service', /^ExecStart=(.*)$/m, (found: string) => found.split(' ')],
])('%s starts the server as the command line is read', (file, pattern, words) => {
  const command = words(pattern.exec(read(file))![1]!)
  const at = command.indexOf('lib/cli/serve.ts')
  expect(command.slice(at - 2, at)).toEqual(['--import', 'tsx'])
  expect(existsSync(command[at]!)).toBe(true)
  const [project, ...options] = command.slice(at + 1)
  expect(project).toMatch(/^\//)
  expect(serveArguments(['.', ...options])).toMatchObject({ folders: ['.'], port: '3000' })
})

test('an image takes along what is named, and nothing that is private', () => {
  const copied = [...read('operate/Containerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names]) => names!.split(' '),
  )
  expect(copied).toEqual(expect.arrayContaining(['app', 'lib', 'data', 'seeds', 'server.ts']))
  for (const name of copied) expect([name, existsSync(name)]).toEqual([name, true])
  expect(copied.filter((name) => [...PRIVATE_PARTS, '.', '.git'].includes(name))).toEqual([])
  expect(read('operate/Containerfile')).toContain('\nRUN rm -rf data/datasets\n')
})

test('the proxies write no log of readers', () => {
  expect(read('operate/nginx.conf')).toContain('access_log off;')
  expect(read('operate/Caddyfile')).not.toMatch(/^\s*log\b/m)
})
