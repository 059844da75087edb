import type { PoolClient } from 'pg'
import { COLUMN_TABLES, contradictedProfiles, encodeTable, profileValues } from '#lib/columns'
import type { Columns } from '#lib/columns'
import { FACETS } from '#lib/filter'
import type { Dataset } from '../claim-store'
import { claimText } from '#lib/filter'
import { numberedClaims } from '../dataset-rules'
import { copyRows, copyToAll } from './copy-rows'
import type { Database } from './database'
import { createForeign, createOnNodes } from './nodes'
import { LOAD_LOCK, removeLoads } from './remove-loads'
import { checksumOf } from './verify-load'

/**
 * The indexes of a load. Rows are stored by time, so a block index finds those of a stretch of time
 * in a few pages.
 */
const INDEXES = (load: number) => [
  `alter table claims_${load} add primary key ("row")`,
  `create index on claims_${load} (place, from_day) include (until_day, said_from, said_until, slot, profile)`,
  `create index on claims_${load} (profile, from_day) include (until_day, said_from, said_until, slot, place)`,
  `create index on claims_${load} using brin (from_day int4_minmax_multi_ops, until_day int4_minmax_multi_ops, said_from int4_minmax_multi_ops, said_until int4_minmax_multi_ops) with (pages_per_range = 16)`,
  `alter table details_${load} add primary key ("row")`,
  `create index on details_${load} (id)`,
  `create index on details_${load} using gin ("text" gin_trgm_ops)`,
]

/**
 * Writes a dataset as a new load, makes it the current one in one transaction, and then removes
 * older loads. A load that fails or dies leaves the current one as it was; what it wrote is removed
 * here, or by the next load.
 */
export function loadDataset(
  database: Database,
  dataset: Dataset,
  nodes: readonly Database[] = [],
  onProgress: (rows: number) => void = () => undefined,
): Promise<'loaded' | 'unchanged'> {
  const { about, names, columns } = dataset
  return database.connected(async (client) => {
    const {
      rows: [known],
    } = await client.query<{ version: string }>('select version from datasets where id = $1', [
      about.id,
    ])
    if (known?.version === about.version) return 'unchanged'
    await removeLoads(client, about.id, nodes)
    const load = await begin(client, about.id, nodes)
    try {
      await copyAll(client, load, dataset, nodes, onProgress)
      if (nodes.length === 0) await finish(client, load)
      else await Promise.all(nodes.map((node) => node.connected((one) => finish(one, load))))
      await client.query('vacuum (analyze) places, profiles')
      await client.query('update loads set checksum = $2 where load = $1', [
        load,
        await checksumOf(client, load),
      ])
      await client.query(
        `insert into datasets (id, load, version, about, names, kinds, places) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (id) do update set load = excluded.load, version = excluded.version, about = excluded.about, names = excluded.names, kinds = excluded.kinds, places = excluded.places`,
        [
          about.id,
          load,
          about.version,
          JSON.stringify(about),
          JSON.stringify(names),
          columns.profiles.facets.kind.values,
          columns.places.length,
        ],
      )
    } finally {
      // Ours to remove now, by whoever comes first: no longer written, and kept only where
      // `datasets` names it.
      await client.query('select pg_advisory_unlock($1, $2)', [LOAD_LOCK, load]).then(
        () => removeLoads(client, about.id, nodes),
        () => undefined,
      )
    }
    return 'loaded'
  })
}

/** Indexes the tables of a load where its rows are. */
async function finish(client: PoolClient, load: number): Promise<void> {
  await client.query(`set maintenance_work_mem = '256MB'`)
  for (const sql of INDEXES(load)) await client.query(sql)
  await client.query('reset maintenance_work_mem')
  await client.query(`vacuum (analyze) claims_${load}, details_${load}`)
}

/** Starts a load without rows. It stays locked until it is unlocked or this connection ends. */
async function begin(
  client: PoolClient,
  dataset: string,
  nodes: readonly Database[],
): Promise<number> {
  await client.query('begin')
  try {
    const { rows } = await client.query<{ load: number }>(
      'insert into loads (dataset) values ($1) returning load',
      [dataset],
    )
    const { load } = rows[0]!
    await client.query('select pg_advisory_lock($1, $2)', [LOAD_LOCK, load])
    if (nodes.length > 0) {
      await createOnNodes(nodes, load)
      await createForeign(client, load, nodes.length)
    } else
      for (const table of ['claims', 'details'])
        await client.query(
          `create table ${table}_${load} partition of ${table} for values in (${load})`,
        )
    await client.query('commit')
    return load
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function copyAll(
  client: PoolClient,
  load: number,
  dataset: Dataset,
  nodes: readonly Database[],
  onProgress: (rows: number) => void,
): Promise<void> {
  const { columns } = dataset
  const { places, profiles } = columns
  await copyRows(
    client,
    'places',
    ['load', 'place', 'key', 'place_id', 'part', 'name', 'arabic', 'level', 'metres', 'geom'],
    places.map(({ key, place, part, name, arabic, level, metres, lon, lat }, i) => [
      load,
      i,
      key,
      place,
      part,
      name,
      arabic ?? null,
      level,
      metres,
      `SRID=4326;POINT(${lon} ${lat})`,
    ]),
  )
  const values = (profile: number) =>
    FACETS.map((facet) => profileValues(profiles.facets[facet], profile))
  await copyRows(
    client,
    'profiles',
    ['load', 'profile', ...FACETS],
    (function* () {
      for (let i = 0; i < profiles.length; i++) yield [load, i, ...values(i)]
    })(),
  )
  for (const name of COLUMN_TABLES) {
    const { buffer, byteOffset, byteLength } = encodeTable(columns, name)
    await client.query('insert into column_tables (load, name, bytes) values ($1, $2, $3)', [
      load,
      name,
      Buffer.from(buffer, byteOffset, byteLength),
    ])
  }
  // Rows are spread over the nodes by their number, which is the second value of each.
  const copyClaims: typeof copyRows = (_, ...rest) =>
    nodes.length === 0 ? copyRows(client, ...rest) : copyToAll(nodes, ...rest)
  await copyClaims(
    client,
    `claims_${load}`,
    ['load', 'row', 'from_day', 'until_day', 'said_from', 'said_until', 'place', 'profile', 'slot'],
    claimRows(load, columns),
  )
  await copyClaims(
    client,
    `details_${load}`,
    ['load', 'row', 'id', 'text', 'claim'],
    (async function* () {
      for await (const { row, claim } of numberedClaims(dataset, onProgress))
        yield [load, row, claim.id, claimText(claim), JSON.stringify(claim)]
    })(),
  )
}

function* claimRows(
  load: number,
  { length, from, until, saidFrom, saidUntil, place, profile, places, profiles }: Columns,
) {
  const { kind } = profiles.facets
  const slots = Uint16Array.from(
    contradictedProfiles(profiles),
    (contradicted, i) => 2 * kind.codes[kind.starts[i]!]! + contradicted,
  )
  for (let row = 0; row < length; row++)
    yield [
      load,
      row,
      from[row]!,
      until[row]!,
      saidFrom[row]!,
      saidUntil[row]!,
      place[row]! === places.length ? null : place[row]!,
      profile[row]!,
      slots[profile[row]!]!,
    ]
}
