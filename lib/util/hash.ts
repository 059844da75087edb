/** A hash before its first letter (FNV-1a, 32 bits). */
export const FNV_START = 0x811c9dc5

/** The hash one number further, a letter's code or a byte. A signed 32-bit number. */
export function fnvStep(state: number, code: number): number {
  return Math.imul(state ^ code, 0x01000193)
}

/**
 * A 32-bit hash of a text (FNV-1a over UTF-16 code units), the same on every machine. For tables
 * and short names; it protects nothing. Files of datasets and ids of imported claims hold these
 * numbers, so the function may never change.
 */
export function fnv1a(text: string): number {
  let state = FNV_START
  for (let i = 0; i < text.length; i++) state = fnvStep(state, text.charCodeAt(i))
  return state >>> 0
}

/**
 * Spreads a hash over all of its bits, so that keys that differ only in their last digit do not
 * land side by side in a table.
 */
export function spreadBits(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
