/** Colours of the kinds, for everyone. */
export const COLOURS = ['#b4540a', '#6a3d9a', '#00707a'] as const
