import type { PoolClient } from 'pg'
import type { Database } from './database'
import { dropOnNodes } from './nodes'

/**
 * The first of the two numbers of the advisory lock that a process holds while it writes or removes
 * a load. The second is the load.
 */
export const LOAD_LOCK = 4715

/**
 * Removes the loads of a dataset that are neither current nor being written. Waits for statements
 * that still read one.
 */
export async function removeLoads(
  client: PoolClient,
  dataset: string,
  nodes: readonly Database[],
): Promise<void> {
  const current = 'exists (select from datasets d where d.load = l.load)'
  const { rows } = await client.query<{ load: number }>(
    `select l.load from loads l where l.dataset = $1 and not ${current} order by l.load`,
    [dataset],
  )
  for (const { load } of rows) {
    const {
      rows: [lock],
    } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1, $2) as ours', [
      LOAD_LOCK,
      load,
    ])
    if (!lock!.ours) continue
    try {
      // Only now, with the lock, is it sure that nobody named it meanwhile.
      const { rows: still } = await client.query(
        `select from loads l where l.load = $1 and not ${current}`,
        [load],
      )
      if (still.length > 0) {
        await dropOnNodes(nodes, load)
        await remove(client, load)
      }
    } finally {
      await client.query('select pg_advisory_unlock($1, $2)', [LOAD_LOCK, load])
    }
  }
}

async function remove(client: PoolClient, load: number): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`drop table if exists claims_${load}, details_${load}`)
    for (const table of ['places', 'profiles', 'column_tables', 'loads'])
      await client.query(`delete from ${table} where load = $1`, [load])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
