/**
 * The longest round length that is not over `most`, in its unit: 1, 2, 3 or 5 times a power of ten.
 * For scales.
 */
export function roundLength(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(most))
  // the half: a logarithm that is rounded up
  return [5, 3, 2, 1, 0.5].map((times) => times * unit).find((length) => length <= most)!
}
