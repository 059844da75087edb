import { locatorSvg } from '#lib/exports'
import { claimsAbout, claimsOfPlace, matterNamed, sourceRecord } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { exportData } from './export-data'
import { loadProject } from './project'

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
  return locatorSvg(
    {
      claims: claimsOf(map, record),
      ...(record.kind === 'place' && { place: record.id }),
      find: (id) => map.claims.find((claim) => claim.id === id),
      words: projectWords(project.settings, lang),
      dark,
    },
    project.basemap,
    records,
  )
}
