import { MOST_ENTRIES, datasetEntries, startOfDay } from '#lib/exports'
import { intervalWords, serialiseQuery } from '#lib/filter'
import { loadProject } from '../project'
import { writtenFeed } from '../feed'
import { requestOrigin } from '../request-origin'
import { rowsOfClaims } from './dataset-features'
import { recordsOfDataset } from './dataset-records'
import { datasetViewRoute } from './dataset-route'
import { datasetView } from './dataset-view'
import { datasetStore } from './datasets'

/**
 * Makes the handler of a feed of a dataset: the newest rows that the filter leaves, by the day that
 * they are about, and what its last import changed. `lang` chooses its language; the rest of the
 * view has no effect. All dates come from the data.
 */
export const datasetFeed = (format: 'atom' | 'json') =>
  datasetViewRoute([], async (about, { filter, view }, request) => {
    const { id, label, licence, version, imported, changes, file, days } = about
    const said = await datasetView(about, { filter, view })
    const found = said && (await recordsOfDataset(about, said.words))
    const newest = await datasetStore().newest(id, { filter }, MOST_ENTRIES)
    if (!found || !newest) return undefined
    const { records } = found
    const { say, lang } = said.words
    const rows = rowsOfClaims(
      newest.rows.map(({ claim }) => claim),
      records,
    )
    const entries = datasetEntries(
      rows,
      {
        row: (claim) => rows.find((row) => row.claim.id === claim),
        records,
        grounds: new Map(),
        interval: (interval) => intervalWords(interval, said.words),
        withdrawn: [],
      },
      imported !== undefined && changes
        ? { id, label, version, imported, file: file.name, ...changes }
        : undefined,
    )
    const counts = { shown: newest.rows.length, count: newest.matched }
    return writtenFeed(
      request,
      {
        title: said.asked ? say('feed.title', { title: label, words: said.asked }) : label,
        subtitle: say('feed.rowsAbout', counts),
        origin: requestOrigin(request),
        root: `/dataset/${id}`,
        dataset: { licence, matched: newest.matched },
        lang,
        settings: (await loadProject()).project.settings,
        query: serialiseQuery({ filter, view: view.lang ? { lang: view.lang } : {} }),
        updated: entries[0]?.updated ?? startOfDay(days?.last ?? '1970-01-01', records.zone()),
        entries,
      },
      format,
    )
  })
