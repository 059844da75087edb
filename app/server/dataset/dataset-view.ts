import { facetNames, filterParts, serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { datasetWords } from '#lib/views'
import type { DatasetWords } from '#lib/views'
import { isDamaged } from '#lib/store'
import type { DatasetAbout } from '#lib/store'
import { projectWords } from '#lib/words'
import type { Words } from '#lib/words'
import type { DataVersion } from '../../ui/share/since-notice'
import { loadProject } from '../project'
import { datasetStore, soundAbout } from './datasets'
import { datasetQuery } from './params'

/** A view of a dataset in words, in the language of its address. */
export type DatasetView = {
  words: Words
  names: DatasetWords
  /** What is filtered: "of kind Control, said by the monitor"; empty without a filter. */
  asked: string
  /** The dataset's name with it. */
  title: string
}

/** Says a view of a dataset in words; `undefined` where the dataset is gone. */
export async function datasetView(
  { id, label }: DatasetAbout,
  { filter, view }: Query,
): Promise<DatasetView | undefined> {
  const found = await datasetStore().names(id)
  if (!found) return undefined
  const { settings, credits } = (await loadProject()).project
  const words = projectWords(settings, view.lang ?? 'en')
  const names = datasetWords(found, words, credits)
  const asked = words.join(
    filterParts(filter, facetNames(names, words), words).map(({ text }) => text),
  )
  return {
    words,
    names,
    asked,
    title: asked ? words.say('page.titled', { title: label, words: asked }) : label,
  }
}

/** The version of a dataset as addresses name it, and the day it was imported, where that is known. */
export function datasetVersion(
  { version, imported = '' }: DatasetAbout,
  from?: string,
): DataVersion {
  const short = version.slice(0, 8)
  return {
    version: short,
    date: imported,
    ...(imported &&
      from !== undefined &&
      from !== short && { since: { version: from, changes: 'unknown' as const } }),
  }
}

/** Writes the address of a part of a dataset, such as `/cite`, with a query, at the origin of a request. */
export const datasetAddress =
  (origin: string, id: string) =>
  (part: string, query: Query): string => {
    const text = serialiseQuery(query)
    return `${origin}/dataset/${id}${part}${text && `?${text}`}`
  }

/** What an address of a dataset shows in words, or what is wrong in it. */
export async function datasetTitleOf(
  id: string,
  params: URLSearchParams,
): Promise<string | { error: string }> {
  const about = await soundAbout(id)
  const query = datasetQuery(params, id)
  if ('error' in query) return query
  const said = about && !isDamaged(about) ? await datasetView(about, query) : undefined
  const { open } = query.view
  if (said && open?.startsWith(`${id}/`) && !(await datasetStore().claim(open)))
    return { error: `there is no row '${open.slice(0, 80)}'` }
  return said?.title ?? { error: `there is no dataset '${id.slice(0, 40)}'` }
}
