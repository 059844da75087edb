import type { ClaimView } from '#lib/views'
import type { ListedClaim } from './dense-engine'

/** Where the claims behind columns are: on the server, or in a worker of the page itself. */
export type ClaimSource = {
  /** Which rows have every word in their text, one byte each. */
  rowsWithWords: (words: string) => Promise<Uint8Array>
  /** The claims of rows, whose numbers stand in one text with commas between them. */
  claims: (rows: string) => Promise<ListedClaim[]>
  claim: (id: string) => Promise<ClaimView | undefined>
}
