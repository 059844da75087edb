import { exportRows, formatOf, recordsOf } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import type { Claim } from '#lib/model'
import { splitCsv } from '../../lib/imports/own/own-csv'
import { ownProject } from '../project'

/** A row of UCDP's table for a count of the coded texts of other events, as it is or changed. */
let row: (id: string, change?: object) => Record<string, string>
beforeAll(async () => {
  const { project, gazetteer, map } = await ownProject('tests/fixtures/dev-texts')
  const records = recordsOf(project, gazetteer)
  const claims = new Map(project.claims.map((claim) => [claim.id, claim]))
  row = (id, change = {}) => {
    const changed = new Map(claims).set(id, { ...claims.get(id)!, ...change } as Claim)
    const chosen = chooseClaims(map, {}).filter((claim) => claim.id === id)
    const [head, line] = splitCsv(
      formatOf('ucdp')!.write(exportRows(chosen, changed, records), records, { bom: false }),
    )
    return Object.fromEntries(head!.fields.map((name, i) => [name, line!.fields[i]!]))
  }
})
const GOVERNMENT_DEAD = 'jordantimes-2016-06-18/sohr-86-government-side'
const REBEL_DEAD = 'ahram-2014-04-09/sohr-28-rebels'
const unknown = { deaths_a: '', deaths_b: '' }

test('the dead of a state are those of side A, whoever killed them', () => {
  expect(row(GOVERNMENT_DEAD)).toMatchObject({ deaths_a: '86', deaths_b: '', deaths_unknown: '' })
  const killed = row(GOVERNMENT_DEAD, { perpetrator: ['rebels'] })
  expect(killed).toMatchObject({ deaths_a: '86', deaths_b: '' })
  expect(killed.side_a).toMatch(/^The army and security forces of the Syrian government/)
  expect(killed.side_b).toBe('Armed opposition to the Syrian government')
})

test('the dead of others are those of side B, even where a state killed them', () => {
  expect(row(REBEL_DEAD)).toMatchObject({ deaths_a: '', deaths_b: '28', deaths_unknown: '' })
  expect(row(REBEL_DEAD, { perpetrator: ['government'] })).toMatchObject({
    side_a: 'The army and security forces of the Syrian government',
    deaths_a: '',
    deaths_b: '28',
  })
})

test('where a text does not say whose people they were, no side has them', () => {
  for (const perpetrator of [undefined, ['government'], ['rebels']])
    for (const group of ['security-forces', 'fighters', 'all'])
      expect(row(GOVERNMENT_DEAD, { of: undefined, perpetrator, group })).toMatchObject({
        ...unknown,
        deaths_unknown: '86',
        best: '86',
      })
})

test('civilians of a party are civilians, and people of any group are unknown', () => {
  expect(row(GOVERNMENT_DEAD, { group: 'civilians' })).toMatchObject({
    ...unknown,
    deaths_civilians: '86',
  })
  expect(row(GOVERNMENT_DEAD, { group: 'all' })).toMatchObject({
    ...unknown,
    deaths_unknown: '86',
  })
})

test('whoever is wounded is nobody’s dead', () => {
  expect(row(GOVERNMENT_DEAD, { harm: 'wounded' })).toMatchObject({
    ...unknown,
    deaths_unknown: '',
    best: '',
    low: '',
    high: '',
  })
})
