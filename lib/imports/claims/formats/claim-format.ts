import type { Source } from '#lib/model'
import type { CountryBoxes } from '../row'
import type { DraftRow } from './draft'
import type { Mapping } from './mapping'

/** What a format's reader is given: the bytes, the first lines, the bounds of countries, how to map columns, and where to say what was taken for granted. */
export type ClaimInput = {
  chunks: AsyncIterable<Uint8Array>
  head: readonly string[]
  boxes: CountryBoxes
  mapping?: Mapping
  remark: (what: string) => void
}

/** A kind of file with incidents that is read: one file each, listed in `claim-formats.ts`. */
export type ClaimFormat = {
  id: string
  label: string
  licence: string
  /** Who published the rows; absent where the file itself says, or nobody does. */
  outlet?: Source
  /** Whether the first lines of a file (whole ones, at most 64 kB) are of this format. */
  fits: (head: readonly string[]) => boolean
  read: (input: ClaimInput) => AsyncGenerator<DraftRow>
}
