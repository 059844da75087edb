/**
 * The words that everything else is written in: Document, Source, Party, Place, Evidence, Interval,
 * Precision, Claim, Project. Types, schemas and the small tables of the domain (`terms`, without
 * zod, which the browser may load).
 */
export * from './model/terms'
export * from './model/interval'
export * from './model/precision'
export * from './model/place'
export * from './model/source'
export * from './model/bodies'
export * from './model/address'
export * from './model/text'
export * from './model/in-language'
export * from './model/translation'
export * from './model/document'
export * from './model/media'
export * from './model/claim'
export * from './model/correction'
export * from './model/shared-ground'
export * from './model/figure'
export * from './model/counted'
export * from './model/difference'
export * from './model/relation'
export * from './model/not-places'
export * from './model/settings'
export * from './model/story'
export * from './model/project'
export * from './model/held'
