import type { MultiPolygon, Polygon } from 'geojson'
import { shapeBox, shapeOf } from '#lib/geo'
import { projectOrThrow } from '#lib/check'
import type { CountryBoxes } from '#lib/imports'
import type { Project } from '#lib/model'
import { readFiles } from '#lib/store'
import { usualRoot } from './project-arguments'

/**
 * The checked project of a folder, and the bounds of the countries it has outlines of, by ISO code.
 */
export async function curated(root = usualRoot()): Promise<{
  project: Project
  boxes: CountryBoxes
}> {
  const project = projectOrThrow(await readFiles(root))
  const boxes = project.places.flatMap(({ id, properties: { kind, ids } }) => {
    const outline = project.boundaries.features.find(({ properties }) => properties?.place === id)
    return kind === 'country' && ids.iso && outline
      ? [[ids.iso, shapeBox(shapeOf(outline.geometry as Polygon | MultiPolygon))] as const]
      : []
  })
  return { project, boxes: new Map(boxes) }
}
