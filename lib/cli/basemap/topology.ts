import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'

/** One geometry of a TopoJSON object; its arcs are read by topojson-client only. */
export interface TopoGeometry {
  type: string
  id?: string
  properties: { name: string }
}

/** A TopoJSON collection, such as all countries or all governorates. */
export interface TopoCollection {
  type: 'GeometryCollection'
  geometries: TopoGeometry[]
}

/** A TopoJSON file, whose objects are named collections. */
export interface Topology {
  type: 'Topology'
  objects: Record<string, TopoCollection>
}

/** The part of topojson-client 3 that the basemap uses. */
export interface TopojsonClient {
  feature(topology: Topology, object: TopoGeometry): Feature<Polygon | MultiPolygon>
  merge(topology: Topology, objects: TopoGeometry[]): MultiPolygon
  mesh(
    topology: Topology,
    object: TopoCollection,
    filter: (a: TopoGeometry, b: TopoGeometry) => boolean,
  ): LineString | MultiLineString
}

/**
 * Returns a collection of a topology.
 * @throws Error when the file has no collection of that name.
 */
export function topology(file: Topology, name: string): TopoCollection {
  const collection = file.objects[name]
  if (!collection) throw new Error(`TopoJSON without the collection "${name}"`)
  return collection
}
