import { locatorSvg } from '#lib/exports'
import { claimsAbout, claimsOfPlace, matterNamed, sourceRecord } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { FeatureCollection } from 'geojson'
import { isDamaged } from '#lib/store'
import { recordsOfDataset } from './dataset/dataset-records'
import { datasetStore, soundAbout } from './dataset/datasets'
import { exportData } from './export-data'
import { loadProject } from './project'
import { worldBasemap } from './world-land'

/** A record that a locator map is about. */
type Located = { kind: 'claim' | 'matter' | 'place' | 'source'; id: string }

/** The claims that the page of a record shows. */
function claimsOf(map: MapData, { kind, id }: Located): readonly ClaimView[] {
  if (kind === 'place') return claimsOfPlace(map.claims, id).here
  if (kind === 'source')
    return map.sources.some((source) => source.id === id) ? sourceRecord(map, id).says : []
  const matter = kind === 'matter' ? matterNamed(map.claims, id) : undefined
  return matter === undefined
    ? map.claims.filter((claim) => kind === 'claim' && claim.id === id)
    : claimsAbout(map.claims, matter)
}

/** The locator map of a record as SVG; `undefined` where nothing of it has a ground. */
export async function locatorOf(
  record: Located,
  lang: LanguageId,
  dark: boolean,
): Promise<string | undefined> {
  const [{ mapIn, project }, { records }] = [await loadProject(), await exportData()]
  const map = mapIn(lang)
  const words = projectWords(project.settings, lang)
  const row =
    record.kind === 'claim' && !map.claims.some(({ id }) => id === record.id)
      ? await datasetGround(record.id)
      : undefined
  if (row)
    return locatorSvg(
      { claims: [row.claim], words, dark },
      withLand(project.basemap, await worldBasemap()),
      row.records,
    )
  return locatorSvg(
    {
      claims: claimsOf(map, record),
      ...(record.kind === 'place' && { place: record.id }),
      find: (id) => map.claims.find((claim) => claim.id === id),
      words,
      dark,
    },
    project.basemap,
    records,
  )
}

/** The world's land under the project's own ground: a dataset may lie anywhere. */
const withLand = (
  basemap: FeatureCollection,
  world: FeatureCollection | undefined,
): FeatureCollection =>
  world ? { ...basemap, features: [...world.features, ...basemap.features] } : basemap

/** A row of a dataset and its records, for its ground; `undefined` where there is none of that id. */
async function datasetGround(id: string) {
  const about = await soundAbout(id.split('/')[0]!)
  if (!about || isDamaged(about)) return undefined
  const [claim, found] = await Promise.all([datasetStore().claim(id), recordsOfDataset(about)])
  return claim && found && { claim: { ...claim, relations: [] }, records: found.records }
}
