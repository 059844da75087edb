import type { RowNumbers } from './held-answers'

const [COLON, END] = [Buffer.from(',"claim":'), Buffer.from('}')]

/**
 * The JSON of a `Page` put together from claims as they are written, one for each of its rows.
 */
export function writtenPage(
  { matched, rows, next }: RowNumbers,
  claims: readonly Uint8Array[],
): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from(`{"matched":${matched},"rows":[`)]
  rows.forEach((row, i) => {
    parts.push(Buffer.from(`${i > 0 ? ',' : ''}{"row":${row}`), COLON, claims[i]!, END)
  })
  parts.push(Buffer.from(next === undefined ? ']}' : `],"next":${next}}`))
  return Buffer.concat(parts)
}
