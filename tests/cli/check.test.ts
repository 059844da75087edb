import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCheck } from '#lib/cli/check/run'
import { TEXT, seedText } from '../check/anchors/made-up'
import { inProcess } from './in-process'

let root: string
const at = (...path: string[]) => join(root, ...path)
const seed = () => readFileSync(at('seeds', 'harbour.json'), 'utf8')
const run = (args: string[], texts: string | undefined = at('texts')) =>
  inProcess(() => runCheck(args, { root, texts }))

const QUOTES = [{ quote: 'saw smoke' }, { quote: 'burned down in the night' }]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-check-'))
  for (const folder of ['seeds', 'texts']) mkdirSync(at(folder))
  writeFileSync(
    at('seeds', 'harbour.json'),
    seedText(TEXT, QUOTES, [{ line: 5, why: 'No claim.' }]),
  )
  writeFileSync(at('texts', 'as-saved.txt'), `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('--anchor', () => {
  test('fills in what is left out, and the second time nothing', async () => {
    const { status, stdout, stderr } = await run(['--anchor'])
    expect([status, stdout, stderr]).toEqual([0, 'seeds/harbour.json: 3 records filled in\n', ''])
    const filled = seed()
    expect(JSON.parse(filled).claims[0].evidence).toMatchObject({ line: 3, start: 137, end: 170 })
    expect((await run(['--anchor'])).stdout).toBe('seeds/harbour.json: 0 records filled in\n')
    expect(seed()).toBe(filled)
  })

  test('names quotes that have no place, and fills in the others', async () => {
    writeFileSync(
      at('seeds', 'harbour.json'),
      seedText(TEXT, [...QUOTES, { quote: 'saw the smoke' }]),
    )
    const { status, stdout, stderr } = await run(['--anchor'])
    expect([status, stdout]).toEqual([1, 'seeds/harbour.json: 2 records filled in\n'])
    expect(stderr).toMatch(
      /^seeds\/harbour.json: harbour\/c3: 'saw the smoke' is a quote that the text/,
    )
  })

  test('says which texts are not there, and asks for their folder', async () => {
    writeFileSync(at('texts', 'as-saved.txt'), 'Another text.')
    expect((await run(['--anchor'])).stdout).toBe(
      'seeds/harbour.json: its text is not in the folder\n',
    )
    const { status, stderr } = await run(['--anchor'], '')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('--anchor needs the texts: set TEXTS_DIR=<folder>'),
    ])
  })
})

describe('--reanchor', () => {
  const changed = () => at('changed.txt')
  beforeEach(async () => {
    await run(['--anchor'])
    writeFileSync(changed(), `A line before.\n${TEXT.replace('in the night', 'during the night')}`)
  })

  test('prints a plan and writes nothing', async () => {
    const before = seed()
    const { status, stdout } = await run(['--reanchor', changed()])
    expect([status, stdout.trimEnd().split('\n')]).toEqual([
      1,
      [
        'seeds/harbour.json: 2 quotes: 0 kept, 1 moved, 1 changed, 0 in several places, 0 lost',
        '  harbour/c1: moved, from line 3 to line 4',
        '  notCoded: line 5 is line 6 now',
        "  harbour/c2: 'burned down in the night' is now like 'burned down during the night,', line 8: code it again",
        'Nothing is written. Add --write to write it.',
      ],
    ])
    expect(seed()).toBe(before)
  })

  test('writes it with --write, and the check then stops on what is left for a person', async () => {
    const { status, stdout } = await run(['--reanchor', changed(), '--write'])
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/\nWritten: seeds\/harbour.json\n$/),
    ])
    expect(JSON.parse(seed()).claims[0].evidence.line).toBe(4)
    const listed = await run([], '')
    expect(listed.status).toBe(1)
    expect(listed.stderr).toContain(
      "harbour/c2: 'burned down in the night' in evidence has no line, start and end yet.",
    )
  })

  test('has nothing to write for the text that was coded', async () => {
    writeFileSync(changed(), TEXT)
    expect(await run(['--reanchor', changed(), '--write'])).toEqual({
      status: 0,
      stdout:
        'seeds/harbour.json: 2 quotes: 2 kept, 0 moved, 0 changed, 0 in several places, 0 lost\nThere is nothing to write.\n',
      stderr: '',
    })
  })

  test('asks whose text it is where that is not plain', async () => {
    writeFileSync(changed(), 'A comet fell.\n')
    expect((await run(['--reanchor', changed()])).stderr).toMatch(
      /too few of any document’s quotes/,
    )
    const named = await run(['--reanchor', changed(), '--document', 'harbour'])
    expect(named.stdout).toMatch(
      /2 quotes: 0 kept, 0 moved, 0 changed, 0 in several places, 2 lost/,
    )
    expect((await run(['--reanchor', changed(), '--document', 'harbor'])).stderr).toBe(
      "--document: 'harbor' is no document. The documents are 'harbour'.\n",
    )
    expect((await run(['--reanchor', at('gone.txt')])).stderr).toMatch(/cannot be read \(ENOENT\)/)
  })
})

test.each([
  [['--write'], '--write goes with --reanchor <text-file>'],
  [['--document', 'harbour'], '--document goes with --reanchor <text-file>'],
  [['--anchor', '--reanchor', 'x'], '--anchor, --reanchor or --history: one of them'],
  [['--anchr'], "Unknown option '--anchr'"],
])('%j is wrong usage', async (args, message) => {
  const { status, stderr } = await run(args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  expect(stderr).toContain('Usage:')
})
