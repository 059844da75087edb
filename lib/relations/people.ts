import { countedIn } from '#lib/claims'
import type { Casualties } from '#lib/claims'
import { GROUP_MEMBERS } from '#lib/model'
import type { Counted, CountedGroup } from '#lib/model'

/** How what one count counts stands to what another does. */
export type Width = 'same' | 'wider' | 'narrower' | 'apart'

/** How two sets of one thing stand; one that is not said leaves it open, and so is the wider. */
function setWidth(a: readonly string[] | undefined, b: readonly string[] | undefined): Width {
  if (a === b) return 'same'
  if (!a || !b) return a ? 'narrower' : 'wider'
  const [aHasB, bHasA] = [b.every((one) => a.includes(one)), a.every((one) => b.includes(one))]
  return aHasB && bHasA ? 'same' : aHasB ? 'wider' : bHasA ? 'narrower' : 'apart'
}

/** How one group of people stands to another. */
export function groupWidth(a: CountedGroup, b: CountedGroup): Width {
  return setWidth(GROUP_MEMBERS[a], GROUP_MEMBERS[b])
}

/**
 * The width of one scope beside another from its parts: wider where none of them is narrower or
 * apart, and so on.
 */
export function widthOf(parts: readonly Width[]): Width {
  let width: Width = 'same'
  for (const part of parts)
    if (width === 'same') width = part
    else if (part !== 'same' && part !== width) return 'apart'
  return width
}

/** How the people of two counts of one harm stand to each other, in each respect. */
export type People = {
  group: Width
  whose: Width
  by: Width
  manner: Width
  /** All of it together. */
  all: Width
}

/** Compares whom two counts count; `undefined` where something else was done to them. */
export function peopleOf(a: Casualties, b: Casualties): People | undefined {
  if (a.harm !== b.harm) return undefined
  const [x, y]: [Counted, Counted] = [countedIn(a), countedIn(b)]
  const group = groupWidth(x.group, y.group)
  const whose = setWidth(x.of, y.of)
  const by = setWidth(x.by, y.by)
  const manner = setWidth(x.manner && [x.manner], y.manner && [y.manner])
  return { group, whose, by, manner, all: widthOf([group, whose, by, manner]) }
}
