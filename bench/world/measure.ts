import { planeMetres } from '#lib/geo'
import { createGazetteer } from '#lib/gazetteer'
import type { Gazetteer, Pack } from '#lib/gazetteer'
import type { WorldName } from './read-world'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
/** Two sources put one town so far apart at most; a sure answer beyond is about another place. */
const SAME_METRES = 25_000

/** Shares of right answers among names, and how many answers were sure of the wrong place. */
export type WorldScore = {
  names: number
  first: number
  five: number
  sureAndWrong: string[]
}

/** A gazetteer for each country: all packs' places, and the one country preferred. */
export function preferring(pack: Pack): (country: string) => Gazetteer {
  const made = new Map<string, Gazetteer>()
  return (country) => {
    const known =
      made.get(country) ??
      createGazetteer({ places: [], boundaries: EMPTY, land: EMPTY, pack, prefer: [country] })
    made.set(country, known)
    return known
  }
}

/** Looks names up, each in the gazetteer of its country. */
export function scoreWorld(
  names: readonly WorldName[],
  gazetteerOf: (country: string) => Gazetteer,
): WorldScore {
  const score: WorldScore = { names: 0, first: 0, five: 0, sureAndWrong: [] }
  for (const { text, country, id, at, known } of names) {
    const { status, candidates } = gazetteerOf(country).resolve(text)
    const rank = candidates.findIndex((one) => one.id === id || one.alsoIds.includes(id))
    if (known) {
      score.names++
      if (rank === 0) score.first++
      if (rank >= 0 && rank < 5) score.five++
    }
    const point = candidates[0]?.place.geometry?.coordinates
    const elsewhere = !point || planeMetres(point, at) > SAME_METRES
    if ((status === 'unique' || status === 'preferred') && rank !== 0 && elsewhere)
      score.sureAndWrong.push(`${country} ${text}`)
  }
  return score
}
