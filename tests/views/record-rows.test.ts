import { documentRows, placeRows, sourceRows } from '#lib/views'
import type { MapData } from '#lib/views'
import { ownProject } from '../project'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const row = <T extends object>(rows: readonly T[], key: string, id: string) =>
  rows.find((one) => (one as Record<string, { id: string }>)[key]!.id === id)!

test('documents stand in the order in which they were published, each with its own claims', () => {
  const rows = documentRows(map)
  expect(rows.map(({ document }) => document.id)).toEqual([
    'ap-2025-03-07',
    'ztc-2025-03-07',
    'unnamed-a-2025-03-07',
    'unnamed-b-2025-03-07',
    'unnamed-c-2025-03-08',
  ])
  expect(rows.reduce((sum, { claims }) => sum + claims, 0)).toBe(map.claims.length)
  expect(row(rows, 'document', 'ap-2025-03-07').claims).toBe(
    map.claims.filter(({ document }) => document === 'ap-2025-03-07').length,
  )
})

test('sources that say most stand first; a body counts what its members say, and an outlet what it publishes', () => {
  const rows = sourceRows(map)
  const claims = rows.map((one) => one.claims)
  expect(claims).toEqual([...claims].sort((a, b) => b - a))
  expect(row(rows, 'source', 'sohr').claims).toBe(
    map.claims.filter(({ speaker }) => ['sohr', 'rami-abdurrahman'].includes(speaker)).length,
  )
  expect(row(rows, 'source', 'ap').carries).toBe(
    map.claims.filter(({ outlet, speaker }) => outlet === 'ap' && speaker !== 'ap').length,
  )
})

test('places with most claims stand first, contradicted claims are counted, and no place is left out', () => {
  const rows = placeRows(map)
  expect(rows).toHaveLength(map.places.length)
  expect(rows[0]!.claims).toBeGreaterThanOrEqual(rows[1]!.claims)
  const baniyas = map.claims.filter(({ places }) => places.some(({ place }) => place === 'baniyas'))
  expect(row(rows, 'place', 'baniyas')).toMatchObject({
    claims: baniyas.length,
    contradicted: baniyas.filter(({ relations }) =>
      relations.some(({ kind }) => kind === 'contradicts'),
    ).length,
  })
  expect(row(rows, 'place', 'baniyas').contradicted).toBeGreaterThan(0)
  expect(rows.at(-1)!.claims).toBe(0)
})
