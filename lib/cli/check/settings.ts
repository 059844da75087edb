/**
 * What the check's command line is run with: the project's folder, that of the texts, and a PMTiles
 * file to look at, where the settings name them.
 */
export type CheckSettings = { root: string; texts?: string; pmtiles?: string }
