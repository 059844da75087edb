import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import { searchTerms } from '#lib/filter'
import type { Claim } from '#lib/model'
import type { ClaimStore, DatasetAbout, DatasetQuery } from '../claim-store'
import { inBox } from '#lib/geo'
import { assertDatasetId, isDatasetId } from '../dataset-rules'
import { MOST, claimsOf, newestInSql, pageInSql } from './claim-pages'
import { ofCurrentLoad, readTables } from './current-load'
import type { Load } from './current-load'
import { ANSWER_MS, openDatabase } from './database'
import { HELD_BYTES, heldLoads, rowNumbersWithWords } from './held-loads'
import { spotReader } from './spots'
import { loadDataset } from './load-dataset'
import { makeTile, tileBox } from './make-tile'
import { removeLoads } from './remove-loads'
import { MOST_LAG_MS, openReplicated } from './replicas'
import { spansOf, summariser } from './summariser'
import { verifyLoad } from './verify-load'

/**
 * Datasets in PostgreSQL with PostGIS, for datasets that outgrow a machine's memory. The server
 * filters and counts by index. Its answers equal those of the files store, claim by claim.
 * @param url `postgres://user:password@host/database`. The tables must exist: `npm run store --
 * migrate`.
 * @param settings bytes of memory for columns of loads, and how long a question may take, in ms; the
 * nodes that claims are written to (`joinNodes`), which only whoever loads or drops must name; the
 * replicas that reads go to (`openReplicated`), by how many ms one may lag behind, and who is told
 * when one is passed over.
 */
export function postgisStore(
  url: string,
  {
    heldBytes = HELD_BYTES,
    answerMs = ANSWER_MS,
    nodes: urls = [] as readonly string[],
    replicas = [] as readonly string[],
    mostLagMs = MOST_LAG_MS,
    tell = (() => undefined) as (line: string) => void,
  } = {},
): ClaimStore {
  const database = openReplicated(url, replicas, { answerMs, mostLagMs, tell })
  const nodes = urls.map((node) => openDatabase(node, answerMs))
  const heldOf = heldLoads(database, heldBytes)
  const spotsInSql = spotReader(database)
  const summariseInSql = summariser(database)
  const spots = async (load: Load, query: DatasetQuery, zoom: number) => {
    const held = await heldOf(load)
    return held
      ? held.answers.spots(query, zoom, await held.words(query.filter.words))
      : spotsInSql(load, query, zoom)
  }
  return {
    kind: 'postgis',
    datasets: async () =>
      (
        await database.rows<{ about: DatasetAbout }>(
          'select about from datasets order by id collate "C"',
        )
      ).map(({ about }) => about),
    about: (id) => ofCurrentLoad(database, id, async ({ about }) => about),
    // The server keeps checksums of its pages where its operator wants them.
    faults: async () => [],
    replicas: database.replicas,
    async load(dataset, onProgress) {
      assertDatasetId(dataset.about.id)
      return loadDataset(database, dataset, nodes, onProgress)
    },
    drop: (id) =>
      database.connected(async (client) => {
        if (!isDatasetId(id)) return false
        const { rowCount } = await client.query('delete from datasets where id = $1', [id])
        await removeLoads(client, id, nodes)
        return rowCount === 1
      }),
    names: (id) => ofCurrentLoad(database, id, async ({ names }) => names),
    columns: (id) =>
      ofCurrentLoad(database, id, async (load) =>
        decodeColumns(await readTables(database, load, COLUMN_TABLES)),
      ),
    summary: (id, query) =>
      ofCurrentLoad(database, id, async (load) => {
        const held = await heldOf(load)
        return held
          ? held.answers.summary(query, await held.words(query.filter.words))
          : summariseInSql(load, query)
      }),
    spans: (id, query, clock) =>
      ofCurrentLoad(database, id, async (load) => {
        const held = await heldOf(load)
        return held
          ? held.answers.spans(query, clock, await held.words(query.filter.words))
          : spansOf(database, load, query, clock)
      }),
    spots: (id, query, zoom) => ofCurrentLoad(database, id, (load) => spots(load, query, zoom)),
    page: (id, query, options) =>
      ofCurrentLoad(database, id, async (load) => {
        const held = await heldOf(load)
        if (!held) return pageInSql(database, load, query, options)
        const words = await held.words(query.filter.words)
        const { rows, ...found } = held.answers.page(query, options, words)
        return { ...found, rows: await claimsOf(database, load, rows) }
      }),
    newest: (id, { filter }, limit) =>
      ofCurrentLoad(database, id, async (load) => {
        const held = await heldOf(load)
        if (!held) return newestInSql(database, load, filter, limit)
        const { matched, rows } = held.answers.newest(filter, limit, await held.words(filter.words))
        return { matched, rows: await claimsOf(database, load, rows) }
      }),
    details: (id, rows) =>
      ofCurrentLoad(database, id, async (load) => {
        const wanted = rows.filter((row) => Number.isInteger(row) && row >= 0 && row <= MOST)
        const found = await database.rows<{ row: number; claim: Claim }>(
          `select "row", claim from details_${load.load} where "row" = any($1::int[])`,
          [wanted],
          load,
        )
        const claims = new Map(found.map(({ row, claim }) => [row, claim]))
        return wanted.flatMap((row) => (claims.has(row) ? [{ row, claim: claims.get(row)! }] : []))
      }),
    rowsWithWords: (id, words) =>
      ofCurrentLoad(database, id, async (load) => {
        const found = new Uint8Array(load.about.rows)
        if (searchTerms(words).length === 0) return found.fill(1)
        for (const row of await rowNumbersWithWords(database, load, words)) found[row] = 1
        return found
      }),
    claim: (id) =>
      ofCurrentLoad(database, id.split('/')[0]!, async (load) => {
        const [found] = id.includes('\0')
          ? []
          : await database.prepared<{ claim: Claim }>(
              `select claim from details_${load.load} where id = $1 order by "row" limit 1`,
              [id],
              load,
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
          load,
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
    close: async () => {
      await Promise.all([database, ...nodes].map((one) => one.close()))
    },
  }
}
