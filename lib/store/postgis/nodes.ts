// Several servers: the claims of a load lie on nodes, spread by their number, and the coordinator has
// foreign tables of them (postgres_fdw).
import { Client } from 'pg'
import type { PoolClient } from 'pg'
import type { Database } from './database'

/** The name of a node on the coordinator; its part of a load is that of `row % nodes = number`. */
const serverOf = (number: number) => `claims_node_${number}`
/** Rows that the coordinator asks a node for at once. */
const FETCHED = 10_000
/** What a row that is sent costs in the eyes of the planner: more than counting it where it is. */
const ROW_COST = 1

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const named = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The addresses of `DATABASE_NODES`, which has commas between them. */
export const nodeUrls = (text = ''): string[] =>
  text
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean)

/**
 * Makes nodes known to a coordinator, as its user, and gives them what loads need. Counts of what lies
 * on nodes are then made on each of them. Nodes that are known already keep their numbers; there may
 * be no others, since the loads that are there lie on them.
 */
export async function joinNodes(
  client: PoolClient,
  urls: readonly string[],
  nodes: readonly Database[],
): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_foreign_server where srvname like 'claims\\_node\\_%'`,
  )
  const known = rows[0]!.n
  if (known !== 0 && known !== urls.length)
    throw new Error(
      `DATABASE_NODES names ${urls.length} nodes, and the database has its claims on ${known}. Name all of them in their order, or make a new database for others.`,
    )
  await client.query('create extension if not exists postgres_fdw')
  for (const [number, url] of urls.entries()) {
    await nodes[number]!.connected((node) => node.query('create extension if not exists pg_trgm'))
    const { host, port, user, password, database } = new Client({ connectionString: url })
    const server = serverOf(number)
    const options = { host, port: String(port), dbname: database ?? '' }
    const list = (set: '' | 'set ', given: Record<string, string>) =>
      Object.entries(given)
        .map(([name, value]) => `${set}${name} ${quoted(value)}`)
        .join(', ')
    const login = { user: user ?? '', ...(password && { password: String(password) }) }
    if (known === 0) {
      const tuned = {
        ...options,
        fetch_size: String(FETCHED),
        fdw_tuple_cost: String(ROW_COST),
        async_capable: 'true',
      }
      await client.query(
        `create server ${server} foreign data wrapper postgres_fdw options (${list('', tuned)})`,
      )
    } else await client.query(`alter server ${server} options (${list('set ', options)})`)
    await client.query(`drop user mapping if exists for current_user server ${server}`)
    await client.query(
      `create user mapping for current_user server ${server} options (${list('', login)})`,
    )
  }
  const { rows: names } = await client.query<{ name: string }>('select current_database() as name')
  await client.query(
    `alter database ${named(names[0]!.name)} set enable_partitionwise_aggregate = on`,
  )
}

const CLAIM_COLUMNS =
  'load integer not null, "row" integer not null, from_day integer not null, until_day integer not null, said_from integer not null, said_until integer not null, place integer, profile integer not null, slot smallint not null'
const DETAIL_COLUMNS =
  'load integer not null, "row" integer not null, id text not null, "text" text not null, claim json not null'

/**
 * Makes the tables of a load on all nodes, without rows. On each, a view has the claims with their
 * text, so that whoever counts claims with some words asks one table.
 */
export async function createOnNodes(nodes: readonly Database[], load: number): Promise<void> {
  await dropOnNodes(nodes, load)
  for (const node of nodes)
    await node.connected(async (client) => {
      await client.query(`create table claims_${load} (${CLAIM_COLUMNS})`)
      await client.query(`create table details_${load} (${DETAIL_COLUMNS})`)
      await client.query(
        `create view claims_texts_${load} as select c.*, d."text" from claims_${load} c left join details_${load} d using ("row")`
          // Every column once, in the order of the coordinator's table.
          .replace(
            'c.*',
            CLAIM_COLUMNS.split(', ')
              .map((one) => `c.${one.split(' ')[0]}`)
              .join(', '),
          ),
      )
    })
}

/** Removes what nodes have of a load. */
export async function dropOnNodes(nodes: readonly Database[], load: number): Promise<void> {
  for (const node of nodes)
    await node.connected(async (client) => {
      await client.query(`drop view if exists claims_texts_${load}`)
      await client.query(`drop table if exists claims_${load}, details_${load}`)
    })
}

/** The tables of a load on the coordinator: parts that are foreign tables, one on each node. */
export async function createForeign(
  client: PoolClient,
  load: number,
  nodes: number,
): Promise<void> {
  const parts = [
    ['claims', 'claims_texts', `${CLAIM_COLUMNS}, "text" text`],
    ['details', 'details', DETAIL_COLUMNS],
  ] as const
  for (const [table, remote, columns] of parts) {
    await client.query(
      `create table ${table}_${load} (${columns}) partition by list (("row" % ${nodes}))`,
    )
    for (let number = 0; number < nodes; number++)
      await client.query(
        `create foreign table ${table}_${load}_on_${number} partition of ${table}_${load} for values in (${number}) server ${serverOf(number)} options (schema_name 'public', table_name '${remote}_${load}')`,
      )
  }
}
