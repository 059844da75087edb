import { datasetStore } from '../../../server/dataset/datasets'
import { cacheHeaders, datasetRoute } from '../../../server/dataset/dataset-route'

/**
 * `GET /dataset/<id>/words?q=`: which rows hold every word of `q`, as one bit a row, lowest bit of
 * a byte first.
 */
export const GET = datasetRoute(['q'], async (id, { q, v }, about) => {
  const rows = await datasetStore().rowsWithWords(id, q)
  if (!rows) return undefined
  const bits = new Uint8Array(Math.ceil(rows.length / 8))
  for (let row = 0; row < rows.length; row++) if (rows[row]) bits[row >> 3]! |= 1 << (row & 7)
  return new Response(bits, {
    headers: { 'Content-Type': 'application/octet-stream', ...cacheHeaders(about, v) },
  })
})
