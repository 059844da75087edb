/** Claims -> what the map draws: the layers of the legend, and the data one page needs. */
export { layersIn } from './layers/layers'
export type { Layer } from './layers/layers'
export { mapData } from './layers/map-data'
export type { ClaimView, DocumentView, MapData, PlaceView, SourceView } from './layers/map-data'
export { datasetClaims, datasetWords } from './layers/dataset-view'
export type { DatasetWords } from './layers/dataset-view'
export { packMap, unpackMap } from './layers/packed-map'
export { visibleControls } from './layers/visible-controls'
