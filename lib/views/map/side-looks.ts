import { SIDE_PATTERNS, partyNot } from '#lib/model'
import type { SidePattern } from '#lib/model'
import type { PartyView } from './source-view'

/** How a side looks on bars and on the map: a pattern, and a CSS colour that follows the theme. */
export type SideLook = { pattern: SidePattern; colour: string }

/** Calm hues that colour-blind readers tell apart, in the order of use. */
const HUES = [
  'light-dark(#3f6fb0, #7fa9e0)',
  'light-dark(#b5651d, #e0a15c)',
  'light-dark(#7a4f9a, #b794d6)',
  'light-dark(#4a7a5c, #8fc3a2)',
]
/** The colour where a text says only who does not have a place. */
const NOBODY = 'light-dark(#7d766a, #aaa294)'

/**
 * How each side looks: as its record says, else by the next free pattern and hue, sides in the order of
 * `parties.json` first. It depends on all sides of the data, so that no filter changes it.
 */
export function sideLooks(
  sides: readonly string[],
  parties: readonly PartyView[],
): Map<string, SideLook> {
  const recordOf = (side: string) =>
    parties.find((party) => party.id === side) ?? parties.find((party) => party.side === side)
  const place = (side: string) => {
    const found = parties.findIndex((party) => party.side === side || party.id === side)
    return partyNot(side) || found === -1 ? parties.length : found
  }
  const ordered = [...new Set(sides)].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : Number(a > b)),
  )
  const taken = ordered.flatMap((side) => recordOf(side)?.pattern ?? [])
  const free = SIDE_PATTERNS.filter((pattern) => !taken.includes(pattern))
  const hues = ordered.filter((side) => !partyNot(side) && !recordOf(side)?.colour)
  let next = 0
  return new Map(
    ordered.map((side) => {
      const { pattern, colour } = recordOf(side) ?? {}
      const given =
        pattern ??
        (free.length > 0 ? free : SIDE_PATTERNS)[next++ % (free.length || SIDE_PATTERNS.length)]!
      const hue = partyNot(side) ? NOBODY : HUES[hues.indexOf(side) % HUES.length]!
      return [side, { pattern: given, colour: colour ?? hue }]
    }),
  )
}
