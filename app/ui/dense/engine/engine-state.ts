import type { Engine, EngineState } from './engine'

/** The state of an engine and who follows it. */
export function engineState(
  first: EngineState,
): Pick<Engine, 'state' | 'subscribe'> & { set: (patch: Partial<EngineState>) => void } {
  let now = first
  const followers = new Set<() => void>()
  return {
    state: () => now,
    subscribe(changed) {
      followers.add(changed)
      return () => void followers.delete(changed)
    },
    set(patch) {
      now = { ...now, error: undefined, ...patch }
      for (const changed of followers) changed()
    },
  }
}
