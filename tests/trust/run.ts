import { parseArgs } from 'node:util'
import { machineLine, markdownTable } from '../../bench/shared/report'
import { seeded } from '../../bench/shared/seeded'
import { datasets } from './datasets'
import { deskDatabaseFaults } from './desk-database-faults'
import { deskFaults } from './desk-faults'
import { deskKills, deskKillsDatabase } from './desk-kills'
import { faults } from './faults'
import { importFaults } from './import-faults'
import { importTrials } from './imports'
import { growth } from './growth'
import { injection } from './injection'
import { kills } from './kills'
import { inputs } from './parsers'
import { protectedTrial } from './protected'
import { records } from './records'
import { requests } from './requests'
import { servedDamages } from './served-damages'
import type { Trial } from './trial'

/**
 * `npm run trust [-- <trial> …] [--count <times>] [--seed <number>]`: the long forms of what `npm
 * test` tries in short. Prints a table for `bench/README.md`, and every break of a promise. Exit
 * code 1 where there is one. `imports` stands for the trials of every format of incidents.
 */
const TRIALS = new Map<string, Trial>(
  Object.entries({
    datasets,
    'served-damages': servedDamages,
    records,
    inputs,
    ...importTrials,
    growth,
    faults,
    'import-faults': importFaults,
    'desk-faults': deskFaults,
    'desk-database-faults': deskDatabaseFaults,
    kills,
    'desk-kills': deskKills,
    'desk-kills-database': deskKillsDatabase,
    requests,
    injection,
    protected: protectedTrial,
  }),
)
/** Breaks of a promise that are printed for each trial. */
const PRINTED = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string' }, seed: { type: 'string', default: '20250307' } },
})
const asked = (name: string) =>
  name === 'imports' ? [...TRIALS.keys()].filter((key) => key.startsWith('imports: ')) : [name]
const names = positionals.length > 0 ? positionals.flatMap(asked) : [...TRIALS.keys()]
const unknown = names.find((name) => !TRIALS.has(name))
if (unknown !== undefined) {
  console.error(`'${unknown}' is no trial. There are: ${[...TRIALS.keys()].join(', ')}.`)
  process.exit(2)
}
const rows = [['trial', 'times', 'promises broken', 'seen', 'seconds']]
for (const name of names) {
  const { count, run } = TRIALS.get(name)!
  const [times, start] = [Number(values.count ?? count), performance.now()]
  const { seen, broken } = await run(times, seeded(Number(values.seed)))
  const seconds = Math.round((performance.now() - start) / 1000)
  for (const line of broken.slice(0, PRINTED)) console.error(`${name}: ${line}`)
  rows.push([name, times.toLocaleString('en'), String(broken.length), seen, String(seconds)])
  if (broken.length > 0) process.exitCode = 1
}
console.log(`${markdownTable(rows)}\n\n${machineLine()}.`)
