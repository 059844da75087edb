import { COLUMN_TABLES, NO_DAY, decodeColumns } from '#lib/columns'
import type { Claim } from '#lib/model'
import type { ClaimStore, DatasetAbout } from '../claim-store'
import { inBox } from '#lib/geo'
import { assertDatasetId, isDatasetId } from '../dataset-rules'
import { conditions, parameters, where } from './conditions'
import type { Asked } from './conditions'
import { ofCurrentLoad, readTables } from './current-load'
import { openDatabase } from './database'
import type { Database } from './database'
import { spotReader } from './spots'
import { loadDataset } from './load-dataset'
import { makeTile, tileBox } from './make-tile'
import { removeLoads } from './remove-loads'
import { spansOf, summariser } from './summariser'
import { verifyLoad } from './verify-load'

/** The largest row number there can be. */
const MOST = 2 ** 31 - 1

/**
 * Datasets in PostgreSQL with PostGIS, for datasets that outgrow a machine's memory. The server
 * filters and counts by index. Its answers equal those of the files store, claim by claim.
 * @param url `postgres://user:password@host/database`. The tables must exist: `npm run store --
 * migrate`.
 */
export function postgisStore(url: string): ClaimStore {
  const database = openDatabase(url)
  const spots = spotReader(database)
  const summarise = summariser(database)
  return {
    kind: 'postgis',
    datasets: async () =>
      (
        await database.rows<{ about: DatasetAbout }>(
          'select about from datasets order by id collate "C"',
        )
      ).map(({ about }) => about),
    async about(id) {
      if (!isDatasetId(id)) return undefined
      const select = 'select about from datasets where id = $1'
      return (await database.rows<{ about: DatasetAbout }>(select, [id]))[0]?.about
    },
    // The server keeps checksums of its pages where its operator wants them.
    faults: async () => [],
    async load(dataset, onProgress) {
      assertDatasetId(dataset.about.id)
      return loadDataset(database, dataset, onProgress)
    },
    drop: (id) =>
      database.connected(async (client) => {
        if (!isDatasetId(id)) return false
        const { rowCount } = await client.query('delete from datasets where id = $1', [id])
        await removeLoads(client, id)
        return rowCount === 1
      }),
    names: (id) => ofCurrentLoad(database, id, async ({ names }) => names),
    columns: (id) =>
      ofCurrentLoad(database, id, async ({ load }) =>
        decodeColumns(await readTables(database, load, COLUMN_TABLES)),
      ),
    summary: (id, query) => ofCurrentLoad(database, id, (load) => summarise(load, query)),
    spans: (id, query, clock) =>
      ofCurrentLoad(database, id, (load) => spansOf(database, load, query, clock)),
    spots: (id, query, zoom) => ofCurrentLoad(database, id, (load) => spots(load, query, zoom)),
    page: (id, { filter, box }, { limit, after = 0, places }) =>
      ofCurrentLoad(database, id, async ({ load, about }) => {
        const asked = { load, filter, box, places }
        const [matched, found] = await Promise.all([
          count(database, asked, about.rows),
          pageRows(database, asked, after, limit + 1),
        ])
        return {
          matched,
          rows: found.slice(0, limit),
          ...(found.length > limit && { next: found[limit]!.row }),
        }
      }),
    newest: (id, { filter }, limit) =>
      ofCurrentLoad(database, id, async ({ load, about }) => {
        const asked = { load, filter }
        const [matched, rows] = await Promise.all([
          count(database, asked, about.rows),
          newestRows(database, asked, limit),
        ])
        return { matched, rows }
      }),
    details: (id, rows) =>
      ofCurrentLoad(database, id, async ({ load }) => {
        const wanted = rows.filter((row) => Number.isInteger(row) && row >= 0 && row <= MOST)
        const found = await database.rows<{ row: number; claim: Claim }>(
          `select "row", claim from details_${load} where "row" = any($1::int[])`,
          [wanted],
        )
        const claims = new Map(found.map(({ row, claim }) => [row, claim]))
        return wanted.flatMap((row) => (claims.has(row) ? [{ row, claim: claims.get(row)! }] : []))
      }),
    rowsWithWords: (id, words) =>
      ofCurrentLoad(database, id, async ({ load, about }) => {
        const values = parameters()
        const list = conditions({ load, filter: { words } }, values)
        if (list.length === 0) return new Uint8Array(about.rows).fill(1)
        const found = new Uint8Array(about.rows)
        for (const { row } of await database.rows<{ row: number }>(
          `select c."row" from claims_${load} c ${where(list)}`,
          values.values,
        ))
          found[row] = 1
        return found
      }),
    claim: (id) =>
      ofCurrentLoad(database, id.split('/')[0]!, async ({ load }) => {
        const [found] = id.includes('\0')
          ? []
          : await database.rows<{ claim: Claim }>(
              `select claim from details_${load} where id = $1 order by "row" limit 1`,
              [id],
            )
        return found?.claim
      }),
    tile: (id, { filter, box: asked }, at) =>
      ofCurrentLoad(database, id, async (load) => {
        const box = tileBox(at)
        if (!box) return new Uint8Array()
        const inTile = await spots(load, { filter, box }, at.z)
        return makeTile(
          database,
          load.load,
          inTile.filter((spot) => !asked || inBox(asked, spot)),
          at,
        )
      }),
    verify: (id) =>
      database.connected(async (client) => {
        const ids =
          id === undefined
            ? (await client.query<{ id: string }>('select id from datasets order by id')).rows.map(
                (row) => row.id,
              )
            : [id]
        const wrong: string[] = []
        for (const one of ids)
          wrong.push(
            ...((await ofCurrentLoad(database, one, (load) => verifyLoad(client, one, load))) ?? [
              `There is no dataset '${one}'.`,
            ]),
          )
        return wrong
      }),
    close: () => database.close(),
  }
}

async function count(database: Database, asked: Asked, all: number): Promise<number> {
  const values = parameters()
  const list = conditions(asked, values)
  if (list.length === 0) return all
  const [row] = await database.rows<{ n: number }>(
    `select count(*)::int as n from claims_${asked.load} c ${where(list)}`,
    values.values,
  )
  return row!.n
}

function pageRows(
  database: Database,
  asked: Asked,
  after: number,
  limit: number,
): Promise<{ row: number; claim: Claim }[]> {
  const values = parameters()
  const list = [
    ...conditions(asked, values),
    `c."row" >= ${values.add(Math.min(MOST, Math.max(0, Math.ceil(after))), 'int')}`,
  ]
  return database.rows(
    `
    with page as (select c."row" from claims_${asked.load} c ${where(list)} order by c."row" limit ${values.add(limit, 'int')})
    select d."row", d.claim from page join details_${asked.load} d using ("row") order by d."row"`,
    values.values,
  )
}

/** The rows of `newest`: `findNewestRows` of the columns room in SQL. */
function newestRows(
  database: Database,
  asked: Asked,
  limit: number,
): Promise<{ row: number; claim: Claim }[]> {
  const values = parameters()
  const undated = `(c.from_day = ${values.add(NO_DAY, 'int')})`
  return database.rows(
    `
    with page as (select c."row", ${undated} as undated from claims_${asked.load} c ${where(conditions(asked, values))} order by undated, c."row" desc limit ${values.add(limit, 'int')})
    select d."row", d.claim from page join details_${asked.load} d using ("row") order by page.undated, d."row" desc`,
    values.values,
  )
}
