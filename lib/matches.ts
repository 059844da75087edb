/** Rows of two sets that may tell of the same: proposals with their reasons, and what is left over. */
export { LONGEST_DAYS, matchRow } from './matches/match-row'
export type { MatchRow, MatchSpot, NotComparable } from './matches/match-row'
export { partyNames } from './matches/party-name'
export type { Accord } from './matches/weigh'
export { matchSteps, matchUp } from './matches/match-up'
export type { Pairing, MatchUp, Reach } from './matches/match-up'
