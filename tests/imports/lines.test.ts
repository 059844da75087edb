import { toldInEnglish } from '#lib/words'
import { parse } from 'csv-parse/sync'
import { plainCells } from '../../lib/imports/csv-cells'
import { oneByOne } from '#lib/imports'
import { csvRecords } from '../../lib/imports/csv-records'
import { peeked } from '../../lib/imports/tables/table'
import { lines } from '../../lib/imports/lines'
import type { Line } from '../../lib/imports/lines'
import { expect, fc } from '../property'

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}
const read = (text: string, size = 7, limit?: number) =>
  collect(lines(chunks(Buffer.from(text), size), limit))

test('however the bytes are cut, the lines are the same, Arabic included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ق', '\t', '"', '場', ' ') })),
      fc.integer({ min: 1, max: 9 }),
      async (texts, size) => {
        const got = await read(texts.join('\n'), size)
        expect(got.map(({ line, text }) => [line, text])).toEqual(
          texts.flatMap((text, i) => (text.trim() ? [[i + 1, text]] : [])),
        )
      },
    ),
  )
})

test('a long line is named with its length and its neighbours are kept', async () => {
  const got = await read(`one\n${'x'.repeat(50)}\nthree`, 7, 20)
  expect(got.map(({ line, text, refused }) => [line, text ?? toldInEnglish(refused!)])).toEqual([
    [1, 'one'],
    [2, 'the line is longer than 0.00002 MB (0.0 MB)'],
    [3, 'three'],
  ])
})

test('a line of 1 GB passes through without being held', async () => {
  const chunk = Buffer.alloc(1 << 20, 120)
  const huge = async function* () {
    for (let i = 0; i < 1000; i++) yield chunk
  }
  const before = process.memoryUsage().arrayBuffers
  const [only] = await collect(lines(huge()))
  expect(toldInEnglish(only!.refused!)).toMatch(/longer than 1 MB \(1048.6 MB\)/)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6)
})

test('broken UTF-8 is refused; a byte order mark and carriage returns are taken off', async () => {
  const bytes = Buffer.concat([
    Buffer.from('\uFEFFa\r\n'),
    Buffer.from([0x62, 0xff, 10]),
    Buffer.from('c'),
  ])
  const got = await collect(lines(chunks(bytes, 3)))
  expect(got.map(({ text, refused }) => text ?? toldInEnglish(refused!).slice(0, 12))).toEqual([
    'a',
    'broken UTF-8',
    'c',
  ])
})

const csv = (text: string) =>
  collect(csvRecords(lines(chunks(Buffer.from(text), 64)) as AsyncIterable<Line>))

test('a quoted field may run over lines; a quote that never closes costs its own row only', async () => {
  const rows = await csv(
    ['a,"b', 'c",d', 'e,"f', ...Array.from({ length: 120 }, (_, i) => `${i},x`)].join('\n'),
  )
  expect(rows[0]).toEqual({ line: 1, fields: ['a', 'b\nc', 'd'] })
  expect(rows.filter(({ refused }) => refused).map(({ line }) => line)).toEqual([3])
  expect(rows).toHaveLength(122)
})

test('no text makes the reader throw or lose a line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', ';', '\r', 'ب') }), {
        maxLength: 30,
      }),
      async (texts) => {
        const rows = await csv(texts.join('\n'))
        const given = texts.flatMap((text, i) => (text.trim() ? [i + 1] : []))
        for (const { line } of rows) expect(given).toContain(line)
        expect(rows.length > 0).toBe(given.length > 0)
      },
    ),
  )
})

test('what is read without the parser of CSV is what the parser reads', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'a',
      'b c',
      '"',
      '""',
      ',',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u00a0',
      '\ufeff',
      'ق',
      '1',
      '',
    ),
    { minLength: 1, maxLength: 14 },
  )
  const cells = fc
    .array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ق') }), { minLength: 1 })
    .map((list) => list.map((cell) => `"${cell.replaceAll('"', '""')}"`))
  const read = (text: string) => {
    try {
      return parse(text, {
        ...{ delimiter: ',', relax_column_count: true, relax_quotes: true, trim: true },
      })
    } catch {
      return []
    }
  }
  let plain = 0
  fc.assert(
    fc.property(
      fc.oneof(
        pieces,
        cells.map((list) => [list.join(',')]),
      ),
      (parts) => {
        const text = parts.join('')
        const found = plainCells(text, ',')
        // Blank lines are no records, and reach neither of the two.
        if (found === undefined || text.trim() === '') return
        plain++
        expect([found]).toEqual(read(text))
      },
    ),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test.each([0, 1, 2, 3, 4, 9])(
  'the first %i items of groups are looked at, and all come again in order',
  async (count) => {
    const made = [1, 2, 3, 4, 5].map((number) => ({ number }))
    async function* groups() {
      yield made.slice(0, 2)
      yield made[2]!
      yield []
      yield new Set(made.slice(3))
    }
    const { first, all } = await peeked(groups(), count)
    expect(first).toEqual(made.slice(0, count))
    const again: unknown[] = []
    for await (const item of oneByOne(all)) again.push(item)
    expect(again).toEqual(made)
  },
)
