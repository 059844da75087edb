/** What a store promises, and the stores: files, the embedded default. */
export { readFiles } from './store/files'
export { readPack } from './store/pack'
export { readTexts } from './store/texts'
export { readVersionsText, writeVersionsText } from './store/versions'
export { filesStore } from './store/datasets/files-store'
export type { Box, ClaimStore, Dataset, DatasetAbout, DatasetNames, DatasetQuery, Page, Spot, Summary } from './store/claim-store'
