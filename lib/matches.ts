/** Rows of two sets that may tell of the same: proposals with their reasons, and what is left over. */
export { LONGEST_DAYS, WIDEST_METRES, matchRow } from './matches/match-row'
export type { MatchRow, MatchSpot, NotComparable } from './matches/match-row'
export { partyNames } from './matches/party-name'
export type { PartyName } from './matches/party-name'
export type { Accord, Weighed } from './matches/weigh'
export { MOST_PARTNERS, matchUp } from './matches/match-up'
export type { Pairing, MatchGrade, MatchUp, Reach } from './matches/match-up'
