import { citation, claimCitation, embedCode } from '#lib/exports'
import type { ClaimCitation } from '#lib/exports'
import { chooseClaims, serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { claimPath, withLanguage } from '../ui/base/paths'
import type { CitedView } from '../ui/share/share-sheet'
import { dataVersion } from './data-version'
import { loadProject } from './project'
import { queryTitle, queryWords } from './query'

/**
 * What people take along of a view: its permalink with the version of the data, a citation in the
 * language of its address, code to embed it, and its addresses in other formats.
 */
export async function citedView({ filter, view }: Query, origin: string): Promise<CitedView> {
  const lang = view.lang ?? 'en'
  const { mapIn, project } = await loadProject()
  const [map, { version, date }] = [mapIn(lang), await dataVersion()]
  const address = (path: string, text: string) => `${origin}${path}${text && `?${text}`}`
  const query = { filter, view }
  const words = queryWords(query, map, project.settings)
  const url = `${origin}/?${serialiseQuery({ filter, view: { ...view, version } })}`
  const unversioned = serialiseQuery({ filter, view: { ...view, version: undefined } })
  const filterOnly = serialiseQuery({ filter, view: {} })
  const claim = view.open === undefined ? undefined : await citedClaim(view.open, lang, origin)
  return {
    url,
    version,
    date,
    words,
    ...citation(
      {
        version,
        date,
        words,
        shown: chooseClaims(map, filter).length,
        total: map.claims.length,
        url,
      },
      projectWords(project.settings, lang),
    ),
    embed: embedCode(
      address('/embed', unversioned),
      queryTitle(query, map, project.settings),
      800,
      600,
    ),
    image: address('/share.png', unversioned),
    jsonld: address('/export/jsonld', filterOnly),
    atom: address('/feed.atom', filterOnly),
    jsonFeed: address('/feed.json', filterOnly),
    ...(claim && { claim }),
  }
}

/** Citations of a claim in a language; `undefined` where the id is that of no claim. */
export async function citedClaim(
  id: string,
  lang: LanguageId,
  origin: string,
): Promise<ClaimCitation | undefined> {
  const { mapIn, project } = await loadProject()
  const map = mapIn(lang)
  const claim = map.claims.find((item) => item.id === id)
  const { version, date } = await dataVersion()
  const url = `${origin}${withLanguage(claimPath(id), lang === 'en' ? undefined : lang)}`
  return (
    claim && claimCitation({ claim, map, version, date, url }, projectWords(project.settings, lang))
  )
}
