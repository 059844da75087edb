/** Sixteen bits at a time. */
const DIGIT = 0x10000

/** Positions of whole numbers from 0 to 2^52 in the order of the numbers; of equal ones the first. Four passes of counting, since a million comparisons of ours take a second. */
export function sortedOrder(numbers: Float64Array): Uint32Array {
  let [order, spare] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)]
  for (let i = 0; i < order.length; i++) order[i] = i
  const starts = new Uint32Array(DIGIT + 1)
  for (let below = 1; below < 2 ** 52; below *= DIGIT) {
    const digit = (position: number) => Math.floor(numbers[position]! / below) % DIGIT
    starts.fill(0)
    for (let i = 0; i < order.length; i++) starts[digit(i) + 1]!++
    for (let i = 0; i < DIGIT; i++) starts[i + 1]! += starts[i]!
    for (let i = 0; i < order.length; i++) spare[starts[digit(order[i]!)]!++] = order[i]!
    ;[order, spare] = [spare, order]
  }
  return order
}
