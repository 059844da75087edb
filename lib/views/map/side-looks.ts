import { SIDE_PATTERNS, partyNot } from '#lib/model'
import type { SidePattern } from '#lib/model'
import type { PartyView } from './source-view'

/** How the bars of a side look. Without a colour of its own it takes that of its layer. */
export type SideLook = { pattern: SidePattern; colour?: string }

/**
 * How each side looks: as its record says, else by the next free pattern, sides in the order of
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
  let next = 0
  return new Map(
    ordered.map((side) => {
      const { pattern, colour } = recordOf(side) ?? {}
      const given =
        pattern ??
        (free.length > 0 ? free : SIDE_PATTERNS)[next++ % (free.length || SIDE_PATTERNS.length)]!
      return [side, { pattern: given, ...(colour && { colour }) }]
    }),
  )
}
