import {
  compareStores,
  faultLine,
  migratePostgis,
  nodeUrls,
  openStore,
  readDataset,
} from '#lib/store'
import type { ClaimStore, ReplicaState } from '#lib/store'
import { progressBar } from '#lib/cli/shared/progress-bar'
import { UsageError } from '#lib/cli/shared/run-command'

/**
 * Where datasets are kept: `root`, the project's folder, and `url`, the database, empty where there
 * is none; `nodes`, the servers that its claims lie on, where there are several; `replicas`, those that
 * reads go to.
 */
export type Settings = {
  root: string
  url: string
  nodes?: string | undefined
  replicas?: string | undefined
}

/** What `npm run store -- <name> [dataset]` does; the answer is the exit code. */
export type Command = (settings: Settings, id: string | undefined) => Promise<number>

/** Every command, by name. */
export const COMMANDS: Record<string, Command> = {
  async list({ root, url, replicas }) {
    for (const store of [
      openStore({ root }),
      ...(url ? [openStore({ root, url, replicas })] : []),
    ]) {
      await using(store, async () => {
        const [all, faults] = [await store.datasets(), await store.faults()]
        console.log(`${store.kind}: ${all.length === 0 ? 'no datasets' : ''}`.trim())
        for (const { id, rows, days, label, version } of all)
          console.log(
            `  ${id}  ${rows.toLocaleString('en')} rows${days ? `  ${days.first} to ${days.last}` : ''}  ${label}  (version ${version.slice(0, 12)})`,
          )
        for (const fault of faults) console.log(`  ${fault.id}  is damaged: ${faultLine(fault)}`)
        for (const [i, replica] of (await store.replicas()).entries())
          console.log(`  ${replicaLine(i + 1, replica)}`)
      })
    }
    return 0
  },
  async migrate({ url, nodes }) {
    const applied = await migratePostgis(needed(url, 'migrate'), undefined, nodeUrls(nodes))
    console.log(
      applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The tables are up to date.',
    )
    return 0
  },
  async load({ root, url, nodes }, id) {
    const database = openStore({ root, url: needed(url, 'load'), nodes })
    return using(database, () =>
      using(openStore({ root }), async (files) => {
        const ids = id === undefined ? (await files.datasets()).map((about) => about.id) : [id]
        if (ids.length === 0)
          console.log('There are no datasets in data/datasets/. Import a file with npm run import.')
        for (const one of ids) {
          const dataset = await readDataset(files, one)
          if (!dataset) throw new UsageError(`There is no dataset '${one}' in data/datasets/`)
          const started = performance.now()
          const bar = progressBar(process.stderr, started)
          const outcome = await database.load(dataset, (rows) =>
            bar.show({ file: one, rows, bytes: rows, totalBytes: dataset.columns.length }),
          )
          bar.end()
          console.log(
            outcome === 'unchanged'
              ? `${one}: the database has this version already.`
              : `${one}: ${dataset.columns.length.toLocaleString('en')} rows loaded in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
          )
        }
        return 0
      }),
    )
  },
  async verify({ root, url }, id) {
    const stores = [openStore({ root }), ...(url ? [openStore({ root, url })] : [])] as const
    const [files, database] = stores
    try {
      const asked = (one: string) => id === undefined || one === id
      const [ids, damaged, wrong] = [new Set<string>(), new Set<string>(), [] as string[]]
      for (const store of stores) {
        const held = (await store.datasets()).map((about) => about.id).filter(asked)
        const broken = (await store.faults()).map((fault) => fault.id).filter(asked)
        for (const one of [...held, ...broken]) ids.add(one)
        for (const one of broken) damaged.add(one)
        if (id === undefined || held.includes(id) || broken.includes(id))
          wrong.push(...(await store.verify(id)))
      }
      if (id !== undefined && ids.size === 0) throw new UsageError(`There is no dataset '${id}'`)
      // What is damaged answers nothing that could be compared.
      for (const one of [...ids].filter((each) => database && !damaged.has(each)).sort())
        wrong.push(...(await compareStores(one, files!, database!)))
      for (const line of wrong) console.error(line)
      console.log(
        `${ids.size} datasets verified${database ? ', files against database' : ''}: ${wrong.length} issues`,
      )
      return wrong.length > 0 ? 1 : 0
    } finally {
      await Promise.all(stores.map((store) => store.close()))
    }
  },
  async drop(settings, id) {
    if (id === undefined) throw new UsageError('drop: no dataset given')
    return using(openStore(settings), async (store) => {
      if (!(await store.drop(id)))
        throw new UsageError(`There is no dataset '${id}' in the ${store.kind} store`)
      console.log(`${id}: dropped from the ${store.kind} store.`)
      return 0
    })
  },
}

/** How a replica is, in a line. */
const replicaLine = (number: number, { server, lagSeconds, why }: ReplicaState) =>
  `replica ${number}  ${server}${lagSeconds === undefined ? '' : `  lags ${lagSeconds} s behind`}${why ? `  is passed over: ${why}` : ''}`

function needed(url: string, command: string): string {
  if (!url)
    throw new UsageError(
      `${command}: DATABASE_URL is not set. Set it to a PostgreSQL with PostGIS, postgres://user:password@host/database`,
    )
  return url
}

async function using<T>(store: ClaimStore, work: (store: ClaimStore) => Promise<T>): Promise<T> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
