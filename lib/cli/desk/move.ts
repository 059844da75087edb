import { parseArgs } from 'node:util'
import { deskDatabase } from '#lib/cli/shared/desk-keep'
import { UsageError } from '#lib/cli/shared/run-command'
import { moveToDatabase, moveToFiles } from '#lib/desk'

/** How a desk is moved on the command line. */
export const MOVE_USAGE = `  move database --schema <name>      keeps drafts and histories in a schema of DATABASE_URL from now on
  move files                         keeps them in drafts/ and history/ again
Every server that has the desk is stopped before. All is copied, read again and compared; desk.json then says where it is.`

/**
 * Moves the drafts and histories of a project's desk, and says what came over.
 * @throws UsageError on wrong usage, Error in one sentence where nothing could be moved
 */
export async function runMove(root: string, given: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { schema: { type: 'string' } },
  })
  const [where, ...more] = positionals
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one argument too many`)
  const now = new Date().toISOString()
  if (where === 'database') {
    const { documents, lines, schema } = await moveToDatabase(
      root,
      deskDatabase(),
      values.schema,
      now,
    )
    return console.log(
      `${documents} documents with ${lines} lines of history are kept in the schema '${schema}' of the database now.`,
    )
  }
  if (where !== 'files' || values.schema !== undefined)
    throw new UsageError('Say: move database --schema <name>, or move files')
  const { documents, lines } = await moveToFiles(root, deskDatabase(), now)
  console.log(
    `${documents} documents with ${lines} lines of history are kept in drafts/ and history/ now.`,
  )
}
