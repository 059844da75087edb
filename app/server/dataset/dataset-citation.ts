import { claimCitation, datasetCitation, embedCode } from '#lib/exports'
import type { CitedDataset, ClaimCitation } from '#lib/exports'
import type { Query } from '#lib/filter'
import { datasetClaims } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { claimPath, withLanguage } from '../../ui/base/paths'
import type { CitedView } from '../../ui/share/share-sheet'
import { datasetNamed } from './dataset-records'
import type { DatasetNamed } from './dataset-records'
import { datasetAddress, datasetVersion, datasetView } from './dataset-view'
import type { DatasetView } from './dataset-view'
import { datasetStore } from './datasets'

/**
 * What people take along of a view of a dataset, as `citedView` does of the documents: its permalink
 * with the version, citations of it and of the row it opens, code to embed it, and its addresses in
 * other formats. `undefined` where the dataset is gone.
 */
export async function citedDataset(
  about: DatasetAbout,
  { filter, view }: Query,
  origin: string,
): Promise<CitedView | undefined> {
  const [said, named, shown] = await Promise.all([
    datasetView(about, { filter, view }),
    datasetNamed(about),
    datasetStore().summary(about.id, { filter }),
  ])
  if (!said || !named || !shown) return undefined
  const { version, date } = datasetVersion(about)
  const address = datasetAddress(origin, about.id)
  const unversioned = { filter, view: { ...view, version: undefined } }
  const filterOnly = { filter, view: {} }
  const url = address('', { filter, view: { ...view, version } })
  const claim = view.open === undefined ? undefined : await citedRow(about, view.open, said, origin)
  const { plain, ...styles } = datasetCitation(
    { version, date, words: said.asked, shown: shown.shown, total: shown.total, url },
    citedAs(about, named, said),
    said.words,
  )
  return {
    url,
    version,
    date,
    words: said.asked,
    text: plain,
    ...styles,
    embed: embedCode(address('/embed', unversioned), said.title, 800, 600),
    image: address('/share.png', unversioned),
    jsonld: address('/export/jsonld', filterOnly),
    atom: address('/feed.atom', filterOnly),
    jsonFeed: address('/feed.json', filterOnly),
    ...(claim && { claim }),
  }
}

/** A dataset as citations name it. */
function citedAs(
  { id, label, file, licence }: DatasetAbout,
  { outlet }: Pick<DatasetNamed, 'outlet'>,
  { names }: DatasetView,
): CitedDataset {
  const name = names.sources.find((source) => source.id === outlet)?.name
  return { id, label, file: file.name, licence, ...(name !== undefined && { outlet: name }) }
}

/**
 * Citations of one row of a dataset, in the language of a view; `undefined` where it has none of
 * that id.
 */
export async function citedRow(
  about: DatasetAbout,
  id: string,
  said: DatasetView,
  origin: string,
): Promise<ClaimCitation | undefined> {
  const store = datasetStore()
  const [claim, named, names] = await Promise.all([
    store.claim(id),
    datasetNamed(about),
    store.names(about.id),
  ])
  if (!claim || !named || !names) return undefined
  const { lang } = said.words
  return claimCitation(
    {
      claim: datasetClaims(names.parties, said.words)(claim, named.outlet ?? about.id),
      map: { sources: sourcesWith(about, said), documents: [] },
      ...datasetVersion(about),
      url: `${origin}${withLanguage(claimPath(id), lang === 'en' ? undefined : lang)}`,
      dataset: citedAs(about, named, said),
    },
    said.words,
  )
}

/** The sources of a dataset. One that names no publisher is its own. */
export const sourcesWith = (
  { id, label }: Pick<DatasetAbout, 'id' | 'label'>,
  { names: { sources } }: Pick<DatasetView, 'names'>,
) =>
  sources.some((source) => source.id === id)
    ? sources
    : [...sources, { id, name: label, kind: 'unnamed' as const, protected: false }]
