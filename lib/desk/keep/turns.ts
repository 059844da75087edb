/** Does one thing after the other under each name, whatever became of the one before. */
export function turnsByName() {
  const last = new Map<string, Promise<unknown>>()
  return {
    take<T>(name: string, work: () => Promise<T>): Promise<T> {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work)
      last.set(name, turn)
      return turn
    },
    /** Waits for all that was begun. */
    settled: () => Promise.allSettled(last.values()),
  }
}
