/** The first position of ascending whole numbers, from `first` up to `last`, that is not below a number; `last` where all are. */
export function firstFrom(
  numbers: Uint8Array | Uint16Array | Uint32Array,
  number: number,
  first = 0,
  last = numbers.length,
): number {
  let [low, high] = [first, last]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
