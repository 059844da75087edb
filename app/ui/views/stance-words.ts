import { listed } from '../matter-words'
import { plural } from '../words'
import type { PlaceStance, Stance } from './compare-sources'

/** The two compared sources by name. */
export type Pair = { a: string; b: string }

/** How two sources stand, as a heading over claims. `carrier` is the name of the one that carries the other. */
export function stanceHeading(stance: Stance, { a, b }: Pair, carrier?: string): string {
  switch (stance) {
    case 'contradict': return 'They contradict each other'
    case 'agree': return 'They say the same'
    case 'both': return 'Both speak of the matter, and neither agree nor contradict'
    case 'carried': return carrier === b ? `${b} carries ${a}` : `${a} carries ${b}`
    case 'only-a': return `Only ${a} speaks of it`
    case 'only-b': return `Only ${b} speaks of it`
  }
}

/** How two sources stand at a place, as its mark says it aloud. */
export function placeStanceWords(stance: PlaceStance, pair: Pair, carrier?: string): string {
  if (stance === 'apart') return 'both speak, of different matters or without agreeing'
  if (stance === 'contradict') return 'both speak and contradict each other'
  if (stance === 'agree') return 'both say the same'
  if (stance === 'only-a') return `only ${pair.a} speaks`
  return stance === 'only-b' ? `only ${pair.b} speaks` : stanceHeading('carried', pair, carrier)
}

/** What a mark of the comparison says aloud: where, how the two stand there, with how many claims. */
export function compareLabel(names: readonly string[], stance: PlaceStance, count: number, pair: Pair, carrier?: string): string {
  return `${listed(names)}: ${placeStanceWords(stance, pair, carrier)}; ${plural(count, 'claim')}`
}
