import { bbox } from '@turf/turf'
import { projectOrThrow } from '#lib/check'
import type { CountryBoxes } from '#lib/imports'
import type { Project } from '#lib/model'
import { readFiles } from '#lib/store'

/** The checked project, and the bounds of the countries it has outlines of, by ISO code. */
export async function curated(): Promise<{ project: Project; boxes: CountryBoxes }> {
  const project = projectOrThrow(await readFiles(process.env.PROJECT_DIR ?? process.cwd()))
  const boxes = project.places.flatMap(({ id, properties: { kind, ids } }) => {
    const outline = project.boundaries.features.find(({ properties }) => properties?.place === id)
    return kind === 'country' && ids.iso && outline
      ? [[ids.iso, bbox(outline).slice(0, 4) as [number, number, number, number]] as const]
      : []
  })
  return { project, boxes: new Map(boxes) }
}
