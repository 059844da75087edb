import type { Claim } from '#lib/model'

/** Where the claims of an import wait, in the order in which they came: on a disk, or in memory. */
export type ClaimKeep = {
  push: (claim: Claim) => void
  length: () => number
  read: (row: number) => Claim
}
