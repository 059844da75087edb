/** What a store promises, and the stores: files, the embedded default, and PostGIS. */
export {
  readDataFile,
  readFiles,
  readPack,
  readTextFile,
  readTexts,
  writeDataFile,
  writeRecords,
} from './store/project-files'
export {
  projectTexts,
  protectedNames,
  readFormerNamesFile,
  readPrivateFile,
  writePrivateFile,
} from './store/private-files'
export { recordsState, seedsSize } from './store/records-state'
export { recordHashes } from './store/record-hashes'
export { cleanImage } from './store/media-files'
export { readRelief, readWorldLand } from './store/region-files'
export { pmtilesAbout, pmtilesProblem } from './store/pmtiles-about'
export { fileRange } from './store/file-range'
export { openStore } from './store/open-store'
export { datasetChanges } from './store/dataset-changes'
export { readOverridesFile } from './store/files/overrides-file'
export { readDataset } from './store/read-dataset'
export { isDatasetId } from './store/dataset-rules'
export { DamagedDataset, faultLine, isDamaged } from './store/dataset-fault'
export type { DatasetFault } from './store/dataset-fault'
export { StoreBusy, isBusy } from './store/store-busy'
export { assertUnchanged } from './store/unchanged'
export { compareStores } from './store/compare-stores'
export { filesStore } from './store/files/files-store'
export { openDatabase } from './store/postgis/database'
export { postgisStore } from './store/postgis/postgis-store'
export { migratePostgis } from './store/postgis/migrate'
export { nodeUrls } from './store/postgis/nodes'
export type {
  ChangedClaim,
  ClaimStore,
  Dataset,
  DatasetAbout,
  DatasetNames,
  DatasetQuery,
  Page,
  ReplicaState,
  Spot,
  Summary,
} from './store/claim-store'
