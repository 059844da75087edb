import { shareSvg, sourceName } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import type { Query } from '#lib/filter'
import { askedWords } from './asked'
import { edition } from './edition'
import { exported } from './exported'
import { served } from './project'

const ATTRIBUTION = '© OpenStreetMap contributors, Natural Earth'

/** The picture of a view as SVG. The view of contradictions shows only claims that are contradicted; `site` is where the map is. */
export async function pictureOf(query: Query, site: string): Promise<string> {
  const [{ project, map }, { records }, { version, date }] = [await served(), await exported(), await edition()]
  const { filter, view } = query
  const chosen = chooseClaims(map, filter)
  const shown = view.panel === 'contradictions' ? chosen.filter(({ agreement }) => agreement.includes('contradicted')) : chosen
  const words = askedWords(query, map)
  const opened = shown.find(({ id }) => id === view.open)
  const count = shown.length === map.claims.length ? `All ${shown.length} claims: who said what happened here` : `${shown.length} of ${map.claims.length} claims${view.panel === 'contradictions' ? ' that contradict others' : ''}`
  return shareSvg({
    claims: shown, at: view.at, open: view.open, attribution: ATTRIBUTION,
    words: {
      sentence: words ? `${count}: ${words}` : count, opened: opened && `${sourceName(opened.speaker, records)}: ${opened.summary}`, unlocated: shown.filter(({ places }) => places.length === 0).length,
      sources: [...new Set(shown.map((claim) => records.document(claim.document)?.label ?? claim.document))], date, version, site,
    },
  }, project.basemap, records)
}
