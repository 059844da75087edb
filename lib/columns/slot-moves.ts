import type { Sums } from './sums'

/** Which slots of every place go into another as a whole (`whole[slot]`; itself where it stays or must be parted), and how many rows are put one by one. */
export type SlotMoves = { whole: Uint8Array; rows: number }

/** How sums go from slots to others. A slot whose profiles all go into the same one is added to it at every place, where that is less than its rows: of a kind switched off no row is looked at. */
export function slotMoves(
  { profiles, places, width }: Pick<Sums, 'profiles' | 'places' | 'width'>,
  were: Uint8Array,
  slots: Uint8Array,
): SlotMoves {
  const PARTED = width
  const goes = new Int16Array(width).fill(-1)
  const moved = new Float64Array(width)
  for (let what = 0; what < slots.length; what++) {
    const [was, now, rows] = [were[what]!, slots[what]!, profiles[what]!]
    if (rows === 0) continue
    if (was !== now) moved[was]! += rows
    goes[was] = goes[was] === -1 || goes[was] === now ? now : PARTED
  }
  const whole = Uint8Array.from(goes, (now, slot) =>
    now >= 0 && now < PARTED && moved[slot]! > places.length / width ? now : slot,
  )
  return {
    whole,
    rows: moved.reduce((sum, rows, slot) => sum + (whole[slot] === slot ? rows : 0), 0),
  }
}

/** Moves the slots that move as a whole, at every place. */
export function moveSlots({ places, width }: Pick<Sums, 'places' | 'width'>, whole: Uint8Array) {
  const moving = [...whole.keys()].filter((slot) => whole[slot] !== slot)
  if (moving.length === 0) return
  const taken = new Uint32Array(width)
  for (let base = 0; base < places.length; base += width) {
    // All are taken before any is added: one may go where another comes from.
    for (const slot of moving) {
      taken[slot] = places[base + slot]!
      places[base + slot] = 0
    }
    for (const slot of moving) places[base + whole[slot]!]! += taken[slot]!
  }
}
