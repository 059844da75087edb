/** Name -> ranked places with reasons; place + part -> footprint with precision. */
export { createGazetteer } from './gazetteer/create-gazetteer'
export type { Gazetteer, GazetteerInput } from './gazetteer/create-gazetteer'
export type { Candidate, Match, Resolution } from './gazetteer/resolve'
export { closest } from './gazetteer/closest'
export { fold } from './gazetteer/fold'
export { preferredName } from './gazetteer/preferred-name'
