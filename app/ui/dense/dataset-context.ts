import { knownMoment } from '#lib/filter'
import type { Known, View } from '#lib/filter'
import type { DatasetWords, MapData } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { namesIn } from '#lib/words'
import type { Words } from '#lib/words'
import { pageLookups } from '../base/page-context'
import type { PageContext } from '../base/page-context'
import { trueTo } from '#lib/views'
import type { Engine } from './engine/engine'

/** Layers of the kinds a dataset has; it has none of place names. */
const layersOf = ({ layers }: DatasetWords, { totals }: Engine) =>
  layers.filter(({ kind }) => kind !== undefined && totals.kind.has(kind))

/** Look-ups of a dataset for the components that draw claims: its names, and no pages of its own to lead to. */
export function datasetLookups(
  about: DatasetAbout,
  engine: Engine,
  names: DatasetWords,
  words: Words,
): Omit<PageContext, 'open' | 'opened' | 'highlighted' | 'highlight' | 'moment'> {
  const { sources, parties } = names
  const data: MapData = {
    layers: layersOf(names, engine),
    claims: [],
    documents: [],
    sources,
    parties,
    places: [],
    footprints: {},
    sums: [],
    background: 0,
  }
  // A dataset that nobody but itself published is called by its label.
  const known = sources.some(({ id }) => id === about.id)
    ? sources
    : [...sources, { id: about.id, name: about.label, kind: 'unnamed', protected: false }]
  const found = pageLookups({ ...data, sources: known }, words)
  return {
    ...found,
    data,
    hasPages: false,
    place: (id) => {
      const at = engine.place(id)
      return (
        at && {
          id,
          ...namesIn(at, words.lang),
          kind: 'town',
          vague: false,
          anchor: [at.lon, at.lat],
          isArea: false,
          population: 0,
          ids: {},
          spellings: [],
        }
      )
    },
    precisionOf: (key) => {
      const at = engine.place(key)
      if (!at) return undefined
      return at.level === 'vague'
        ? words.say('precision.vague')
        : words.say('dense.sure', {
            level: words.say(`dense.level.${at.level}`),
            metres: trueTo(at.metres, words),
          })
    },
  }
}

/** What the address of a dataset's page may name. */
export function datasetKnown(about: DatasetAbout, engine: Engine): Known {
  return {
    facet: (facet, value) => engine.totals[facet].has(value),
    open: (id) => id.startsWith(`${about.id}/`),
    source: () => false,
    ground: (key) => !engine.gathers || engine.place(key) !== undefined,
  }
}

/** The moment a page is cut at. */
export const momentOf = (known: string | undefined) => known && knownMoment(known)

/** Whether two grounds are the same. */
export const sameGround = (a: View['ground'], b: View['ground']) =>
  a?.key === b?.key && a?.zoom === b?.zoom
