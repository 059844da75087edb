import type { Load } from './current-load'

/** Loads of which something is kept in memory. */
const KEPT = 8

/** What is read of a load once, since a load never changes: kept for the loads asked last. What could not be read is asked for again. */
export function keptLoads<T>(read: (load: Load) => Promise<T>): (load: Load) => Promise<T> {
  const kept = new Map<number, Promise<T>>()
  return (load) => {
    const found = kept.get(load.load) ?? read(load)
    kept.delete(load.load)
    kept.set(load.load, found)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    found.catch(() => kept.delete(load.load))
    return found
  }
}
