import { intervalBounds } from '#lib/model'
import { LANGUAGES, isLanguage } from '#lib/words'
import { FACETS, PARAMETERS, RULES } from './filter'
import type { Choice, Facet, Filter } from './filter'
import { knownMoment } from './known'
import { asksForTime } from './rule'
import {
  BASES,
  MOST_DATASETS,
  PANELS,
  SORTS,
  parseAt,
  parseDatasets,
  parseGround,
  parseSort,
  serialiseSort,
} from './view'
import type { BaseId, Panel, View } from './view'
import type { Ignored } from './ignored-reasons'

/** What an address says: the filter, and what is looked at. */
export type Query = { filter: Filter; view: View }

/**
 * The values each facet knows, whether an id can be opened, and whether a source can be compared:
 * what makes a parameter wrong.
 */
export type Known = {
  facet: (facet: Facet, value: string) => boolean
  open: (id: string) => boolean
  source: (id: string) => boolean
  /**
   * Whether a place part's key can be ground; only on the page of a dataset, which alone has the
   * parameters `ground` and `engine`.
   */
  ground?: (key: string) => boolean
  /** How many steps the story has; a page without a story has none. */
  steps?: number
  /** Whether the operator has added this base layer; every one is taken where nobody says. */
  base?: (id: BaseId) => boolean
}

/** Notes that a parameter was not taken. */
type Skip = (name: string, value: string, code: Ignored['code'], slots?: Ignored['slots']) => void

/** Those of a dataset's page alone. */
const OF_DATASET = ['ground', 'engine']

/**
 * Reads a query string:
 * `kind=control&speaker=!ap&happened=2024-04-30/2024-05-01&q=siege&at=35.4,35.95,9z&open=<id>`. A
 * leading `!` means "all but"; `none` chooses nothing. Wrong parameters and values are ignored and
 * said so. Never throws.
 */
export function parseQuery(params: URLSearchParams, known: Known): Query & { ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const filter: Filter = {}
  const view: View = {}
  const skip: Skip = (name, value, code, slots = {}) =>
    void ignored.push({ name, value, code, slots })
  const one = (name: string) => {
    const [first, ...more] = params.getAll(name)
    for (const value of more) skip(name, value, 'twice')
    return first === '' ? undefined : first
  }
  for (const facet of FACETS) {
    const text = one(facet)
    if (text === undefined) continue
    const choice = parseChoice(
      text,
      (value) => known.facet(facet, value),
      (value) => skip(facet, value, 'facet', { name: facet }),
    )
    if (choice) filter[facet] = choice
  }
  for (const clock of ['happened', 'said'] as const) {
    const text = one(clock)
    if (text === undefined) continue
    if (intervalBounds(text)) filter[clock] = text
    else skip(clock, text, 'days')
  }
  const moment = one('known')
  if (moment !== undefined) {
    if (knownMoment(moment)) filter.known = moment
    else skip('known', moment, 'moment')
  }
  const rule = one('rule')
  if (rule !== undefined) {
    const found = RULES.find((item) => item === rule)
    if (!found) skip('rule', rule, 'one', { allowed: RULES.join(', ') })
    else if (!asksForTime(filter)) skip('rule', rule, 'rule')
    else filter.rule = found
  }
  const words = one('q')?.trim().replace(/\s+/g, ' ')
  if (words) filter.words = words
  const at = one('at')
  if (at !== undefined) {
    view.at = parseAt(at)
    if (!view.at) skip('at', at, 'at')
  }
  const open = one('open')
  if (open !== undefined) {
    if (known.open(open)) view.open = open
    else skip('open', open, 'open')
  }
  const places = one('places')
  if (places === 'off') view.hidePlaces = true
  else if (places !== undefined) skip('places', places, 'only', { allowed: 'off' })
  const datasets = one('datasets')
  if (datasets !== undefined) {
    view.datasets = parseDatasets(datasets)
    if (!view.datasets) skip('datasets', datasets, 'datasets', { most: String(MOST_DATASETS) })
  }
  const version = one('v')
  if (version !== undefined) {
    if (/^[0-9a-f]{8}$/.test(version)) view.version = version
    else skip('v', version, 'version')
  }
  readPanels(one, known, view, skip)
  if (known.ground) readGround(one, known.ground, view, skip)
  for (const name of new Set(params.keys())) {
    if (!PARAMETERS.includes(name) && !(known.ground && OF_DATASET.includes(name)))
      skip(name, params.get(name) ?? '', 'parameter')
  }
  return { filter, view, ignored }
}

/** Reads what is shown beside the map, and how. */
function readPanels(
  one: (name: string) => string | undefined,
  known: Known,
  view: View,
  skip: Skip,
) {
  const panel = one('view')
  if (panel !== undefined) {
    if ((PANELS as readonly string[]).includes(panel)) view.panel = panel as Panel
    else skip('view', panel, 'one', { allowed: PANELS.join(', ') })
  }
  const compare = one('compare')
  if (compare !== undefined) {
    const [a, b, ...more] = compare.split(',')
    if (a && b && a !== b && more.length === 0 && known.source(a) && known.source(b))
      view.compare = [a, b]
    else skip('compare', compare, 'compare')
  }
  const sort = one('sort')
  if (sort !== undefined) {
    const parsed = parseSort(sort)
    if (!parsed) skip('sort', sort, 'sort', { allowed: SORTS.join(', '), first: SORTS[0] })
    else if (serialiseSort(parsed)) view.sort = parsed
  }
  const lang = one('lang')
  if (isLanguage(lang)) view.lang = lang
  else if (lang !== undefined)
    skip('lang', lang, 'one', { allowed: LANGUAGES.map(({ id }) => id).join(', ') })
  const stack = one('stack')
  if (stack === 'speaker') view.stack = stack
  else if (stack !== undefined) skip('stack', stack, 'only', { allowed: 'speaker' })
  const story = one('story')
  if (story !== undefined) {
    if (/^[1-9]\d?$/.test(story) && Number(story) <= (known.steps ?? 0)) view.story = Number(story)
    else skip('story', story, 'story')
  }
  const base = one('base')
  if (base !== undefined) {
    const id = BASES.find((one) => one === base)
    if (!id) skip('base', base, 'one', { allowed: BASES.join(', ') })
    else if (known.base && !known.base(id)) skip('base', base, 'base')
    else view.base = id
  }
}

/** Reads what only the page of a dataset has. */
function readGround(
  one: (name: string) => string | undefined,
  isKnown: (key: string) => boolean,
  view: View,
  skip: Skip,
) {
  const text = one('ground')
  if (text !== undefined) {
    const ground = parseGround(text)
    if (!ground) skip('ground', text, 'ground')
    else if (!isKnown(ground.key)) skip('ground', text, 'place')
    else view.ground = ground
  }
  const engine = one('engine')
  if (engine === 'server') view.engine = engine
  else if (engine !== undefined) skip('engine', engine, 'only', { allowed: 'server' })
}

/** Reads `a,b`, `!a,b` or `none`; `undefined` where nothing of it is known. */
function parseChoice(
  text: string,
  isKnown: (value: string) => boolean,
  skip: (value: string) => void,
): Choice | undefined {
  if (text === 'none') return { only: [] }
  const not = text.startsWith('!')
  const values = [...new Set((not ? text.slice(1) : text).split(','))].sort()
  const good = values.filter(isKnown)
  for (const value of values) if (!good.includes(value)) skip(value)
  if (good.length === 0) return undefined
  return not ? { not: good } : { only: good }
}
