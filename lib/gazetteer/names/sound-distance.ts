import type { Sounds } from './sounds'

/**
 * Pairs of sounds that spellings exchange, with what the exchange costs; unrelated sounds cost
 * `UNLIKE`.
 */
const EXCHANGES: [string, string, number][] = [
  ['T', 'D', 2],
  ['T', 't', 2],
  ['T', 's', 4],
  ['T', 'Q', 1],
  ['T', 'E', 3],
  ['d', 'D', 1],
  ['d', 'E', 0],
  ['d', 'Q', 2],
  ['d', 'z', 4],
  ['d', 't', 5],
  ['D', 'E', 2],
  ['D', 'Q', 1],
  ['D', 'z', 1],
  ['E', 'z', 3],
  ['E', 'Q', 1],
  ['Q', 'z', 0],
  ['s', 'z', 5],
  ['s', 'S', 6],
  ['S', 'C', 0],
  ['C', 'k', 5],
  ['C', 'j', 4],
  ['C', 'x', 5],
  ['h', 'H', 0],
  ['h', 'x', 4],
  ['H', 'x', 4],
  ['k', 'q', 1],
  ['k', 'c', 0],
  ['q', 'c', 1],
  ['q', 'g', 4],
  ['k', 'g', 5],
  ['k', 'x', 5],
  ['g', 'j', 1],
  ['g', 'G', 2],
  ['j', 'G', 6],
  ['j', 'y', 6],
  ['b', 'p', 1],
  ['f', 'v', 2],
  ['w', 'v', 1],
  ['W', 'v', 1],
  ['b', 'v', 4],
  ['m', 'n', 7],
  ['l', 'n', 8],
  ['l', 'r', 8],
  ['F', 'h', 1],
  ['F', 'H', 4],
  ['F', 't', 2],
  ['F', 'a', 1],
  ['F', 'e', 1],
  ['F', 'A', 1],
  ['F', 'i', 2],
  ['a', 'e', 2],
  ['e', 'i', 1],
  ['o', 'u', 1],
  ['a', 'o', 3],
  ['a', 'i', 3],
  ['i', 'u', 3],
  ['a', 'u', 3],
  ['e', 'o', 3],
  ['e', 'u', 3],
  ['i', 'o', 4],
  ['y', 'i', 1],
  ['y', 'e', 3],
  ['w', 'u', 1],
  ['w', 'o', 1],
  ['A', 'a', 0],
  ['A', 'e', 2],
  ['A', 'o', 2],
  ['A', 'i', 3],
  ['A', 'u', 4],
  ['A', '3', 3],
  ['A', 'Y', 4],
  ['A', 'W', 5],
  ['W', 'u', 0],
  ['W', 'o', 0],
  ['W', 'w', 0],
  ['W', 'a', 4],
  ['W', 'e', 5],
  ['W', 'i', 5],
  ['Y', 'i', 0],
  ['Y', 'y', 0],
  ['Y', 'e', 1],
  ['Y', 'a', 3],
  ['Y', 'o', 5],
  ['Y', 'u', 5],
  ['3', 'a', 1],
  ['3', 'e', 1],
  ['3', 'i', 2],
  ['3', 'o', 2],
  ['3', 'u', 2],
  // The letters of two sounds are either of them for nothing.
  ['V', 'g', 0],
  ['V', 'h', 0],
  ['V', 'G', 1],
  ['V', 'x', 4],
  ['B', 'b', 0],
  ['B', 'v', 0],
  ['B', 'w', 1],
  ['B', 'p', 1],
  ['B', 'f', 2],
  ['K', 'k', 0],
  ['K', 'x', 0],
  ['K', 'c', 0],
  ['K', 'q', 1],
  ['K', 'h', 4],
  ['P', 'p', 0],
  ['P', 'f', 0],
  ['P', 'b', 1],
  ['Z', 'S', 0],
  ['Z', 's', 0],
]
const UNLIKE = 12
/**
 * What a sound costs that the other spelling lacks; short vowels cost less against scripts that do
 * not write them.
 */
const LACKS: Record<string, number> = { F: 1, 3: 1, h: 6, H: 8, y: 3, w: 4, A: 3, W: 4, Y: 4 }
const VOWEL_LACKS = { within: 2, across: 1 }
const CONSONANT_LACKS = 10

const exchange = new Uint8Array(128 * 128).fill(UNLIKE)
for (let sound = 0; sound < 128; sound++) exchange[sound * 128 + sound] = 0
for (const [a, b, cost] of EXCHANGES) {
  exchange[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = cost
  exchange[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = cost
}
const lacking = (vowel: number) =>
  Uint8Array.from({ length: 128 }, (_, code) => {
    const sound = String.fromCharCode(code)
    return 'aeiou'.includes(sound) && sound ? vowel : (LACKS[sound] ?? CONSONANT_LACKS)
  })
const lacks = { within: lacking(VOWEL_LACKS.within), across: lacking(VOWEL_LACKS.across) }

/** Names are cut at 64 sounds before they come here. */
let row = new Uint16Array(65)
let next = new Uint16Array(65)

/**
 * How far two spellings are apart, as a sum of the costs of exchanged and lacking sounds: 0 is the
 * same, 1-3 a habit of spelling, 10 a consonant more or less. Gives up beyond `limit` and returns
 * `limit + 1`.
 * @param across true where one script writes short vowels and the other does not.
 */
export function soundDistance(
  a: Sounds,
  bytes: Uint8Array,
  start: number,
  end: number,
  across: boolean,
  limit: number,
): number {
  const lack = across ? lacks.across : lacks.within
  const width = end - start
  row[0] = 0
  for (let j = 0; j < width; j++) row[j + 1] = row[j]! + lack[bytes[start + j]!]!
  for (let i = 0; i < a.length; i++) {
    const sound = a[i]!
    const lost = lack[sound]!
    const base = sound * 128
    let left = row[0]! + lost
    let least = left
    next[0] = left
    for (let j = 0; j < width; j++) {
      const other = bytes[start + j]!
      let cost = row[j]! + exchange[base + other]!
      const up = row[j + 1]! + lost
      if (up < cost) cost = up
      left += lack[other]!
      if (left < cost) cost = left
      left = cost
      next[j + 1] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const swap = row
    row = next
    next = swap
  }
  return row[width]! > limit ? limit + 1 : row[width]!
}
