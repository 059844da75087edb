/** What a store promises, and the stores: files, the embedded default, and PostGIS. */
export { readFiles } from './store/files'
export { readPack } from './store/pack'
export { readTexts } from './store/texts'
export { readDataFile, writeDataFile } from './store/data-file'
export { pmtilesAbout, pmtilesProblem } from './store/pmtiles-about'
export type { PmtilesAbout } from './store/pmtiles-about'
export { fileRange } from './store/file-range'
export { openStore } from './store/open-store'
export { copyOf } from './store/copy-of'
export { compareStores } from './store/compare-stores'
export { filesStore } from './store/datasets/files-store'
export { postgisStore } from './store/postgis/postgis-store'
export { migratePostgis } from './store/postgis/migrate-postgis'
export type {
  ClaimStore,
  Dataset,
  DatasetAbout,
  DatasetNames,
  DatasetQuery,
  Page,
  Spot,
  Summary,
} from './store/claim-store'
