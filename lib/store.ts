/** What a store promises, and the embedded one: files. */
export { readFiles } from './store/files'
export { readPack } from './store/pack'
export { readTexts } from './store/texts'
export type { Box, ClaimStore, Dataset, DatasetAbout, DatasetNames, DatasetQuery, Page, Spot, Summary } from './store/claim-store'
