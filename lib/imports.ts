/** Foreign files -> records, with every row that cannot be used refused for a reason. */
export { importPlaces } from './imports/places/import-places'
export type {
  FileReport,
  ImportOptions,
  ImportResult,
  Progress,
} from './imports/places/import-places'
export { FORMATS } from './imports/places/formats'
export type { Format } from './imports/places/formats'
export { recognise } from './imports/recognise'
export type { Recognised } from './imports/recognise'
export { readRows } from './imports/read-rows'
export type { CountryBoxes, Row } from './imports/row'
export { CLAIM_FORMATS } from './imports/claims/claim-formats'
export type { ClaimFormat } from './imports/claims/claim-format'
export { importClaims } from './imports/claims/import-claims'
export type {
  ClaimImport,
  ClaimImportOptions,
  ClaimReport,
  ImportedRow,
} from './imports/claims/import-claims'
export type { ImportedPlace } from './imports/claims/place-list'
export { readMapping } from './imports/claims/mapping'
export type { Mapping } from './imports/claims/mapping'
export { readOwnCsv } from './imports/own/own-csv'
export { readOwnGeojson } from './imports/own/own-geojson'
export type { OwnImport } from './imports/own/own-claims'
