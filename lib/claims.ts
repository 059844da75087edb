/**
 * The kinds of claims: one file each, listed once. Adding a kind is a file here and a line in
 * `kinds`.
 */
export { kinds, kindOf } from './claims/kinds'
export { claimSchema, fieldsOfKind, kindSchemas } from './claims/schemas/kind-schemas'
export type { AnyClaim } from './claims/schemas/kind-schemas'
export type { Hold, Kind, KindShape, Parties, Toll } from './claims/kind'
export type { Incident } from './claims/schemas/incident-schema'
export type { Casualties } from './claims/schemas/casualties-schema'
export { stateWords } from './claims/state-words'
export type { Control } from './claims/schemas/control-schema'
export type { Statement } from './claims/schemas/statement-schema'
export { ACLED_TYPES, acledFamily, acledType } from './claims/acled'
export { countsMeet } from './claims/count'
export { perpetratorsDiffer } from './claims/perpetrator'
export { holderNames, partyWords } from './claims/party-words'
export { countedIn } from './claims/casualties'
export { countedWords } from './claims/counted-words'
export { translatedColumns } from './claims/flat-translations'
export { archiveCell } from './claims/archive-cell'
export { flatClaim, flatFields, flatColumns, flatColumnsOf, unflatClaim } from './claims/flat'
export type { Cell, FlatClaim } from './claims/flat'
