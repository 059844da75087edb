import type { ReactNode } from 'react'
import { datasetPrecision, stacksByKind } from '#lib/views'
import type { DatasetWords, MapData } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { namesIn } from '#lib/words'
import type { Words } from '#lib/words'
import { pageLookups } from '../base/page-context'
import type { PageLookups } from '../base/page-context'
import type { ClaimCollection } from '../screen/claim-collection'
import { groundName } from './canvas/glyph-name'
import { GlyphLegend } from './canvas/glyph-legend'
import { DatasetRecord, yearsOf } from './dataset-record'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'

/** An imported dataset as a collection, without the parts that draw it. */
export function datasetCollection(
  about: DatasetAbout,
  engine: DenseEngine,
  names: DatasetWords,
  words: Words,
  pages?: ReactNode,
): Omit<ClaimCollection<DenseAnswer>, 'Map' | 'List' | 'Status'> {
  const { totals } = engine
  const found = datasetLookups(about, engine, names, words)
  const related = totals.agreement.size > 0
  const valuesOf = (facet: 'outlet' | 'speaker' | 'party' | 'type') => [...totals[facet].keys()]
  const reference = {
    lookups: found,
    totals,
    values: {
      outlet: valuesOf('outlet'),
      speaker: valuesOf('speaker'),
      party: valuesOf('party'),
      type: valuesOf('type').sort(),
    },
  }
  return {
    engine,
    id: about.id,
    label: about.label,
    about: yearsOf(about),
    holds: [
      words.say('count.claim', { count: engine.total }),
      words.say('count.speaker', { count: totals.speaker.size }),
    ],
    mayName: {
      facet: (facet, value) => totals[facet].has(value),
      open: (id) => id.startsWith(`${about.id}/`),
      source: () => false,
      ground: (key) => !engine.listsGathered || engine.place(key) !== undefined,
    },
    reference: () => reference,
    groundName: ({ ground }) => ground && groundName(ground, words),
    stacks: { kind: stacksByKind(found.data.layers).stacks },
    legend: (
      <>
        <GlyphLegend related={related} engine={engine} />
        <DatasetRecord about={about} related={related} pages={pages} />
      </>
    ),
  }
}

/** What a dataset without any place shows: the lands that people live in. */
const LAND = [-170, -56, 180, 72] as const

/**
 * Look-ups of a dataset for the components that draw claims. Its records have no pages that a name
 * could lead to.
 */
function datasetLookups(
  about: DatasetAbout,
  engine: DenseEngine,
  { layers, sources, parties, credits }: DatasetWords,
  words: Words,
): PageLookups {
  const data: MapData = {
    // Only layers of kinds that occur in it. A dataset has no layer of place names.
    layers: layers.filter(({ kind }) => kind !== undefined && engine.totals.kind.has(kind)),
    claims: [],
    documents: [],
    sources,
    parties,
    places: [],
    footprints: {},
    ground: { box: LAND, home: engine.home ?? LAND, minZoom: 1, credits },
    sums: [],
    story: [],
    background: 0,
  }
  // Some datasets name no publisher but themselves. Their label serves as its name.
  const known = sources.some(({ id }) => id === about.id)
    ? sources
    : [...sources, { id: about.id, name: about.label, kind: 'unnamed', protected: false }]
  return {
    ...pageLookups({ ...data, sources: known }, words),
    data,
    hasPages: false,
    place(id) {
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
    precisionOf(key) {
      const at = engine.place(key)
      return at && datasetPrecision(at, words)
    },
  }
}
