/** Foreign files -> records, with every row that cannot be used refused for a reason. */
export { importPlaces, readRows } from './imports/places/import-places'
export type { FileReport, ImportOptions, ImportResult } from './imports/places/import-places'
export { FORMATS } from './imports/places/formats'
export type { Format } from './imports/places/formats'
export { recognise } from './imports/recognise'
export type { Progress, Recognised } from './imports/recognise'
export type { Row } from './imports/places/row'
export type { CountryBoxes } from './imports/read-point'
export { CLAIM_FORMATS } from './imports/claims/formats/claim-formats'
export type { ClaimFormat } from './imports/claims/formats/claim-format'
export { importClaims } from './imports/claims/import-claims'
export type {
  ClaimImport,
  ClaimImportOptions,
  ClaimReport,
  ImportedRow,
} from './imports/claims/import-claims'
export type { ImportedPlace } from './imports/claims/records/place-list'
export { readMapping } from './imports/claims/rows/mapping'
export type { Mapping } from './imports/claims/rows/mapping'
export { readOwnCsv } from './imports/own/own-csv'
export { readOwnGeojson } from './imports/own/own-geojson'
export type { OwnImport } from './imports/own/own-claims'
