import { deskLeft, deskSchema } from '../people/people-file'
import { databaseKeep } from './database-keep'
import type { DeskDatabase } from './desk-database'
import { filesKeep } from './files-keep'
import type { DeskKeep } from './keep'

/** The database that a command or a server has: its address, empty where none is set, and how it is opened. */
export type DatabaseGiven = {
  /** `DATABASE_URL`. */
  url: string | undefined
  /** Opens it; `openDatabase` of `lib/store`. */
  connect: (url: string) => DeskDatabase
}

/** Asks for the setting where a desk is kept in a database and none is set. */
export function requiredUrl(url: string | undefined): string {
  if (url) return url
  throw new Error(
    'desk.json: the desk of this project is kept in a database, and DATABASE_URL is not set. Set it to that database, postgres://user:password@host/database.',
  )
}

/** That a move into files was broken off once they had all. */
export const stillLeft = (schema: string): Error =>
  new Error(
    `desk.json: the desk was moved into files, and the database ('${schema}') still has its drafts. Run npm run desk -- move files again, which takes them away there.`,
  )

/**
 * Where the desk of a project keeps drafts and histories: in the database where `desk.json` names a
 * schema of it, else in files. That there is a `DATABASE_URL` decides nothing: it may be there for
 * datasets alone, and drafts in files must not go out of sight.
 * @param root the folder of the project
 * @param tell told of what is mended
 * @throws Error that says the cure, where the database is not given or files have drafts as well
 */
export async function deskKeep(
  root: string,
  { url, connect }: DatabaseGiven,
  tell?: (line: string) => void,
): Promise<DeskKeep> {
  const schema = await deskSchema(root)
  const files = filesKeep(root, tell)
  if (schema === undefined) {
    const left = await deskLeft(root)
    if (left !== undefined) throw stillLeft(left)
    return files
  }
  const database = connect(requiredUrl(url))
  const left = await files.documents()
  if (left.length > 0)
    throw new Error(
      `history/${left[0]}.ndjson: is a file, and desk.json says that the desk is kept in the database ('${schema}'). Let npm run desk -- move database bring over what is in files, or put desk.json back.`,
    )
  return databaseKeep(database, schema, tell)
}
