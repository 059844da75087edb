/** The sheets that lie over the desk. */
type SheetName = 'why' | 'keys' | 'publish' | 'protect' | 'also' | 'codebook'

/** A sheet that is open; of which other sentences one that asks for a reason asks. */
export type OpenedSheet = { name: SheetName; also: readonly number[] }

/** Opens a sheet; that which asks for a reason is told of which other sentences it is one as well. */
export type OpenSheet = (sheet: SheetName, also?: readonly number[]) => void
