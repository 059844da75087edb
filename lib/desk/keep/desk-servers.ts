import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { DeskDatabase } from './desk-database'
import { SQL } from './desk-tables'
import type { OtherServers } from './keep'

/** The channel of all desks of a database; what is said on it names the desk. */
const CHANNEL = 'claims_map_desk'
const toldSchema = z.strictObject({ desk: z.string(), from: z.string(), said: z.unknown() })

/**
 * The servers that have one desk of a database: each holds a shared lock for as long as it is
 * connected, and they hear each other by LISTEN and NOTIFY. Whoever moves the desk holds it whole.
 */
export function serversOf(database: DeskDatabase, schema: string) {
  const held = `${schema} open`
  const own = randomUUID()
  const listeners: ((said: unknown) => void)[] = []
  let end = () => Promise.resolve()

  function heard(payload: string): void {
    try {
      const { desk, from, said } = toldSchema.parse(JSON.parse(payload))
      if (desk === schema && from !== own) for (const listener of listeners) listener(said)
    } catch {
      // somebody else uses a channel of this name
    }
  }

  const others: OtherServers = {
    tell: async (said) => {
      await database.rows(SQL.notify, [CHANNEL, JSON.stringify({ desk: schema, from: own, said })])
    },
    hear: (listener) => void listeners.push(listener),
  }

  return {
    others,
    /** Has the desk from now on; says whether nobody else has it. */
    async open(): Promise<boolean> {
      let isAlone: boolean | undefined
      end = await database.hear(CHANNEL, {
        heard,
        async ready(rows) {
          const isFirst = isAlone === undefined
          if (isFirst) isAlone = (await rows<{ got: boolean }>(SQL.tryWhole, [held]))[0]!.got
          await rows(SQL.share, [held])
          if (isFirst && isAlone) await rows(SQL.endWhole, [held])
        },
      })
      return isAlone!
    },
    /** Does something while no server has the desk. */
    whole: <T>(work: () => Promise<T>): Promise<T> =>
      database.connected(async (client) => {
        const [lock] = (await client.query(SQL.tryWhole, [held])).rows as { got: boolean }[]
        if (!lock?.got)
          throw new Error(
            `The desk in the schema '${schema}' is open. Stop every server that has it (npm start with --desk).`,
          )
        try {
          return await work()
        } finally {
          await client.query(SQL.endWhole, [held])
        }
      }),
    close: () => end(),
  }
}
