import type { Glyphs } from '#lib/glyphs'

/** The steps of a whole ring. One step is about a pixel of the largest ring. */
export const RING_STEPS = 96

/**
 * What glyphs look like, in whole numbers. Two glyphs with the same numbers are drawn alike. Each
 * glyph has its rounded count, the steps of the contradicted arc (`against`), whether it stands for
 * several places, and where on the ring each kind ends. Whatever occurs has at least one step.
 */
export type GlyphLooks = {
  stacks: number
  count: Uint32Array
  against: Uint8Array
  several: Uint8Array
  ends: Uint8Array
}

/** A count, rounded as it is drawn: to two digits from a thousand on. */
export function roundedCount(count: number): number {
  if (count < 1000) return count
  const unit = 10 ** (Math.floor(Math.log10(count)) - 1)
  return Math.round(count / unit) * unit
}

/** The looks of some glyphs, in the given order. */
export function glyphLooks(
  { stacks, kinds, count, contradicted, places }: Glyphs,
  wanted: readonly { glyph: number }[],
): GlyphLooks {
  const { length } = wanted
  const looks: GlyphLooks = {
    stacks,
    count: new Uint32Array(length),
    against: new Uint8Array(length),
    several: new Uint8Array(length),
    ends: new Uint8Array(length * stacks),
  }
  for (let i = 0; i < length; i++) {
    const glyph = wanted[i]!.glyph
    const all = count[glyph]!
    looks.count[i] = roundedCount(all)
    looks.against[i] = steps(contradicted[glyph]!, all)
    looks.several[i] = Number(places[glyph]! > 1)
    let left = 0 // kinds that still need a step
    for (let stack = 0; stack < stacks; stack++) if (kinds[glyph * stacks + stack]! > 0) left++
    let [sum, end] = [0, 0]
    for (let stack = 0; stack < stacks; stack++) {
      const here = kinds[glyph * stacks + stack]!
      if (here > 0) {
        left--
        sum += here
        end = Math.min(RING_STEPS - left, Math.max(end + 1, Math.round((sum / all) * RING_STEPS)))
      }
      looks.ends[i * stacks + stack] = end
    }
  }
  return looks
}

const steps = (part: number, all: number) =>
  part === 0 ? 0 : Math.max(1, Math.round((part / all) * RING_STEPS))

/** Whether glyph `i` of one list looks like glyph `j` of another. */
export function sameLooks(a: GlyphLooks, i: number, b: GlyphLooks, j: number): boolean {
  if (a.count[i] !== b.count[j] || a.against[i] !== b.against[j] || a.several[i] !== b.several[j])
    return false
  for (let stack = 0; stack < a.stacks; stack++)
    if (a.ends[i * a.stacks + stack] !== b.ends[j * b.stacks + stack]) return false
  return true
}
