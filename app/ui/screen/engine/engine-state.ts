import type { Answer, Engine, EngineState } from './engine'

/**
 * Holds the state of an engine and tells its subscribers of every change. A new state has no error
 * unless it brings one.
 */
export function engineState<A extends Answer>(
  first: EngineState<A>,
): Pick<Engine<A>, 'state' | 'subscribe'> & { set: (patch: Partial<EngineState<A>>) => void } {
  let now = first
  const subscribers = new Set<() => void>()
  return {
    state: () => now,
    subscribe(changed) {
      subscribers.add(changed)
      return () => void subscribers.delete(changed)
    },
    set(patch) {
      now = { ...now, error: undefined, ...patch }
      for (const changed of subscribers) changed()
    },
  }
}
