import { readForeign } from './read-foreign'
import type { ForeignSource } from './read-foreign'

// Reads one file or one address in a process of its own, for the desk: what comes from elsewhere may
// be made to take all of a machine's memory or time, and this process is ended where it does.
//   --address <address>: fetches it
//   --file <name>: reads it from standard input
// It prints JSON: what was read, or the error in one sentence.

async function source(): Promise<ForeignSource> {
  const [what, name = ''] = process.argv.slice(2)
  if (what === '--address') return { address: name }
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return { name, bytes: Buffer.concat(chunks) }
}

try {
  const { bytes, ...read } = await readForeign(await source())
  const raw = read.fetched && Buffer.from(bytes).toString('base64')
  process.stdout.write(JSON.stringify({ ...read, ...(raw !== undefined && { raw }) }))
} catch (error) {
  process.stdout.write(JSON.stringify({ error: (error as Error).message }))
}
