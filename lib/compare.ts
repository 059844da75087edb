/**
 * Two sets set side by side: the coded documents or a dataset as one of two sides, what is found
 * between them, and that in words and as CSV.
 */
export { MOST_COMPARED, MOST_PAIRS, compared } from './compare/compared'
export type { Compared } from './compare/compared'
export { datasetSide } from './compare/dataset-side'
export { DOCUMENTS, documentsSide } from './compare/documents-side'
export type { MatchSide } from './compare/match-side'
export { matchCounts, matchEntries, rowsOfList } from './compare/match-answer'
export { matchesAsCsv } from './compare/match-csv'
