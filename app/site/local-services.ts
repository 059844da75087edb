import type { FeatureCollection } from 'geojson'
import { plain } from '#lib/filter'
import { isAreaKind } from '#lib/model'
import type { CandidateAnswer } from '#lib/gazetteer'
import type { Words } from '#lib/words'
import type { Services, WorldLand } from '../ui/base/services'
import type { SiteData } from './site-data'

/** A part of the basemap that a site may have been written without. */
const partOf = async <Part>(part: Part | undefined): Promise<Part> => {
  if (part === undefined) throw new Error('the site was written without it')
  return part
}

/** An image that is ready to be drawn; the policy of a site lets nothing be fetched. */
async function loadedImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** The largest number of places that the search box offers. */
const MOST = 8

/** The note that says the page is a copy, and the data files of a site. */
function copyOf(single: boolean, { say }: Words): NonNullable<Services['copy']> {
  if (single) return { note: say('copy.file'), files: [] }
  return {
    note: say('copy.folder'),
    files: [
      { href: 'data/claims.geojson', text: say('copy.claims') },
      { href: 'data/gazetteer.geojson', text: say('copy.places') },
    ],
  }
}

/** What the map of a site draws: `relief` is an image as a `data:` address. */
export type SiteBasemap = { map: FeatureCollection; relief?: string; world?: WorldLand }

/** Answers what the page asks for without a server: look-ups use the spellings in the records. */
export function localServices(
  { answers, places }: Pick<SiteData, 'answers' | 'places'>,
  basemap: SiteBasemap,
  single: boolean,
  words: Words,
): Services {
  const spelt = answers.map((answer, i) => ({
    answer,
    names: places[i]!.properties.names.map(({ text, source }) => ({
      text,
      source,
      plain: plain(text),
    })),
  }))
  const find = (needle: string): CandidateAnswer[] =>
    spelt.flatMap(({ answer, names }) => {
      const name =
        names.find((item) => item.plain === needle) ??
        names.find((item) => item.plain.startsWith(needle))
      if (!name || answer.box === undefined) return []
      const exact = name.plain === needle
      return [
        {
          ...answer,
          match: exact ? 'exact' : 'begins',
          matched: name.text,
          source: name.source ?? 'curated',
          why: words.say(exact ? 'copy.exact' : 'copy.begins', { name: name.text }),
        },
      ]
    })
  return {
    copy: copyOf(single, words),
    basemap: () => Promise.resolve(basemap.map),
    relief: () => partOf(basemap.relief).then(loadedImage),
    world: () => partOf(basemap.world),
    lookup: (text) => {
      // A bare name more often means the settlement than the area called after it.
      const found = find(plain(text)).sort(
        (a, b) =>
          Number(b.match === 'exact') - Number(a.match === 'exact') ||
          Number(isAreaKind(a.kind)) - Number(isAreaKind(b.kind)),
      )
      const status =
        found.filter(({ match }) => match === 'exact').length > 1
          ? 'ambiguous'
          : found.length
            ? 'preferred'
            : 'unknown'
      return Promise.resolve({ status, candidates: found.slice(0, MOST), suggestions: [] })
    },
    lookupNote: words.say('copy.search'),
  }
}
