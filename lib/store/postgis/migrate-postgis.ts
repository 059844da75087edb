import { openDatabase } from './database'
import { migrate } from './migrate'

/** Brings a database's tables up to date; says which migrations it applied. Errors name the migration and the cure. */
export async function migratePostgis(url: string, folder?: string): Promise<string[]> {
  const database = openDatabase(url)
  try {
    return await migrate(database, folder)
  } finally {
    await database.close()
  }
}
