import type { ClaimView } from '#lib/views'
import { datasetPath } from '../../base/paths'
import { askServer, reach } from './ask-server'
import type { ClaimSource } from './claim-source'
import type { ListedClaim } from './dense-engine'

/** The claims of a dataset of so many rows, as the server's routes answer. */
export function serverClaims(id: string, version: string, length: number): ClaimSource {
  const path = datasetPath(id)
  return {
    rowsWithWords: (words) =>
      fetchWords(`${path}/words?v=${version}&q=${encodeURIComponent(words)}`, length),
    claims: async (rows) =>
      (await askServer<{ rows: ListedClaim[] }>(`${path}/claims?v=${version}&rows=${rows}`)).rows,
    claim: async (claimId) =>
      (
        await askServer<{ claim: ClaimView }>(
          `${path}/claims?v=${version}&id=${encodeURIComponent(claimId)}`,
        )
      ).claim,
  }
}

/** Which rows contain words. They arrive as a bit per row; the view takes a byte per row. */
async function fetchWords(path: string, length: number): Promise<Uint8Array> {
  const bits = new Uint8Array(await (await reach(path)).arrayBuffer())
  return Uint8Array.from({ length }, (_, row) => (bits[row >> 3]! >> (row & 7)) & 1)
}
