/** What a store promises, and the stores: files, the embedded default, and PostGIS. */
export { readFiles } from './store/files'
export { readPack } from './store/pack'
export { readTexts } from './store/texts'
export { openStore } from './store/open-store'
export { filesStore } from './store/datasets/files-store'
export { postgisStore } from './store/postgis/postgis-store'
export { migratePostgis } from './store/postgis/migrate-postgis'
export type { Box, ClaimStore, Dataset, DatasetAbout, DatasetNames, DatasetQuery, Page, Spot, Summary } from './store/claim-store'
