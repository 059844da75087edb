import { seeded } from '../../bench/shared/seeded'
import { datasets } from './datasets'
import { deskDatabaseFaults, straceMissing } from './desk-database-faults'
import { deskFaults } from './desk-faults'
import { postgisMissing } from '../store/postgis-server'
import { describeStore } from '../store/stores'
import { deskKills, deskKillsDatabase } from './desk-kills'
import { faults } from './faults'
import { importFaults } from './import-faults'
import { importTrials } from './imports'
import { growth } from './growth'
import { inputs } from './parsers'
import { records } from './records'
import { filledRoute, servedRoutes } from './routes'

/** The short forms of what `npm run trust` tries at length. */
const SHORT = [
  ['files of a dataset damaged at random', datasets, 60],
  ['files of records damaged at random', records, 12],
  ['damaged inputs of every parser', inputs, 2200],
  ['texts that grow', growth, 12],
  ['a fault of the disk at every point of a load', faults, 90],
  ['a fault of the disk during a whole import', importFaults, 4],
  ['faults of the disk at the desk', deskFaults, 12],
  ['kills of a desk under write', deskKills, 3],
] as const
/** Damaged files of incidents of every format; the long form has 100,000 of each. Of thirty some are read. */
const IMPORTS = Object.entries(importTrials).map(([name, trial]) => [name, trial, 30] as const)

test.each([...SHORT, ...IMPORTS])('%s break no promise', async (_name, trial, count) => {
  const { broken, seen } = await trial.run(count, seeded(7))
  expect(broken).toEqual([])
  expect(seen).toMatch(/^[1-9]/) // something was named, refused or measured
})

describeStore(
  { name: 'PostgreSQL whose disk fails', unavailable: postgisMissing ?? straceMissing() },
  () => {
    test('faults of its disk break no promise at the desk', async () => {
      const { broken, seen } = await deskDatabaseFaults.run(6, seeded(7))
      expect(broken).toEqual([])
      expect(seen).toMatch(/^[1-9]\d* commands answered for, [1-9]\d* refused; [1-9]/)
    })
  },
)

describeStore({ name: 'PostgreSQL of desks', unavailable: postgisMissing }, () => {
  test('kills of desks in a database that crashes as well break no promise', async () => {
    const { broken, seen } = await deskKillsDatabase.run(4, seeded(7))
    expect(broken).toEqual([])
    expect(seen).toMatch(/^[1-9].*; 1 crashes/)
  })
})

test.each(servedRoutes())('%s is among what a server is asked', (route) => {
  expect(filledRoute(route, ['made-up'], seeded(7))).toMatch(/^\/[^[\]]*$/)
})
