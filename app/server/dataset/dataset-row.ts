import type { ClaimCitation } from '#lib/exports'
import { isDamaged } from '#lib/store'
import type { DatasetAbout } from '#lib/store'
import { datasetClaims, datasetPrecision, partKey } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import { namesIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { loadProject } from '../project'
import { citedRow, sourcesWith } from './dataset-citation'
import { recordsOfDataset } from './dataset-records'
import { datasetView } from './dataset-view'
import { datasetStore, soundAbout } from './datasets'

/** A row of a dataset with what its own page shows, in a language. */
export type DatasetRowData = {
  about: Pick<DatasetAbout, 'id' | 'label'>
  claim: ClaimView
  map: MapData
  cited?: ClaimCitation
  /** How surely its places are known, by key. */
  precision: Readonly<Record<string, string>>
}

/** The row of an id; `undefined` where there is none, or where its dataset is set aside. */
export async function datasetRow(
  id: string,
  lang: LanguageId,
  origin: string,
): Promise<DatasetRowData | undefined> {
  const about = await soundAbout(id.split('/')[0]!)
  if (!about || isDamaged(about)) return undefined
  const [claim, said] = await Promise.all([
    datasetStore().claim(id),
    datasetView(about, { filter: {}, view: { lang } }),
  ])
  const found = claim && said && (await recordsOfDataset(about, said.words))
  if (!found) return undefined
  const { records, named } = found
  const { words, names } = said
  const view = datasetClaims(named.parties, words)(claim, named.outlet ?? about.id)
  const keys = view.places.map(partKey)
  const places = named.places.filter(({ key }) => keys.includes(key))
  const { ground } = (await loadProject()).mapIn(lang)
  const cited = await citedRow(about, id, said, origin)
  return {
    about,
    claim: view,
    precision: Object.fromEntries(places.map((at) => [at.key, datasetPrecision(at, words)])),
    ...(cited && { cited }),
    map: {
      layers: names.layers.filter(({ kind }) => kind !== undefined),
      claims: [view],
      documents: [],
      sources: sourcesWith(about, said),
      parties: names.parties,
      places: places.map((at) => ({
        id: at.place,
        ...namesIn(at, lang),
        kind: 'town' as const,
        vague: false,
        anchor: [at.lon, at.lat] as [number, number],
        isArea: records.place(at.place)?.properties.kind !== 'town',
        population: 0,
        ids: {},
        spellings: [],
      })),
      footprints: {},
      ground: { ...ground, credits: names.credits },
      sums: [],
      story: [],
      background: 0,
    },
  }
}
