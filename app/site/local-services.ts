import type { FeatureCollection } from 'geojson'
import { plain } from '#lib/filter'
import type { CandidateAnswer } from '#lib/gazetteer'
import type { Services } from '../ui/services'
import type { SiteData } from './site-data'

/** Most places that the search box offers. */
const MOST = 8

/** The data files of the site, as they lie beside the map. */
const FILES = [{ href: 'data/claims.geojson', text: 'Claims (GeoJSON)' }, { href: 'data/gazetteer.geojson', text: 'Places (GeoJSON)' }]

/** What is said of a copy. */
function copyOf(single: boolean): NonNullable<Services['copy']> {
  return single
    ? { note: 'This file is a copy: it holds every claim, whatever the filter shows, and asks nothing of the network. It does not change when the records do.', files: [] }
    : { note: 'These pages are a copy that stands as files. It does not change when the records do. The data beside it, unfiltered:', files: FILES }
}

/** What the page asks for, answered from what came with it: places by the spellings the records hold, no server. */
export function localServices({ answers, places }: Pick<SiteData, 'answers' | 'places'>, basemap: FeatureCollection, single: boolean): Services {
  const spelt = answers.map((answer, i) => ({ answer, names: places[i]!.properties.names.map(({ text, source }) => ({ text, source, plain: plain(text) })) }))
  const find = (needle: string): CandidateAnswer[] =>
    spelt.flatMap(({ answer, names }) => {
      const name = names.find((item) => item.plain === needle) ?? names.find((item) => item.plain.startsWith(needle))
      if (!name || answer.box === undefined) return []
      const exact = name.plain === needle
      return [{ ...answer, match: exact ? 'exact' : 'begins', matched: name.text, source: name.source ?? 'curated', why: `“${name.text}” ${exact ? 'is' : 'begins so and is'} one of its names` }]
    })
  return {
    copy: copyOf(single),
    basemap: () => Promise.resolve(basemap),
    lookup: (text) => {
      const found = find(plain(text)).sort((a, b) => Number(b.match === 'exact') - Number(a.match === 'exact'))
      const status = found.filter(({ match }) => match === 'exact').length > 1 ? 'ambiguous' : found.length ? 'preferred' : 'unknown'
      return Promise.resolve({ status, candidates: found.slice(0, MOST), suggestions: [] })
    },
    lookupNote: 'Found by the spellings in this copy. The look-up that knows how names sound needs the server.',
  }
}
