/**
 * A file of incidents that a reader opens in the own browser: looked at, read and searched in
 * memory. Nothing of it leaves the browser, and nothing here needs Node or zod.
 */
export { MOST_ROWS } from './open/limits'
export { openedFiles } from './open/opened-files'
export type { FileLook, NotOpened, OpenedFiles, SampleRow, SeenColumn } from './open/opened-files'
export type { FileDataset } from './open/read-held'
export { aboutDataset, datasetIdOf } from './open/about-dataset'
export { COLUMN_ROLES, mappingToChange, withRole } from './open/column-roles'
export type { ColumnRole } from './open/column-roles'
