import { isWithin, pinAt, preferredName } from '#lib/gazetteer'
import { SETTLEMENT_KINDS, SITE_KINDS } from '#lib/model'
import { wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

/** A pin as it is typed: words of the text, latitude, longitude and a radius in kilometres. */
const PIN =
  /^(?<name>.+?)\s+(?<lat>-?\d{1,2}(?:\.\d+)?)[,\s]+(?<lon>-?\d{1,3}(?:\.\d+)?)[,\s]+(?<km>\d{1,2}(?:\.\d+)?)\s*(?:km)?$/u

const WORLD = [-180, -90, 180, 90] as const

/** Kinds of places that a pin may be, the commonest first. */
const KINDS = [...SETTLEMENT_KINDS.toReversed(), ...SITE_KINDS].sort(
  (a, b) => Number(b === 'village') - Number(a === 'village'),
)

/** The places that a pin may be meant for already: of the same name, or within its radius. */
function twins(name: string, at: readonly [number, number], metres: number, asking: Asking) {
  const { draft, context } = asking
  const { gazetteer, words } = context
  const own = Object.values(draft.places ?? {}).filter(
    (place) =>
      place.properties.names.some(({ text }) => text.toLowerCase() === name.toLowerCase()) ||
      isWithin(place, at, metres),
  )
  const named = gazetteer.resolve(name, { lang: draft.document.language, limit: 3, suggest: false })
  const all = [
    ...own,
    ...named.candidates.flatMap(({ id }) => gazetteer.place(id) ?? []),
    ...gazetteer
      .nearest(at, 3)
      .filter((near) => near.metres <= metres)
      .map(({ place }) => place),
  ]
  return [...new Set(all.map((place) => preferredName(place, words.lang)))]
}

/**
 * A place that no gazetteer knows, as a pin with a radius: a draft of the gazetteer, which a
 * publication writes. It is offered for words of the text alone, and says which places it may be
 * already. Its point has no more digits than the radius is known to.
 */
export function newPlaceOptions(asking: Asking): DeskOption[] {
  const { text, claim, typed, context } = asking
  const { name = '', lat, lon, km } = PIN.exec(typed.trim())?.groups ?? {}
  const from = wordsAt(text, name, claim)
  const metres = Math.round(Number(km) * 1000)
  const point = [Number(lon), Number(lat)] as const
  if (!from || !(metres > 0) || Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90) return []
  const [west, south, east, north] = context.project.settings.region?.box ?? WORLD
  const isInside = west <= point[0] && point[0] <= east && south <= point[1] && point[1] <= north
  if (!isInside) return [{ label: context.tell('place.outside') }]
  const words = text.slice(from.start, from.end)
  const [x, y] = pinAt(point, metres)
  const known = twins(words, point, metres, asking)
  return KINDS.map((kind) => ({
    label: context.tell('option.newPlace', {
      name: words,
      kind: context.words.say(`placeKind.${kind}`),
      lat: y,
      lon: x,
      km: metres / 1000,
    }),
    ...(known.length > 0 && {
      hint: context.tell('place.twins', { names: context.words.list(known) }),
    }),
    from,
    place: { name: words, kind, lon: x, lat: y, extentMetres: metres },
  }))
}
