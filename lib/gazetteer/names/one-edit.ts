import { FNV_START, fnvStep } from '#lib/util'
import { hashEnd } from './postings'
import { BONES } from './skeleton'

const BONE_CODES = Uint8Array.from(BONES, (bone) => bone.charCodeAt(0))

/** Hashes of every skeleton one edit away from `bones`: a bone put in, taken out, exchanged, or in its neighbour's place. */
export function oneEditKeys(bones: string): number[] {
  const out: number[] = []
  let head = FNV_START
  for (let i = 0; i <= bones.length; i++) {
    const [before, own] = [bones.charCodeAt(i - 1), bones.charCodeAt(i)]
    for (const bone of BONE_CODES) {
      // No skeleton has a bone twice in a row.
      if (bone === before || bone === own) continue
      const put = fnvStep(head, bone)
      out.push(hashEnd(put, bones, i))
      if (i < bones.length) out.push(hashEnd(put, bones, i + 1))
    }
    if (i === bones.length) break
    out.push(hashEnd(head, bones, i + 1))
    if (i + 1 < bones.length)
      out.push(hashEnd(fnvStep(fnvStep(head, bones.charCodeAt(i + 1)), own), bones, i + 2))
    head = fnvStep(head, own)
  }
  return out
}
