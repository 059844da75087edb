/**
 * Every contender by the name of its file, with what the tables call it; the floor and ours first.
 */
export const CONTENDERS: Readonly<Record<string, string>> = {
  ours: 'ours',
  empty: 'an empty map',
  supercluster: 'supercluster 9.1, indexed anew',
  prunecluster: 'PruneCluster 2.1',
  'leaflet-canvas': 'Leaflet circle markers on canvas',
  markercluster: 'leaflet.markercluster 1.5',
  'react-leaflet': 'react-leaflet, a component a claim',
}
