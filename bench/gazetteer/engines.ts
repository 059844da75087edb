import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { METRES_PER_DEGREE } from '#lib/geo'
import type { Pack } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import { createGazetteer, fold } from '#lib/gazetteer'
import type { Look } from './measure'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
const KM_PER_DEGREE = METRES_PER_DEGREE / 1000

/**
 * Our look-up over a pack, alone or with a focus point 14 km off the right place, in a direction
 * that follows from the place.
 */
export function ours(pack: Pack, { focusKm }: { focusKm?: number } = {}): Look {
  const gazetteer = createGazetteer({ places: [], boundaries: EMPTY, land: EMPTY, pack })
  return (query, { lat, lon }) => {
    const angle = (lat + lon) * 1e4
    const focus: [number, number] | undefined =
      focusKm === undefined
        ? undefined
        : [
            lon + (focusKm * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
            lat + (focusKm * Math.sin(angle)) / KM_PER_DEGREE,
          ]
    return gazetteer
      .resolve(query, { limit: 5, focus })
      .candidates.map(({ id, alsoIds }) => [id, ...alsoIds])
  }
}

type Named = { id: number; place: string; text: string }

/**
 * Every distinct folded name of every place, which is what each peer is given: folding is ours, so
 * that they are compared on search alone.
 */
function namesOf(places: readonly Place[]): Named[] {
  const out: Named[] = []
  for (const place of places)
    for (const text of new Set(place.properties.names.map((name) => fold(name.text))))
      out.push({ id: out.length, place: place.id, text })
  return out
}

const firstFive = (ids: Iterable<string>) => [...new Set(ids)].slice(0, 5).map((id) => [id])

/** fuse.js: fuzzy search by Bitap over every name. */
export function fuse(places: readonly Place[]): Look {
  const search = new Fuse(namesOf(places), { keys: ['text'], threshold: 0.4, ignoreLocation: true })
  return (query) =>
    firstFive(search.search(fold(query), { limit: 40 }).map(({ item }) => item.place))
}

/** minisearch: an inverted index with fuzzy and prefix matching of words. */
export function minisearch(places: readonly Place[]): Look {
  const search = new MiniSearch<Named>({
    fields: ['text'],
    storeFields: ['place'],
    processTerm: (term) => fold(term) || null,
  })
  search.addAll(namesOf(places))
  return (query) =>
    firstFive(
      search
        .search(fold(query), { fuzzy: 0.3, prefix: true })
        .slice(0, 40)
        .map((hit) => String(hit.place)),
    )
}

/** Trigrams of a folded text as pg_trgm makes them: words with two spaces before and one behind. */
function trigramsOf(folded: string): string[] {
  const out = new Set<string>()
  for (const word of folded.split(' ')) {
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) out.add(padded.slice(i, i + 3))
  }
  return [...out]
}

/** Similarity as PostgreSQL's pg_trgm computes it, over an inverted index of trigrams. */
export function trigram(places: readonly Place[]): Look {
  const names = namesOf(places)
  const sizes = new Uint16Array(names.length)
  const postings = new Map<string, number[]>()
  for (const { id, text } of names) {
    const trigrams = trigramsOf(text)
    sizes[id] = trigrams.length
    for (const item of trigrams) {
      const list = postings.get(item)
      if (list) list.push(id)
      else postings.set(item, [id])
    }
  }
  const shared = new Uint16Array(names.length)
  return (query) => {
    const trigrams = trigramsOf(fold(query))
    const met: number[] = []
    for (const item of trigrams)
      for (const id of postings.get(item) ?? []) if (shared[id]!++ === 0) met.push(id)
    const scored = met
      .map((id) => ({ id, score: shared[id]! / (sizes[id]! + trigrams.length - shared[id]!) }))
      .filter(({ score }) => score >= 0.2)
    for (const id of met) shared[id] = 0
    return firstFive(
      scored
        .sort((a, b) => b.score - a.score)
        .slice(0, 40)
        .map(({ id }) => names[id]!.place),
    )
  }
}
