import { hash } from './postings'
import { skeletons } from './skeleton'
import { MOST_SOUNDS, writeSounds } from './sounds'

/** Distinct spellings while names are read: their sounds in one row of bytes, and the skeletons they are found by. */
export type Spellings = {
  /** The number of a folded name's spelling; names that sound alike share it. */
  read: (folded: string, arabic: boolean) => number
  /** What has been read. `bones` are keys and spellings side by side, for postings. */
  done: () => {
    bytes: Uint8Array
    soundStart: Uint32Array
    arabic: Uint8Array
    bones: [keys: number[], spellings: number[]]
  }
}

/** Starts reading at most `most` names. Everything is laid out beforehand, since this is what opening a country waits for. */
export function spellingsOf(most: number): Spellings {
  const bytes = new Uint8Array((most + 1) * MOST_SOUNDS)
  const soundStart = new Uint32Array(most + 1)
  const arabic = new Uint8Array(most)
  const bones: [number[], number[]] = [[], []]
  /** Names without sounds, by their text. */
  const silent = new Map<string, number>()
  let mask = 1
  while (mask < most * 2) mask *= 2
  const slots = new Int32Array(mask--).fill(-1)
  let count = 0

  function add(length: number, isArabic: boolean, keys: readonly string[]): number {
    soundStart[count + 1] = soundStart[count]! + length
    arabic[count] = isArabic ? 1 : 0
    for (const key of keys) {
      bones[0].push(hash(key))
      bones[1].push(count)
    }
    return count++
  }

  /** The slot of the sounds just written behind the last spelling, or of the same sounds written before. */
  function slotOf(length: number): number {
    const start = soundStart[count]!
    let state = length
    for (let i = start; i < start + length; i++) state = Math.imul(state ^ bytes[i]!, 0x01000193)
    for (let slot = (state ^ (state >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot]!
      if (other < 0) return slot
      const first = soundStart[other]!
      if (soundStart[other + 1]! - first !== length) continue
      let same = 0
      while (same < length && bytes[first + same] === bytes[start + same]) same++
      if (same === length) return slot
    }
  }

  return {
    read(folded, isArabic) {
      const start = soundStart[count]!
      const length = writeSounds(folded, bytes, start) - start
      if (length === 0) {
        const known = silent.get(folded) ?? add(0, isArabic, [folded])
        silent.set(folded, known)
        return known
      }
      const slot = slotOf(length)
      if (slots[slot]! >= 0) return slots[slot]!
      const keys = skeletons(bytes.subarray(start, start + length))
      // A name of vowels only is found as it is spelled, or not at all.
      return (slots[slot] = add(length, isArabic, keys.length > 0 ? keys : [folded]))
    },
    done: () => ({
      bytes: bytes.slice(0, soundStart[count]),
      soundStart: soundStart.slice(0, count + 1),
      arabic: arabic.slice(0, count),
      bones,
    }),
  }
}
