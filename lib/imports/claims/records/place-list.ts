import { planeMetres } from '#lib/geo'
import { preferredName } from '#lib/gazetteer'
import type { PlaceLookup } from '#lib/gazetteer'
import { isAreaKind } from '#lib/model'
import type { Part, Place, PrecisionLevel } from '#lib/model'
import type { DraftPlace, NamedPlace } from '../rows/draft'
import { roundedTo } from '../rows/precision-codes'
import { SURE, placeNamed } from './place-by-name'
import { slugOf, slugs } from './slugs'

/** A place part as the columns of a dataset hold it. */
export type ImportedPlace = {
  key: string
  place: string
  part: Part
  name: string
  arabic?: string
  lon: number
  lat: number
  level: PrecisionLevel
  metres: number
}

/**
 * How near the gazetteer's point must lie to the file's for a settlement to be the one meant, in
 * metres.
 */
const NEAR = 5000
/** The same for an area, whose point is where its label stands: anywhere in it. */
const NEAR_AREA = 150_000

/**
 * How many distinct places were found in the gazetteer, kept by their name in the file, or known by
 * coordinates alone.
 */
export type PlaceMatchCounts = { gazetteer: number; own: number; coordinates: number }

/** The places of a file: rows of the same name, path, point and precision share one. */
export type PlaceList = {
  part: (draft: DraftPlace) => ImportedPlace
  /** The place that a row without coordinates surely means, where the gazetteer knows it. */
  named: (draft: NamedPlace) => ImportedPlace | undefined
  counts: () => PlaceMatchCounts
}

type Base = { id: string; name: string; place?: Place; lon: number; lat: number }

/** Starts the places of a dataset; `onPlace` is told of each place part when it is first met. */
export function placeList(
  dataset: string,
  gazetteer: PlaceLookup,
  onPlace: (place: ImportedPlace) => void,
): PlaceList {
  const [bases, parts] = [new Map<string, Base>(), new Map<string, ImportedPlace>()]
  /** Readers give the same draft to rows of the same place, so most look-ups need no key. */
  const met = new WeakMap<DraftPlace, ImportedPlace>()
  const named = new WeakMap<NamedPlace, { found?: ImportedPlace }>()
  const next = slugs()
  const counts: PlaceMatchCounts = { gazetteer: 0, own: 0, coordinates: 0 }

  function base(draft: DraftPlace): Base {
    const [lon, lat] = roundedTo(draft.metres, draft.lon, draft.lat)
    const key =
      draft.name === ''
        ? `${lon},${lat}`
        : [draft.name, ...draft.admin, draft.area ?? `${draft.lon},${draft.lat}`].join('\u001f')
    const known = bases.get(key)
    if (known) return known
    const place = draft.name === '' ? undefined : inGazetteer(draft, gazetteer)
    const made: Base = place
      ? { id: place.id, name: preferredName(place), place, lon: draft.lon, lat: draft.lat }
      : draft.name === ''
        ? { id: `at-${degrees(lat, 's')}-${degrees(lon, 'w')}`, name: `${lat}, ${lon}`, lon, lat }
        : {
            id: next(`${dataset} ${[...draft.admin, draft.name].map(slugOf).join('-')}`),
            name: draft.name,
            lon: draft.lon,
            lat: draft.lat,
          }
    counts[place ? 'gazetteer' : draft.name === '' ? 'coordinates' : 'own']++
    bases.set(key, made)
    return made
  }

  function partOf(draft: DraftPlace, { id, name, place, lon, lat }: Base): ImportedPlace {
    const key = `${id}/${draft.part}`
    // Coordinates alone may be met at two precisions: the wider one is another place, by its
    // fewer digits.
    const known = parts.get(key)
    if (known) return known
    const made = {
      key,
      place: id,
      part: draft.part,
      name,
      ...sureness(draft, place, lon, lat, gazetteer),
    }
    parts.set(key, made)
    onPlace(made)
    return made
  }

  /** A place that is known by its name alone; one without a point stands on no map. */
  function byName(draft: NamedPlace): ImportedPlace | undefined {
    const place = placeNamed(draft, gazetteer)
    const [lon, lat] = place?.properties.label ?? place?.geometry?.coordinates ?? []
    if (!place || lon === undefined || lat === undefined) return undefined
    const key = `by name\u001f${place.id}`
    const made = bases.get(key) ?? { id: place.id, name: preferredName(place), place, lon, lat }
    if (!bases.has(key)) counts.gazetteer++
    bases.set(key, made)
    return partOf({ ...draft, lon, lat }, made)
  }

  return {
    counts: () => counts,
    part(draft) {
      const same = met.get(draft)
      if (same) return same
      const made = partOf(draft, base(draft))
      met.set(draft, made)
      return made
    },
    named(draft) {
      const same = named.get(draft) ?? { found: byName(draft) }
      named.set(draft, same)
      return same.found
    },
  }
}

/** `35.412` -> `35-412`, with `s` or `w` for what lies south or west of zero. */
const degrees = (value: number, below: string) =>
  `${value < 0 ? below : ''}${String(Math.abs(value)).replace('.', '-')}`

/**
 * The gazetteer's place that a draft means: surely of its name, of its kind, near its point, and
 * the only such.
 */
function inGazetteer(
  { name, lon, lat, area, metres }: DraftPlace,
  gazetteer: PlaceLookup,
): Place | undefined {
  const near = area ? NEAR_AREA : NEAR
  const { candidates } = gazetteer.resolve(name, {
    focus: [lon, lat],
    suggest: false,
    ...(area && { kinds: [area] }),
  })
  const fitting = candidates.filter((candidate) => {
    if (!SURE.includes(candidate.match)) return false
    const { geometry, properties } = candidate.place
    if (!area && isAreaKind(properties.kind)) return false
    const [placeLon, placeLat] = properties.label ?? geometry?.coordinates ?? []
    if (placeLon === undefined || placeLat === undefined) return false
    return (
      area === 'country' ||
      planeMetres([placeLon, placeLat], [lon, lat]) <= Math.max(near, area ? metres : 0)
    )
  })
  return fitting.length === 1 ? fitting[0]!.place : undefined
}

/**
 * Where the part is drawn and how sure it is: as the gazetteer draws it where it knows the place,
 * but never surer than the file's own code.
 */
function sureness(
  { part, level, metres, lon, lat }: DraftPlace,
  place: Place | undefined,
  baseLon: number,
  baseLat: number,
  gazetteer: PlaceLookup,
): Pick<ImportedPlace, 'arabic' | 'lon' | 'lat' | 'level' | 'metres'> {
  const drawn = place && gazetteer.precision(place.id, part)
  const arabic = place?.properties.names.find((item) => item.lang === 'ar')?.text
  const point = place?.properties.label ?? place?.geometry?.coordinates ?? [baseLon, baseLat]
  const far = drawn ? (part === 'whole' ? drawn.metres : Math.max(drawn.metres, metres)) : metres
  const [x, y] = roundedTo(far, point[0] ?? lon, point[1] ?? lat)
  return { ...(arabic && { arabic }), lon: x, lat: y, level: drawn?.level ?? level, metres: far }
}
