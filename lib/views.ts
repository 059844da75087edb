/** What is said of claims, as pure functions for page, feed and API alike: contradiction cases, matters, tolls, comparisons, table rows, and what the map draws. */
export type { ClaimView, DocumentView, MapData, PlaceView, SourceView } from './views/map/map-data'
export { datasetClaims, datasetWords } from './views/map/dataset-view'
export { layersIn } from './views/map/layers'
export { visibleControls } from './views/map/visible-controls'
export {
  claimsAbout,
  claimsByMatter,
  matterAtPlace,
  matterLinks,
  matterNamed,
  mattersOfClaim,
} from './views/matters'
export { mapData } from './views/map/map-data'
export { packMap, unpackMap } from './views/map/packed-map'
export { byPlace, contradictionsAmong, oppositionsOf } from './views/by-place'
export { happenedWords, partWords, precisionWords, trueTo } from './views/say/words'
export { placeBlocks } from './views/place-blocks'
export type { Block } from './views/place-blocks'
export { knownNote } from './views/say/known-note'
export { facetLists } from './views/facet-lists'
export type { Stack, Stacks } from './views/stacks'
export type { Opposition, PlaceGroup } from './views/by-place'
export { RELATION_ORDER, judgedWords } from './views/say/relation-words'
export { reasonNames, reasonWords, topicWords, weakWords } from './views/say/reason-words'
export { oppositionReasons, stanceReasons } from './views/reasons'
export type { ReasonNames } from './views/say/reason-words'
export type { DatasetWords } from './views/map/dataset-view'
export { stacksByKind, stacksBySpeaker } from './views/stacks'
export type { Layer } from './views/map/layers'
export {
  casesWords,
  layerOfCases,
  mapLines,
  questionOf,
  sidesLine,
  voicesLine,
  whenWords,
} from './views/say/case-words'
export { contestedPlaces, contradictionCases } from './views/contradiction-cases'
export { loudest } from './views/loudest-case'
export type { Comparison, PlaceStance, Stance } from './views/compare-sources'
export { compareLabel, stanceHeading } from './views/say/stance-words'
export { STANCES, chainOf, compareSources, placeStance } from './views/compare-sources'
export type { Case, ContestedPlace } from './views/contradiction-cases'
export { listed, matterLine, matterTitle } from './views/say/matter-words'
export { partKey } from './views/part-key'
export { narrow } from './views/narrow'
export { readerText } from './views/reader-lines'
export type { ReaderText } from './views/reader-lines'
export type { Stretch } from './views/stretches'
export { revisionChains } from './views/revision-chains'
export type { Counted } from './views/source-record'
export { sourceRecord } from './views/source-record'
export { byVoice } from './views/by-voice'
export type { VoiceGroup } from './views/by-voice'
export type { SeenRelation } from './views/map/claim-view'
export { tableRows } from './views/table-rows'
export { comparables, interestingPairs } from './views/source-pairs'
export type { Comparable } from './views/source-pairs'
export { plotLadders } from './views/ladder-plot'
export {
  figureWords,
  partsWords,
  placesWords,
  scopeName,
  scopeNames,
  shortWords,
  spanWords,
  sumWords,
  voiceName,
} from './views/say/toll-words'
export type { Count } from './views/say/toll-words'
export type { Bar } from './views/ladder-plot'
export type { Hold } from './views/say/strip-words'
export { contradictsAt, holdWords, lastSaidWords } from './views/say/strip-words'
export type { TableRow } from './views/table-rows'
export { tollSets } from './views/toll-sets'
