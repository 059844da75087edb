/** Where the server listens, and how often a client may ask for what is costly. */
export type ServerSettings = { port: number; host: string; costlyPerMinute: number }

/** Requests for costly addresses that a client may make in a minute, where nothing is set. */
const COSTLY_PER_MINUTE = 120

/**
 * Reads the settings of the server: what the command line says, else what the variables of the
 * environment do. Throws with name, value and what is allowed.
 */
export function serverSettings(
  values: { port?: string | undefined; hostname?: string | undefined },
  variables: { PORT?: string | undefined; COSTLY_PER_MINUTE?: string | undefined },
): ServerSettings {
  const costly = variables.COSTLY_PER_MINUTE
  return {
    port: whole('--port', values.port ?? variables.PORT, 3000, 65_535),
    host: values.hostname ?? '127.0.0.1',
    costlyPerMinute: whole('COSTLY_PER_MINUTE', costly, COSTLY_PER_MINUTE, 1_000_000),
  }
}

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name}: '${text}' is not a whole number from 0 to ${most}`)
  return value
}
