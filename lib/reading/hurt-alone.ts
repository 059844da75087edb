import type { Happened, Killed } from './grammar'

/**
 * "Another 30 were wounded": what happened is told by that alone. Whom a hospital took in tells of
 * nothing that happened there.
 * @param type that of the incident that the text told last
 */
export function hurtAlone(harmed: readonly Killed[], type: string): Happened[] {
  return harmed
    .filter(({ harm, scope, cared }) => harm === 'wounded' && scope !== 'background' && !cared)
    .slice(0, 1)
    .map(({ start, end, at }) => ({
      start,
      end,
      at,
      type,
      rule: 'wounded-alone',
      wounded: true as const,
    }))
}
