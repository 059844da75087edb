import type { ClaimKeep } from '#lib/imports'
import type { Claim } from '#lib/model'

/** Claims of a file in memory, each as one text, which takes less than an object. */
export type MemoryKeep = ClaimKeep & {
  /** The position of a claim by its id; `undefined` for one that is not here. */
  find: (id: string) => number | undefined
}

/** Starts without claims. */
export function memoryKeep(): MemoryKeep {
  const texts: string[] = []
  const positions = new Map<string, number>()
  return {
    push(claim) {
      positions.set(claim.id, texts.length)
      texts.push(JSON.stringify(claim))
    },
    length: () => texts.length,
    read: (position) => JSON.parse(texts[position]!) as Claim,
    find: (id) => positions.get(id),
  }
}
