import { countedKey } from '#lib/model'
import type { LadderFrame } from '#lib/timeline'

/** Kinds of which two places may share ground. */
const SHARING = ['region', 'country']

/**
 * Frames as they are drawn: one by one, but neighbours of one group and start that count one place
 * of one kind each, and none of which may count another's dead (governorates), as one set of small
 * charts on one scale.
 */
export function tollSets<C>(
  frames: readonly LadderFrame<C>[],
  kindOf: (place: string) => string | undefined,
): LadderFrame<C>[][] {
  const sets: LadderFrame<C>[][] = []
  for (const frame of frames) {
    const last = sets.at(-1)
    if (last && last.every((other) => alike(other, frame) && apart(other, frame, kindOf)))
      last.push(frame)
    else sets.push([frame])
  }
  return sets
}

function alike<C>(a: LadderFrame<C>, b: LadderFrame<C>): boolean {
  return (
    a.scope === 'running-total' &&
    b.scope === 'running-total' &&
    countedKey(a) === countedKey(b) &&
    a.start === b.start &&
    a.places.length === 1 &&
    b.places.length === 1 &&
    a.most > 0 &&
    b.most > 0 &&
    !a.overlaps.includes(b.key)
  )
}

function apart<C>(
  a: LadderFrame<C>,
  b: LadderFrame<C>,
  kindOf: (place: string) => string | undefined,
): boolean {
  const [kindA, kindB] = [a, b].map(({ places }) => kindOf(places[0]!.place))
  return kindA !== undefined && kindA === kindB && !SHARING.includes(kindA)
}
