import { runStore } from '#lib/cli/store/run'

/** `npm run store -- list|migrate|load|verify|drop …`: datasets in files and in a database. */
process.exitCode = await runStore(process.argv.slice(2), {
  root: process.env.PROJECT_DIR ?? process.cwd(),
  url: process.env.DATABASE_URL ?? '',
})
