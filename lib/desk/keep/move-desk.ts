import { isDeepStrictEqual } from 'node:util'
import { checkHistory } from '../check-history'
import { deskLeft, deskSchema, writeDeskSchema } from '../people/people-file'
import { databaseKeep } from './database-keep'
import { filesKeep } from './files-keep'
import type { DeskKeep, KeptDocument } from './keep'
import { requiredUrl, stillLeft } from './open-keep'
import type { DatabaseGiven } from './open-keep'

/** What was moved: how many documents, and lines of their histories. */
type MovedDesk = { documents: number; lines: number }

const countOf = (documents: readonly KeptDocument[]): MovedDesk => ({
  documents: documents.length,
  lines: documents.reduce((sum, { history }) => sum + history.split('\n').length - 1, 0),
})

/** All that a place keeps, once its histories are proved. */
async function proved(root: string, keep: DeskKeep): Promise<KeptDocument[]> {
  const wrong = (await checkHistory(root, keep)).find((one) => one.wrong !== undefined)
  if (wrong)
    throw new Error(
      `${wrong.file}: ${wrong.wrong}. Nothing was moved. Start the desk once, which mends what a killed server left, or put it back from a copy.`,
    )
  const documents: KeptDocument[] = []
  for (const id of await keep.documents()) documents.push(await keep.kept(id))
  return documents
}

/** Refuses to write over drafts that are none of these: what is there may only be an earlier state. */
async function requireEarlier(to: DeskKeep, documents: readonly KeptDocument[]): Promise<void> {
  const histories = new Map(documents.map(({ id, history }) => [id, history]))
  for (const id of await to.documents())
    if (!histories.get(id)?.startsWith(await to.history(id)))
      throw new Error(
        `${to.names(id).history}: is there already, and is not what would be moved there. Nothing was moved. Name another schema with --schema, or take away what is there.`,
      )
}

/** Puts documents into another place, and makes sure that they stand there as they did. */
async function carry(to: DeskKeep, documents: readonly KeptDocument[]): Promise<void> {
  await requireEarlier(to, documents)
  await to.take(documents)
  for (const one of documents)
    if (!isDeepStrictEqual(await to.kept(one.id), one))
      throw new Error(
        `${to.names(one.id).history}: does not stand there as it did. The desk stays where it was; run this again.`,
      )
}

const unlike = (id: string) =>
  new Error(
    `history/${id}.ndjson: is not what the database has of it. Take away the one that is wrong.`,
  )

/**
 * Moves the drafts and histories of a desk from files into a schema of the database: copied, read
 * again and compared, and only then left out of the files. One that was broken off is finished.
 * @param now the present moment, ISO 8601 in UTC
 * @throws Error that says the cure; the desk then is where it was
 */
export async function moveToDatabase(
  root: string,
  { url, connect }: DatabaseGiven,
  wish: string | undefined,
  now: string,
): Promise<MovedDesk & { schema: string }> {
  const [present, left] = [await deskSchema(root), await deskLeft(root)]
  if (left !== undefined) throw stillLeft(left)
  if (present !== undefined && wish !== undefined && wish !== present)
    throw new Error(
      `desk.json: the desk is kept in the schema '${present}' already. Move it to files first.`,
    )
  const schema = present ?? wish
  if (schema === undefined)
    throw new Error('Name the schema: npm run desk -- move database --schema <name>.')
  const files = filesKeep(root)
  const to = databaseKeep(connect(requiredUrl(url)), schema)
  try {
    return await files.whole(now, () =>
      to.whole(now, async () => {
        // tables without a document are those of another project, which has begun nothing yet
        if (!(await to.make()) && present === undefined && (await to.documents()).length === 0)
          throw new Error(
            `The schema '${schema}' has the tables of a desk already. Name another schema with --schema, or drop them.`,
          )
        const documents = await proved(root, files)
        if (present === undefined) await carry(to, documents)
        else
          for (const { id, history } of documents)
            if (!(await to.history(id)).startsWith(history)) throw unlike(id)
        await writeDeskSchema(root, schema)
        await files.leave(documents)
        return { schema, ...countOf(documents) }
      }),
    )
  } finally {
    await to.close()
  }
}

/**
 * Moves the drafts and histories of a desk from the database into files of the project, in the same
 * way. Until the database is cleared `desk.json` says so, and the desk does not open.
 * @throws Error that says the cure; the desk then is where it was
 */
export async function moveToFiles(
  root: string,
  { url, connect }: DatabaseGiven,
  now: string,
): Promise<MovedDesk> {
  const [present, left] = [await deskSchema(root), await deskLeft(root)]
  const schema = present ?? left
  if (schema === undefined)
    throw new Error('desk.json names no schema: the desk is kept in files already.')
  const files = filesKeep(root)
  const from = databaseKeep(connect(requiredUrl(url)), schema)
  try {
    return await files.whole(now, () =>
      from.whole(now, async () => {
        const documents = await proved(root, present === undefined ? files : from)
        if (present === undefined) await requireCopied(from, documents)
        else await carry(files, documents)
        await writeDeskSchema(root, undefined, schema)
        await from.leave(documents)
        await writeDeskSchema(root, undefined)
        return countOf(documents)
      }),
    )
  } finally {
    await from.close()
  }
}

/** Refuses to clear tables that have what files have not. They may be gone already. */
async function requireCopied(
  from: ReturnType<typeof databaseKeep>,
  documents: readonly KeptDocument[],
): Promise<void> {
  const histories = new Map(documents.map(({ id, history }) => [id, history]))
  await from.make()
  for (const id of await from.documents())
    if (!histories.get(id)?.startsWith(await from.history(id))) throw unlike(id)
}

/**
 * Makes the folder of a project one whose desk is kept in files, with these documents.
 * @param folder a copy of the project
 */
export async function deskAsFiles(
  folder: string,
  documents: readonly KeptDocument[],
): Promise<void> {
  await filesKeep(folder).take(documents)
  await writeDeskSchema(folder, undefined)
}
