import { Client } from 'pg'

/** How long a connection may take and a first statement on it, in milliseconds. */
const WAIT_MS = 20_000
/** How long to wait before a connection that broke is made anew, in milliseconds. */
const AGAIN_MS = 1_000

/** Asks something of a connection; the answer is the rows. */
export type AskRows = <Row extends object>(
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>

/** What is done with a connection that hears a channel. */
export type Hearing = {
  /** Asked of each new connection before it hears anything: locks that it holds while it lasts. */
  ready: (rows: AskRows) => Promise<void>
  /** Told what somebody says on the channel. */
  heard: (payload: string) => void
}

type Open = { client: Client; closed: Promise<void> }

async function begin(url: string, channel: string, { ready, heard }: Hearing): Promise<Open> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: WAIT_MS,
    statement_timeout: WAIT_MS,
    keepAlive: true,
    application_name: 'claims-map',
  })
  const closed = new Promise<void>((resolve) => client.once('end', () => resolve()))
  // a connection that broke is made anew
  client.on('error', () => undefined)
  client.on('notification', ({ payload = '' }) => heard(payload))
  try {
    await client.connect()
    await ready(async (sql, values = []) => (await client.query(sql, [...values])).rows as never)
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  return { client, closed }
}

/**
 * Hears what is told on a channel (LISTEN), on a connection of its own. What is told while there is
 * none is not heard.
 * @returns how to end it
 * @throws Error where the first connection cannot be made
 */
export async function hearChannel(
  url: string,
  channel: string,
  hearing: Hearing,
): Promise<() => Promise<void>> {
  let ended = false
  let present = await begin(url, channel, hearing)
  async function goOn(): Promise<void> {
    while (!ended) {
      await present.closed
      const made = ended ? undefined : await begin(url, channel, hearing).catch(() => undefined)
      if (made) present = made
      else if (!ended) await new Promise((later) => void setTimeout(later, AGAIN_MS).unref())
    }
    await present.client.end().catch(() => undefined)
  }
  const done = goOn()
  return async () => {
    ended = true
    await present.client.end().catch(() => undefined)
    await done
  }
}
