import { slug } from '#lib/model'
import type { Seat } from '../history'
import type { AskDesk, DeskDatabase } from './desk-database'
import { DROP_TABLES, MAKE_TABLES, SCHEMA_NAME, SQL, TABLES_VERSION } from './desk-tables'
import { serversOf } from './desk-servers'
import type { DeskKeep, DocumentTurn, KeptDocument } from './keep'
import { turnsByName } from './turns'

const UNDEFINED_TABLE = '42P01'

const textOfLines = (rows: readonly { line: string }[]) =>
  rows.map(({ line }) => `${line}\n`).join('')
const linesOf = (history: string) => history.split('\n').slice(0, -1)
/** How often, and how long after the last time, others are looked at who may still see old rows. */
const [OLDER_TRIES, OLDER_MS] = [50, 100]
/** Where a draft that could not be read is kept, as files have it. */
const aside = (seat: Seat) => `${seat}.damaged`

/**
 * Drafts and histories in tables of a schema. Several servers may have them at once: whoever changes
 * a document holds an advisory lock on it until the change is committed.
 * @param tell told of what could not be cleared away
 */
export function databaseKeep(
  database: DeskDatabase,
  schema: string,
  tell: (line: string) => void = () => undefined,
): DeskKeep & { make: () => Promise<boolean> } {
  if (!SCHEMA_NAME.test(schema))
    throw new RangeError(
      `'${schema}' is no name of a schema: write small letters, digits and _, a letter first.`,
    )
  const turns = turnsByName()
  const servers = serversOf(database, schema)
  /** Whether a history was rewritten whose old rows still lie in the tables' files. */
  let hasOldRows = false

  /** A transaction in the schema, which waits for whoever does the same thing where one is named. */
  const within = <T>(what: string | undefined, work: (rows: AskDesk) => Promise<T>): Promise<T> =>
    database
      .transaction(async (rows) => {
        if (what === undefined) await rows(SQL.begin, [schema])
        else await rows(SQL.beginAlone, [schema, `${schema}/${what}`])
        return work(rows)
      })
      .catch((error: unknown) => {
        if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error
        throw new Error(
          `desk.json: 'database' names the schema '${schema}', which has no tables of a desk. Correct it or DATABASE_URL, or move the desk there with npm run desk -- move database.`,
          { cause: error },
        )
      })
  /** Reading waits for nobody. */
  const reading = <T>(work: (rows: AskDesk) => Promise<T>) => within(undefined, work)

  const turnOf = (id: string, rows: AskDesk, isRewritten: () => void): DocumentTurn => ({
    history: async () => textOfLines(await rows(SQL.history, [id])),
    append: async ({ texts }, line) => void (await rows(SQL.append, [id, texts.length + 1, line])),
    draft: async (seat) => (await rows<{ draft: string }>(SQL.draft, [id, seat]))[0]?.draft,
    putDraft: async (seat, text) => void (await rows(SQL.putDraft, [id, seat, text])),
    followDraft: async (seat, text) => void (await rows(SQL.putDraft, [id, seat, text])),
    async setAside(seat) {
      const [found] = await rows<{ draft: string }>(SQL.draft, [id, seat])
      await rows(SQL.putDraft, [id, aside(seat), found?.draft ?? ''])
      return `seat ${aside(seat)}`
    },
    async dropAside(seats) {
      for (const seat of seats) await rows(SQL.dropDraft, [id, aside(seat)])
    },
    async rewrite(lines) {
      await rows(SQL.dropHistory, [id])
      await rows(SQL.putHistory, [id, lines])
      isRewritten()
    },
  })

  async function inTurn<T>(id: string, work: (turn: DocumentTurn) => Promise<T>): Promise<T> {
    const document = slug.parse(id)
    return turns.take(document, async () => {
      let rewritten = false
      const made = await within(document, (rows) =>
        work(turnOf(document, rows, () => (rewritten = true))),
      )
      hasOldRows ||= rewritten
      return made
    })
  }

  /** What was rewritten leaves old rows in the files of the tables until they are written anew. */
  async function clearOldRows(): Promise<void> {
    try {
      await database.connected(async (client) => {
        const [now] = (await client.query(SQL.present)).rows as { present: string }[]
        // a row that somebody may still see is kept
        for (let tries = 0; ; tries++) {
          const others = (await client.query(SQL.older, [now!.present])).rows as { older: number }[]
          if (others[0]!.older === 0) break
          if (tries === OLDER_TRIES)
            throw new Error('another transaction goes on that may see them')
          await new Promise((later) => setTimeout(later, OLDER_MS))
        }
        await client.query(`select set_config('search_path', $1, false)`, [schema])
        await client.query(`set lock_timeout = '5s'`)
        try {
          await client.query('vacuum (full) desk_history, desk_drafts')
        } finally {
          await client.query('reset lock_timeout')
          await client.query('reset search_path')
        }
      })
    } catch (error) {
      tell(
        `${schema}: rows from before a protection may still lie in the files of the tables (${(error as Error).message}). Run: vacuum (full) ${schema}.desk_history, ${schema}.desk_drafts`,
      )
    }
  }

  async function keptIn(rows: AskDesk, id: string): Promise<KeptDocument> {
    const drafts = await rows<{ seat: string; draft: string }>(SQL.drafts, [id])
    return {
      id,
      history: textOfLines(await rows(SQL.history, [id])),
      drafts: new Map(drafts.map(({ seat, draft }) => [seat, draft])),
      looked: (await rows<{ coder: string }>(SQL.looked, [id])).map(({ coder }) => coder).sort(),
    }
  }

  return {
    async open() {
      const isAlone = await servers.open()
      try {
        const [about] = await reading((rows) => rows<{ version: number }>(SQL.version))
        if (about?.version !== TABLES_VERSION)
          throw new Error(
            `${schema}: its tables are of version ${about?.version}, and this is a map of version ${TABLES_VERSION} of them. Use the version of the map that made them, or a newer one.`,
          )
      } catch (error) {
        await servers.close()
        throw error
      }
      return isAlone
    },
    names: (id) => ({
      history: `${schema}.desk_history: ${id}`,
      drafts: `${schema}.desk_drafts: ${id}`,
      draft: (seat) => `${schema}.desk_drafts: ${id}, ${seat}`,
      one: 'row',
    }),
    async documents() {
      const rows = await reading((ask) => ask<{ document: string }>(SQL.documents))
      return rows.map(({ document }) => document).sort()
    },
    history: async (id) => {
      const document = slug.parse(id)
      return textOfLines(await reading((rows) => rows<{ line: string }>(SQL.history, [document])))
    },
    kept: (id) => within(slug.parse(id), (rows) => keptIn(rows, id)),
    async drafts() {
      type Row = { document: string; seat: string; draft: string }
      const all = await reading((rows) => rows<Row>(SQL.allDrafts))
      return all.flatMap(({ document, seat, draft }) =>
        seat.endsWith('.damaged') ? [] : { id: document, text: draft },
      )
    },
    inTurn,
    alone: (what, work) =>
      turns.take(`${what} `, async () => {
        const made = await within(`${what} `, async (rows) => {
          await rows(SQL.letGo)
          return work()
        })
        // only now: whoever waits for this turn has begun to look at rows before they were rewritten
        if (hasOldRows) {
          hasOldRows = false
          await clearOldRows()
        }
        return made
      }),
    looked: async (id) => {
      const document = slug.parse(id)
      const rows = await reading((ask) => ask<{ coder: string }>(SQL.looked, [document]))
      return rows.map(({ coder }) => coder)
    },
    addLook: async (id, coder) => {
      const document = slug.parse(id)
      await reading((rows) => rows(SQL.look, [document, coder]))
    },
    whole: (_, work) => servers.whole(work),
    /** Makes the schema and its tables; says whether they were not there yet. */
    async make() {
      await database.connected(async (client) => {
        const [about] = (await client.query(SQL.encoding)).rows as { encoding: string }[]
        if (about?.encoding !== 'UTF8')
          throw new Error(
            `DATABASE_URL: the database has the encoding ${about?.encoding}, which has not all letters. Make one with encoding UTF8.`,
          )
        if ((await client.query(SQL.hasSchema, [schema])).rows.length === 0)
          await client.query(`create schema ${client.escapeIdentifier(schema)}`)
      })
      return database.transaction(async (rows) => {
        await rows(SQL.beginAlone, [schema, `${schema}/make`])
        const [found] = await rows<{ there: boolean }>(SQL.hasTables, [`${schema}.desk_about`])
        if (found?.there) return false
        for (const statement of MAKE_TABLES.split(';')) await rows(statement)
        await rows(SQL.addVersion, [TABLES_VERSION])
        return true
      })
    },
    take: (documents) =>
      within('take', async (rows) => {
        for (const { id, history, drafts, looked } of documents) {
          await rows(SQL.dropHistory, [id])
          await rows(SQL.putHistory, [id, linesOf(history)])
          await rows(SQL.dropDrafts, [id])
          for (const [seat, draft] of drafts) await rows(SQL.putDraft, [id, seat, draft])
          for (const coder of looked) await rows(SQL.look, [id, coder])
        }
      }),
    leave: () => within('leave', async (rows) => void (await rows(DROP_TABLES))),
    others: servers.others,
    async close() {
      await turns.settled()
      await servers.close()
      await database.close()
    },
  }
}
