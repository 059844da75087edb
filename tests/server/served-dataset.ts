import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runImport } from '#lib/cli/import/run'
import { projectCopy } from '../../bench/shared/project-copy'

const HEAD =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,source,notes,fatalities'

/** Invented rows of events; the last one is hidden by a decision, and EX3 is corrected. */
const ROWS = [
  'EX1,2024-05-03,1,Battles,Armed clash,Rapid Front,Other Front,Millford,15.60,32.50,1,Invented Daily,Invented clash.,3',
  'EX2,2024-05-04,1,Protests,Peaceful protest,Protesters,,Millford,15.60,32.50,1,Invented Daily,Invented march.,0',
  'EX3,2024-05-09,1,Battles,Armed clash,Rapid Front,,The Province,15.00,32.00,3,Other Daily,Invented clash.,1',
  'EX4,2024-05-20,3,Battles,Armed clash,Rapid Front,,Ashby,13.20,30.20,1,Other Daily,Invented shelling.,2',
  'EX5,2024-05-21,1,Battles,Armed clash,Hidden Front,,Ashby,13.20,30.20,1,Other Daily,Nobody is to read this.,9',
]
/** How many of them are shown. */
export const SHOWN = ROWS.length - 1

const SIGNED = { why: 'A second report', by: 'A. Coder', on: '2024-06-01' }

/**
 * A project with a dataset `events` of the rows above, as the import puts it there. The routes that
 * are loaded from now on serve it.
 */
export async function servedDataset(rows: readonly string[] = ROWS): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'claims-map-served-'))
  projectCopy(root)
  const folder = join(root, 'data/datasets/events')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'overrides.json'),
    JSON.stringify({
      EX5: { hidden: true, ...SIGNED },
      EX3: { set: { fatalities: '5' }, ...SIGNED },
    }),
  )
  await importedRows(root, () => rows)
  process.env.PROJECT_DIR = root
  return root
}

/** Imports rows into the dataset `events` of such a project, in place of those that it has. */
export async function importedRows(
  root: string,
  rowsOf: (rows: readonly string[]) => readonly string[],
): Promise<void> {
  const file = join(root, 'events.csv')
  writeFileSync(file, [HEAD, ...rowsOf(ROWS)].join('\n'))
  const quiet = (['log', 'error'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation(() => undefined),
  )
  const code = await runImport([root, file, '--id', 'events', '--label', 'Invented events'])
  for (const spy of quiet) spy.mockRestore()
  if (code !== 0) throw new Error('the dataset could not be imported')
}
