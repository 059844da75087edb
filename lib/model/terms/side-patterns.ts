/** The patterns by which the bars of sides are told apart without colour, in the order of use. */
export const SIDE_PATTERNS = ['solid', 'slant', 'dots', 'bars', 'cross'] as const
/** A pattern of a side's bars, such as `slant`. */
export type SidePattern = (typeof SIDE_PATTERNS)[number]
