import { asyncLruCache } from '#lib/util'
import type { Load } from './current-load'

/** Loads of which something is kept in memory. */
const KEPT = 8

/** What is read of a load once, since a load never changes: kept for the loads asked last. What could not be read is asked for again. */
export function keptLoads<T>(read: (load: Load) => Promise<T>): (load: Load) => Promise<T> {
  const kept = asyncLruCache<number, T>(KEPT)
  return (load) => kept.get(load.load, () => read(load))
}
