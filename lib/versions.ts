/**
 * Which version the data are, and what changed between two: for links and citations that outlive an
 * edit.
 */
export { snapshotOf } from './versions/snapshot'
export type { Snapshot } from './versions/snapshot'
export { readVersions } from './versions/versions-file'
export type { VersionsFile } from './versions/versions-file'
export { recordVersion } from './versions/record-version'
export {
  RELEASE_LOG,
  addRelease,
  changedFiles,
  readReleaseLog,
  releaseHashes,
} from './versions/release-log'
export type { Release } from './versions/release-log'
export { unreleasedLines } from './versions/unreleased'
export { changesSince } from './versions/changes-since'
export type { Change, Changes } from './versions/changes-since'
