import type { ClaimView } from '../map/map-data'
import type { PlaceGroup } from './by-place'
import { matterAtPlace } from './matters'

/**
 * Claims of a place that stand together: those of one matter, or one that is alone with its matter
 * here. `parts` in their order.
 */
export type Block = { matter: string; parts: string[]; claims: ClaimView[] }
/** A heading of a place's list with what stands under it. */
export type PartBlocks = { parts: string[]; blocks: Block[] }

/**
 * A place's claims as its list shows them: under the parts they speak of, those of one matter
 * together, each claim once. A matter over several parts ("near" it, its "area") stands under all
 * of them at once, so that both sides of a contradiction meet.
 */
export function placeBlocks({ place, parts }: PlaceGroup): PartBlocks[] {
  const blocks = new Map<string, { parts: Set<string>; claims: Set<ClaimView> }>()
  for (const { part, claims } of parts) {
    for (const claim of claims) {
      const block = blocks.get(matterAtPlace(claim, place.id)) ?? {
        parts: new Set(),
        claims: new Set(),
      }
      block.parts.add(part)
      block.claims.add(claim)
      blocks.set(matterAtPlace(claim, place.id), block)
    }
  }
  const headings = new Map<string, PartBlocks>()
  for (const [matter, block] of blocks) {
    const over = [...block.parts]
    const heading = headings.get(over.join()) ?? { parts: over, blocks: [] }
    heading.blocks.push({ matter, parts: over, claims: [...block.claims] })
    headings.set(over.join(), heading)
  }
  const order = parts.map(({ part }) => part)
  return [...headings.values()].sort(
    (a, b) =>
      order.indexOf(a.parts[0]!) - order.indexOf(b.parts[0]!) || a.parts.length - b.parts.length,
  )
}
