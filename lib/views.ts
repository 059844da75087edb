/**
 * What is said of claims, as pure functions for page, feed and API alike: contradictions, matters,
 * tolls, comparisons, table rows, and what the map draws.
 */

// The data of a page
export { mapData } from './views/map/map-data'
export { projectIn } from './views/map/project-in'
export type { DocumentView, MapData, PlaceView } from './views/map/map-data'
export { groundCredits } from './views/map/map-ground'
export type { MapGround } from './views/map/map-ground'
export type { ClaimView, SeenRelation } from './views/map/claim-view'
export { sourceViews } from './views/map/source-view'
export type { SourceView } from './views/map/source-view'
export {
  datasetClaims,
  datasetNames,
  datasetPrecision,
  datasetWords,
} from './views/map/dataset-view'
export type { DatasetWords } from './views/map/dataset-view'
export type { StoryStepView } from './views/map/story-view'
export { dataAbout } from './views/map/data-about'
export { layersIn } from './views/map/layers'
export { standingCounts, toldPlaces } from './views/tolls/told-places'
export type { ToldPlace } from './views/tolls/told-places'
export { toldLines, toldWords } from './views/say/told-words'
export { heldPlaces, sideOfHold } from './views/control/held-places'
export type { HeldPart, HeldPlace } from './views/control/held-places'
export { heldLines, heldWords } from './views/say/held-words'
export { sideLooks } from './views/map/side-looks'
export type { SideLook } from './views/map/side-looks'
export { MARK_HALVES, MARK_OUTLINES } from './views/map/mark-shapes'
export { countryInset } from './views/map/country-inset'
export type { CountryInset } from './views/map/country-inset'
export { positionWords } from './views/say/position-words'
export { roundLength } from './views/map/round-length'
export type { Layer } from './views/map/layers'
export { packMap, unpackMap } from './views/map/packed-map'
export { coastOf } from './views/map/basemap-coast'
export { baseNames } from './views/map/base-names'
export type { BaseName, BaseNameKind } from './views/map/base-names'
export { visibleControls } from './views/map/visible-controls'
export { EXTENTS, FILLS, signsOf } from './views/map/signs'
export type { Extent, Signs } from './views/map/signs'

// Claims in lists, by what they share
export { partKey } from '#lib/model'
export { byPlace, claimsOfPlace } from './views/lists/by-place'
export type { PlaceGroup } from './views/lists/by-place'
export { claimsInBar } from './views/lists/claims-in-bar'
export type { ClockBar } from './views/lists/claims-in-bar'
export { placesAsked, saidOfAreas } from './views/lists/areas'
export type { AreaClaims } from './views/lists/areas'
export { byVoice } from './views/lists/by-voice'
export type { VoiceGroup } from './views/lists/by-voice'
export {
  claimsAbout,
  claimsByMatter,
  matterLinks,
  matterNamed,
  mattersAtPlace,
  mattersOfClaim,
} from './views/lists/matters'
export { documentRows, placeRows, sourceRows } from './views/lists/record-rows'
export { mattersInOrder } from './views/lists/order'
export { placeSections } from './views/lists/homes'
export type { ListedBlock, PlaceSection } from './views/lists/homes'
export { tableRows } from './views/lists/table-rows'
export type { TableRow } from './views/lists/table-rows'
export { rowWords, tableText } from './views/lists/row-words'
export type { CellWords } from './views/lists/row-words'
export { facetLists, facetRows } from './views/lists/facet-lists'
export type { FacetRow } from './views/lists/facet-lists'
export { stacksByKind, stacksBySpeaker } from './views/lists/stacks'
export type { Stack, Stacks } from './views/lists/stacks'

// Contradictions: pairs of claims, and the cases they make
export { contradictingPairs, contradictionsOf } from './views/contradictions/pairs'
export { casesInOrder } from './views/contradictions/case-order'
export { contestedPlaces, contradictionCases } from './views/contradictions/cases'
export type { Case, ContestedPlace } from './views/contradictions/cases'
export { answersAmong, gapsAmong } from './views/contradictions/beside'
export type { Beside } from './views/contradictions/beside'
export { clashAbout, clashAt, clashOf, hiddenClashes } from './views/contradictions/clash'
export type { Clash, IsShown } from './views/contradictions/clash'
export { oppositionsAmong, oppositionsOf } from './views/contradictions/oppositions'
export type { Opposition } from './views/contradictions/oppositions'
export { oppositionReasons, stanceReasons } from './views/contradictions/reasons'

// Two sources beside each other
export {
  chainOf,
  compareSources,
  comparisonGroups,
  placeStance,
} from './views/compare/compare-sources'
export type { PlaceStance, Stance } from './views/compare/compare-sources'
export { comparables, interestingPairs } from './views/compare/source-pairs'
export type { Comparable } from './views/compare/source-pairs'

// Tolls
export { plotLadders } from './views/tolls/ladder-plot'
export type { Bar } from './views/tolls/ladder-plot'
export { sumLines, tollNotes } from './views/tolls/toll-notes'
export { tollSets } from './views/tolls/toll-sets'

// A source, and a text
export { sourceRecord } from './views/source/source-record'
export type { SourceClaims } from './views/source/source-record'
export { revisionChains } from './views/source/revision-chains'
export { readerText } from './views/reader/reader-lines'
export type { ReaderText } from './views/reader/reader-lines'
export type { Stretch } from './views/reader/stretches'

// In words
export { ANSWERS, gapLine } from './views/say/beside-words'
export { correctionLines, fieldWords } from './views/say/correction-words'
export {
  RELATION_ORDER,
  judgedWords,
  reasonWords,
  topicWords,
  weakWords,
  withEnds,
} from './views/say/reason-words'
export { shortVoice, voiceName } from './views/say/side-words'
export { reasonNames } from './views/say/reason-names'
export type { ReasonNames } from './views/say/reason-names'
export {
  capital,
  casesWords,
  layerOfCases,
  mapLines,
  pairLine,
  questionOf,
  sidesLine,
  voicesLine,
  whenWords,
} from './views/say/case-words'
export {
  entryTimeWords,
  happenedWords,
  partWords,
  precisionWords,
  saidWords,
} from './views/say/claim-words'
export { contradictsAt, lastSaidWords } from './views/say/control-words'
export { areaWords, placeLine } from './views/say/area-words'
export { leadOf } from './views/say/lead-words'
export type { Lead } from './views/say/lead-words'
export { hostOf } from './views/say/host-of'
export { knownNote } from './views/say/known-note'
export { firmest, tallyOf, tallyWords } from './views/say/tally-words'
export { apart, listed, matterLine, matterTitle } from './views/say/matter-words'
export { gatheredName, gatheredAloud } from './views/say/gathered-words'
export { compareLabel, stanceHeading } from './views/say/stance-words'
export {
  placesWords,
  revisionWords,
  scopeName,
  scopeNames,
  shortWords,
  spanWords,
  stepWords,
  equationWords,
  voicedCount,
} from './views/say/toll-words'
export type { Count } from './views/say/toll-words'
export type { AboutFigures } from './views/map/about-figures'
export { aboutFigures } from './views/map/about-figures'
export { ghostLines, ghostOf, withGhosts } from './views/map/ghosts'
export type { Ghosted } from './views/map/ghosts'

// Rows of two sets that may tell of the same
export {
  MATCHES_PER_PAGE,
  MATCH_LINES,
  matchLines,
  matchReasons,
  matchTold,
} from './views/matches/match-told'
export type { MatchCounts, MatchEntry, MatchNames, MatchTold } from './views/matches/match-told'
export { MATCH_LISTS, MATCH_MOST, matchQuery, readMatchParams } from './views/matches/match-query'
export type { IgnoredParam, MatchList, MatchParams } from './views/matches/match-query'
