/**
 * The words all else is written in: Document, Source, Party, Place, Evidence, Interval, Precision, Claim, Project.
 * Types and schemas; the only functions are the readings of an interval, which is text with a grammar, which parts of a place share ground, and a round length.
 */
export * from './model/interval'
export * from './model/precision'
export * from './model/round-length'
export * from './model/place'
export * from './model/source'
export * from './model/document'
export * from './model/claim'
export * from './model/shared-ground'
export * from './model/topic'
export * from './model/difference'
export * from './model/relation'
export * from './model/project'
