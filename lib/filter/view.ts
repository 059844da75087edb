import type { LanguageId } from '#lib/words'

/** What the page shows beside the map: claims (the default, not written), or one of these. */
export const PANELS = ['table', 'contradictions', 'tolls', 'control', 'compare'] as const
export type Panel = (typeof PANELS)[number]

/** The base layers that an operator may add. */
export const BASES = ['tiles', 'pmtiles'] as const
export type BaseId = (typeof BASES)[number]

/** What claims can be ordered by in lists and table; the first, as the map is read, is the default. */
export const SORTS = [
  'place',
  'happened',
  'said',
  'kind',
  'speaker',
  'outlet',
  'standing',
  'against',
  'dead',
] as const
/** The order of claims, `down` from the last. */
export type Sort = { by: (typeof SORTS)[number]; down?: true }

/**
 * The orders that lists offer, as the address writes them: as the map is read, from the most
 * contradicted, from the most dead, from the newest report.
 */
export const ORDERS = ['place', '-against', '-dead', '-said'] as const

/** Which of the offered orders an address asks for; the first where it asks for none of them. */
export function orderOf(sort: Sort | undefined): (typeof ORDERS)[number] {
  const text = sort && serialiseSort(sort)
  return ORDERS.find((order) => order === text) ?? ORDERS[0]
}

/** Reads `said`, or `-said` from the last; `undefined` where it is no column. */
export function parseSort(text: string): Sort | undefined {
  const by = SORTS.find((column) => column === text.replace(/^-/, ''))
  return by && (text.startsWith('-') ? { by, down: true } : { by })
}

/** Writes an order as `parseSort` reads it; the default is not written. */
export function serialiseSort({ by, down }: Sort): string {
  return down ? `-${by}` : by === SORTS[0] ? '' : by
}

/** At most so many datasets are laid under the claims, since each has a colour of its own. */
export const MOST_DATASETS = 3

/**
 * Reads `acled,ucdp`: ids of datasets, each once; `undefined` where it is none, or names more than
 * `MOST_DATASETS`.
 */
export function parseDatasets(text: string): readonly string[] | undefined {
  const ids = [...new Set(text.split(','))].sort()
  return ids.length <= MOST_DATASETS && ids.every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    ? ids
    : undefined
}

/**
 * What an address says beside the filter: map position, the open mark or claim, layers that are
 * off.
 */
export type View = {
  /**
   * Map centre in degrees (three decimals, some 100 m) and zoom. `window` is the size of the map
   * that was looked at, in CSS pixels: with the zoom it says what ground was in view, so that a
   * smaller screen can show all of it.
   */
  at?: { lat: number; lon: number; zoom: number; window?: readonly [width: number, height: number] }
  /** A claim id, or a place id. */
  open?: string
  /** The layer of place names is off. */
  hidePlaces?: true
  /** Datasets whose rows are counted on the map of the documents, under the claims, by id. */
  datasets?: readonly string[]
  panel?: Panel
  /** Two sources set side by side, by id. */
  compare?: readonly [string, string]
  /** The order of lists and of the table's rows; as the map is read where absent. */
  sort?: Sort
  /** What the marks stand on, beside the offline basemap: tiles of a service, or of a file. */
  base?: BaseId
  /** The histograms are stacked by speaker; by kind where absent. */
  stack?: 'speaker'
  /**
   * The data version the view was cited from; only in addresses that are shared, never while one
   * looks around.
   */
  version?: string
  /** The ground whose claims are listed, on the page of a dataset. */
  ground?: GroundSelection
  /** The step of the story that is told, counted from 1. */
  story?: number
  /** The language that the address asks for; the reader's own where absent. */
  lang?: LanguageId
  /**
   * Who answers on the page of a dataset: the server, where it was asked for; else whoever suits
   * its size.
   */
  engine?: 'server'
}

/**
 * Ground to list claims of: the place part of a key (`jableh/whole`) alone or, with a zoom, every
 * place that the map gathers with it at that zoom under the same filter. The mark is named by where
 * it stands, since a mark of a whole country has more places than an address holds.
 */
export type GroundSelection = { key: string; zoom?: number }

const GROUND = /^([a-z0-9-]+\/[a-z]+)(?:,(\d{1,2}(?:\.\d{1,2})?)z)?$/

/** Reads `jableh/whole,9z` or `jableh/whole`; `undefined` where it is neither. */
export function parseGround(text: string): GroundSelection | undefined {
  const [, key, zoom] = GROUND.exec(text) ?? []
  if (key === undefined) return undefined
  return zoom === undefined ? { key } : Number(zoom) <= 22 ? { key, zoom: Number(zoom) } : undefined
}

/** Writes ground as `parseGround` reads it. */
export function serialiseGround({ key, zoom }: GroundSelection): string {
  return zoom === undefined ? key : `${key},${Number(zoom.toFixed(2))}z`
}

const AT =
  /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,2})?)z(?:,([1-9]\d{0,4})x([1-9]\d{0,4}))?$/

/**
 * Reads `35.4,35.95,9z,800x600`, or `35.4,35.95,9z` where the size of the map is not said;
 * `undefined` where it is not a position on Earth.
 */
export function parseAt(text: string): View['at'] {
  const match = AT.exec(text)
  if (!match) return undefined
  const [lat = 0, lon = 0, zoom = 0, width = 0, height = 0] = match.slice(1).map(Number)
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || zoom > 22) return undefined
  return { lat, lon, zoom, ...(width && { window: [width, height] as const }) }
}

/** Writes a position with the digits a map view deserves. */
export function serialiseAt({ lat, lon, zoom, window }: NonNullable<View['at']>): string {
  const short = (value: number, digits: number) => String(Number(value.toFixed(digits)))
  const at = `${short(lat, 3)},${short(lon, 3)},${short(zoom, 2)}z`
  return window ? `${at},${window.map(Math.round).join('x')}` : at
}
