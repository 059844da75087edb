import { planeMetres } from '#lib/geo'
import type { Hit } from './search-index'
import { skeletons } from './skeleton'

/** Two records nearer than this, of one kind and one skeleton, are one place: sources differ by so much about a village's middle. */
const SAME_METRES = 3000
/** Degrees of latitude that are farther than that: spares most pairs the rest. */
const APART = 0.03

/** A hit with the further records of the same place. */
export type MergedHit = { hit: Hit; also: Hit[] }

function bonesOf({ index: { bytes, soundStart, spelling }, name }: Hit): string[] {
  const id = spelling[name]!
  return skeletons(bytes.subarray(soundStart[id]!, soundStart[id + 1]!))
}

function isSame(a: Hit, b: Hit): boolean {
  const [one, two] = [a.index.table, b.index.table]
  if (
    one.kinds[a.row] !== two.kinds[b.row] ||
    !(Math.abs(one.lat[a.row]! - two.lat[b.row]!) < APART)
  )
    return false
  const apart = planeMetres([one.lon[a.row]!, one.lat[a.row]!], [two.lon[b.row]!, two.lat[b.row]!])
  if (!(apart < SAME_METRES)) return false
  const bones = bonesOf(a)
  return bonesOf(b).some((other) => bones.includes(other))
}

/** Hits without duplicates: each further record of a place joins its best one. Homonyms farther apart stay apart. */
export function mergeDuplicates(hits: readonly Hit[]): MergedHit[] {
  const out: MergedHit[] = []
  for (const hit of hits) {
    let first: MergedHit | undefined
    for (let i = 0; i < out.length && !first; i++) if (isSame(out[i]!.hit, hit)) first = out[i]
    if (first) first.also.push(hit)
    else out.push({ hit, also: [] })
  }
  return out
}
