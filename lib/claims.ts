/**
 * The kinds of claims: one file each, listed once. Adding a kind is a file here and a line in
 * `kinds`.
 */
export { kinds, kindOf, claimSchema, fieldsOfKind } from './claims/kinds'
export type { AnyClaim } from './claims/kinds'
export type { Hold, Kind, KindShape, Parties, Toll } from './claims/kind'
export type { Incident } from './claims/incident'
export type { Casualties } from './claims/casualties'
export { stateWords } from './claims/state-words'
export type { Control } from './claims/control'
export type { Statement } from './claims/statement'
export { ACLED_TYPES, acledType } from './claims/acled'
export { perpetratorsDiffer } from './claims/perpetrator'
export { holderNames, partyWords } from './claims/party-words'
export { countedIn } from './claims/casualties'
export { countedWords } from './claims/counted-words'
export { TRANSLATED_COLUMNS } from './claims/flat-translations'
export { FLAT_COLUMNS, archiveCell, flatClaim, flatColumnsOf, unflatClaim } from './claims/flat'
export type { Cell, FlatClaim } from './claims/flat'
