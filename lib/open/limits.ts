/** So many rows of a file are read in a browser; a larger one is for the command. */
export const MOST_ROWS = 200_000
