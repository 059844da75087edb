import type { ClaimView } from './map-data'
import { northFirst } from '../lists/by-place'
import type { PlaceGroup } from '../lists/by-place'
import type { Words } from '#lib/words'

/** A place with how many more claims are possible there; a `ghost` has only possible ones. */
export type Ghosted<G extends PlaceGroup> = G & { possible: number; ghost: boolean }

/**
 * Places as `groupsOf` makes them of claims: of those that surely are meant, and where there are
 * none, of the possible ones, which never mix.
 */
export function withGhosts<G extends PlaceGroup>(
  claims: readonly ClaimView[],
  isPossible: (id: string) => boolean,
  groupsOf: (claims: readonly ClaimView[]) => readonly G[],
): Ghosted<G>[] {
  const sure = groupsOf(claims.filter(({ id }) => !isPossible(id)))
  const maybe = new Map(
    groupsOf(claims.filter(({ id }) => isPossible(id))).map((group) => [group.place.id, group]),
  )
  const held = new Set(sure.map(({ place }) => place.id))
  return [
    ...sure.map((group) => ({
      ...group,
      possible: maybe.get(group.place.id)?.claims.length ?? 0,
      ghost: false,
    })),
    ...[...maybe.values()]
      .filter(({ place }) => !held.has(place.id))
      .map((group) => ({ ...group, possible: group.claims.length, ghost: true })),
  ].sort((a, b) => northFirst(a.place, b.place))
}

/** The same for a mark of several places: a ghost where all of them are. */
export const ghostOf = (
  places: readonly Pick<Ghosted<PlaceGroup>, 'ghost' | 'possible'>[],
): Pick<Ghosted<PlaceGroup>, 'ghost' | 'possible'> => ({
  possible: places.reduce((sum, { possible }) => sum + possible, 0),
  ghost: places.every(({ ghost }) => ghost),
})

/** The lines of a place's caption; those of a ghost say first that it is only possible. */
export function ghostLines(
  { ghost, possible }: Pick<Ghosted<PlaceGroup>, 'ghost' | 'possible'>,
  lines: readonly string[],
  { say }: Words,
): string[] {
  const [first, ...more] = lines
  if (ghost && first !== undefined) return [say('ghost.line', { line: first }), ...more]
  return possible > 0 ? [...lines, say('ghost.more', { count: possible })] : [...lines]
}
