/** Foreign files -> records, with every row that cannot be used refused for a reason. */
export { importPlaces } from './imports/import-places'
export type { FileReport, ImportOptions, ImportResult, Progress } from './imports/import-places'
export { FORMATS } from './imports/formats'
export type { Format } from './imports/formats'
export { recognise } from './imports/recognise'
export type { Recognised } from './imports/recognise'
export { readRows } from './imports/read-rows'
export type { CountryBoxes, Row } from './imports/row'
