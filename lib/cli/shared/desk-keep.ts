import { deskKeep } from '#lib/desk'
import type { DeskKeep } from '#lib/desk'
import { openDatabase } from '#lib/store'

/** The database that the environment names, for the desk. */
export const deskDatabase = () => ({ url: process.env.DATABASE_URL, connect: openDatabase })

/** Does something with where the desk of a project keeps drafts and histories, and lets go of it. */
export async function withDeskKeep<T>(
  root: string,
  work: (keep: DeskKeep) => Promise<T>,
): Promise<T> {
  const keep = await deskKeep(root, deskDatabase())
  return work(keep).finally(keep.close)
}
