/** A connection, and an answer on it, as `node:http` has them. */
type Connection = { readonly destroyed: boolean }
type Answer = { once: (event: 'close', told: () => void) => unknown }

/** When the last answer that a connection has asked for is sent, or given up. */
const sent = new WeakMap<Connection, Promise<void>>()

/**
 * Answers the requests of one connection one by one, for servers. A program may send a thousand at
 * once and read nothing; all their answers would be made and held, since they go out in order. A
 * request whose connection has gone before its turn is not answered.
 */
export async function inTurn(
  connection: Connection,
  response: Answer,
  answer: () => unknown,
): Promise<void> {
  const before = sent.get(connection)
  sent.set(connection, new Promise((resolve) => void response.once('close', resolve)))
  await before
  if (!connection.destroyed) await answer()
}
