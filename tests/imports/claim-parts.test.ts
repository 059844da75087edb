import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { intervalBounds } from '#lib/model'
import type { Claim } from '#lib/model'
import { readMapping } from '#lib/imports'
import { addDays } from '#lib/util'
import { claimSpool } from '../../lib/imports/disk/claim-spool'
import { daysAround, monthOf, yearOf } from '../../lib/imports/claims/rows/dates'
import { nameLists } from '../../lib/imports/claims/records/name-lists'
import { seenIds } from '../../lib/imports/claims/seen-ids'
import { idSlug, slugOf, slugs } from '../../lib/imports/claims/records/slugs'
import { quoteOf } from '../../lib/imports/claims/rows/clean'
import { expect, fc } from '../property'
import { fileWith, imported } from './imported'

test('days around a day, its month and its year are intervals that hold it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
      const day = addDays('1905-01-01', number)
      for (const interval of [daysAround(day, 3), monthOf(day), yearOf(day)]) {
        const [start, end] = intervalBounds(interval)!
        expect(start <= `${day}T00:00` && end >= `${day}T24:00`).toBe(true)
      }
    }),
  )
  expect([daysAround('2025-03-01', 3), monthOf('2024-02-10'), yearOf('2025-03-01')]).toEqual([
    '2025-02-26/2025-03-04',
    '2024-02-01/2024-02-29',
    '2025-01-01/2025-12-31',
  ])
})

test('a set of ids answers as a set does, also where hashes are equal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), { maxLength: 300 }),
      (ids) => {
        const kept: string[] = []
        const seen = seenIds((row) => kept[row]!)
        for (const id of ids) {
          const first = kept.indexOf(id)
          expect(seen.add(id, kept.length)).toBe(first)
          if (first === -1) kept.push(id)
        }
      },
    ),
  )
  // Two texts with one FNV-1a hash.
  const twins = ['costarring', 'liquid']
  const seen = seenIds((row) => twins[row]!)
  expect(twins.map((id, row) => seen.add(id, row))).toEqual([-1, -1])
  expect(twins.map((id) => seen.add(id, 2))).toEqual([0, 1])
})

test.each([
  [
    'a header with one name thousands of times',
    `${'a,'.repeat(30_000)}date,lat,lon\n${','.repeat(30_000)}2021-03-09,35,36\n`,
  ],
  [
    'a cell of nothing but blanks',
    `date,lat,lon,source\n2021-03-09,35,36,"${' '.repeat(200_000)}"\n`,
  ],
  ['a name of nothing but blanks', `date,lat,lon,"a${' '.repeat(200_000)}b"\n2021-03-09,35,36,x\n`],
])('%s is read in no time', async (_, text) => {
  const file = fileWith(Buffer.from(text), 'wide.csv')
  const start = process.cpuUsage()
  const { report } = await imported(file)
  const { user, system } = process.cpuUsage(start)
  expect(report.read).toBe(1)
  // Patterns that go back over blanks, and a count from two for each name, took minutes.
  expect((user + system) / 1e6).toBeLessThan(10)
})

test('a disk that takes and gives a part of the bytes at a time costs no claim', () => {
  const { writeSync, readSync } = fs
  const half =
    (real: unknown) => (fd: number, bytes: Uint8Array, from: number, length: number, at: number) =>
      (real as typeof readSync)(fd, bytes, from, Math.ceil(length / 2), at)
  Object.assign(fs, { writeSync: half(writeSync), readSync: half(readSync) })
  syncBuiltinESMExports()
  const spool = claimSpool()
  try {
    const claims = Array.from({ length: 200 }, (_, i) => ({ id: `invented/${i}` }) as Claim)
    for (const claim of claims) spool.push(claim)
    const order = Uint32Array.from(claims, (_, i) => i)
    expect([...spool.written(order)].map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
    expect(claims.map((_, i) => spool.read(i))).toEqual(claims)
  } finally {
    spool.close()
    Object.assign(fs, { writeSync, readSync })
    syncBuiltinESMExports()
  }
})

test('claims come back from a spool in any order, long ones too, while it is written and after', async () => {
  const claims = Array.from(
    { length: 3000 },
    (_, i) => ({ id: `invented/${i}`, summary: 'ق'.repeat(i === 7 ? 900_000 : i % 900) }) as Claim,
  )
  const spool = claimSpool(({ summary }) => `words ${summary.length}`)
  try {
    for (const claim of claims) {
      spool.push(claim)
      expect(spool.read(spool.length() - 1)).toEqual(claim)
    }
    const order = Uint32Array.from(claims, (_, i) => (i * 1009) % claims.length)
    const back: Claim[] = []
    for await (const claim of spool.inOrder(order)) back.push(claim)
    expect(back).toEqual([...order].map((i) => claims[i]))
    let row = 0
    for (const { id, json, text } of spool.written(order)) {
      const claim = claims[order[row++]!]!
      expect([id, text]).toEqual([claim.id, `words ${claim.summary.length}`])
      expect(Buffer.from(json).toString('utf8')).toBe(JSON.stringify(claim))
    }
    expect(row).toBe(claims.length)
    const hash = spool.hash()
    expect([hash, spool.hash()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), hash])
  } finally {
    spool.close()
  }
})

test('names beyond what a list holds are one name that says so', () => {
  const lists = nameLists({ id: 'outlet', names: ['Outlet'], kind: 'unclassified' }, 2)
  expect(['A', 'b', 'B', 'C', 'D', 'a', 'outlet'].map(lists.source)).toEqual([
    'a',
    'b',
    'b',
    'other-sources',
    'other-sources',
    'a',
    'outlet',
  ])
  expect(['X', 'Y', 'Z'].map((name) => lists.party({ name, inter: 1 }))).toEqual([
    'x',
    'y',
    'other-parties',
  ])
  expect([lists.sources().at(-1)!.names, lists.parties().at(-1)]).toEqual([
    ['Further sources', 'مصادر أخرى', 'Інші джерела'],
    {
      id: 'other-parties',
      label: 'further actors',
      labels: { ar: 'أطراف أخرى', uk: 'інші учасники' },
      name: 'Actors beyond the number that a list of parties holds',
    },
  ])
})

test('ids of names are readable and never shared', () => {
  const id = slugs(['unstated'])
  expect(['Invented Front (Syria)', 'Invented Front Syria', 'Unstated', 'Ḩomş'].map(id)).toEqual([
    'invented-front-syria',
    'invented-front-syria-2',
    'unstated-2',
    'homs',
  ])
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      for (const slug of [slugOf(name), idSlug(name)])
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('a quote is the first twelve words, verbatim, with its place', () => {
  const text = '  One two three\nfour five six seven eight nine ten eleven twelve thirteen'
  const { start, end, quote } = quoteOf(text)
  expect([start, text.slice(start, end)]).toEqual([
    2,
    'One two three\nfour five six seven eight nine ten eleven twelve',
  ])
  expect(quote).toBe('One two three four five six seven eight nine ten eleven twelve')
})

test.each([
  ['not json', /^is not JSON/],
  ['{"columns": {"when": "x"}}', /^columns: .*when/],
  ['{"columns": {"date": ""}}', /^columns\.date: /],
  ['{"columns": {}, "dateFormat": "yy"}', /^dateFormat: /],
  ['{"columns": {}, "types": {"x": ["Battles", "Dance"]}}', /^types\.x: no event type/],
  ['{"columns": {}, "precision": {"metres": 0}}', /^precision/],
])('the mapping %s is refused with where and what', (text, message) => {
  const read = readMapping(text)
  expect('issues' in read ? read.issues[0] : '').toMatch(message)
})
