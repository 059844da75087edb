/** What a project publishes or could publish: the settings, the records, the map, the media. */
export const RECORD_PARTS = ['project.json', 'seeds', 'data', 'region', 'media'] as const

/**
 * What nobody may have who has the records: names that were taken out, other people's texts, and
 * work that is not published, and who may be at the desk. It goes into an archive of its own, and only when asked for.
 */
export const PRIVATE_PARTS = ['private', 'texts', 'drafts', 'history', 'desk.json'] as const

/** The file beside an archive that says its hash, in the form that `sha256sum --check` reads. */
export const hashFile = (archive: string): string => `${archive}.sha256`
