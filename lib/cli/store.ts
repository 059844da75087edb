import { usualRoot } from '#lib/cli/shared/project-arguments'
import { runStore } from '#lib/cli/store/run'

/** `npm run store -- [<folder>] list|migrate|load|verify|drop …`: datasets in files and in a database. */
process.exitCode = await runStore(process.argv.slice(2), {
  root: usualRoot(),
  url: process.env.DATABASE_URL ?? '',
  nodes: process.env.DATABASE_NODES,
  replicas: process.env.DATABASE_REPLICAS,
})
