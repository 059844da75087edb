import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What answers addresses: the folders of `app/` but for those that hold parts of pages. */
const ANSWERS = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['ui', 'server', 'site'].includes(entry.name))
  .map(({ name }) => name)

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))

/** Lines of code, without comments, that write an address from the root of a server. */
const fromRoot = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*\*)/.test(line))
    .filter((line) =>
      new RegExp(
        `(?:['"\`]|\\{\`)/(?:${ANSWERS.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b`,
      ).test(line),
    )

test('what the browser asks for lies under the path of its project, wherever that is served', () => {
  const found = sources('app/ui').flatMap((path) =>
    fromRoot(readFileSync(path, 'utf8')).map((line) => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('an address from the root is found, and one under a path is none', () => {
  expect(fromRoot("fetch('/cite?a')\n<img src={`/share.png?${x}`} />").length).toBe(2)
  expect(fromRoot('fetch(`${MOUNT}/cite?a`)\n/** Asks `/cite`. */')).toEqual([])
})
