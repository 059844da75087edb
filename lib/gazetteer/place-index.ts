import type { NotPlaces, Part, Place, Precision } from '#lib/model'
import { openPack } from './country/open-pack'
import type { Pack } from './country/open-pack'
import { packPlaces } from './country/pack'
import type { Gazetteer } from './create-gazetteer'
import { precisionOf } from './footprints/footprint-precision'
import { pointPrecision } from './footprints/point-reach'
import { covered, placeFinder } from './place-finder'
import type { NamesInput } from './place-finder'

/** What an import asks of a gazetteer: which place a name means, and how sure its ground is. */
export type PlaceLookup = Pick<Gazetteer, 'resolve' | 'precision'>

/**
 * The names of a project's places with their points and precision, without any outline: for a page
 * that looks names up by itself. It is JSON and slim; ids elsewhere, sources of points and notes
 * stay at home.
 */
export type PlaceIndex = {
  places: readonly Place[]
  /** The other places of the country, as `packPlaces` writes them. */
  pack?: string
  prefer?: readonly string[]
  adminWords?: NamesInput['adminWords']
  notPlaces?: readonly NotPlaces[]
  /** The precision of parts of places that have outlines, by `<place>/<part>`. */
  outlined: Readonly<Record<string, readonly [level: Precision['level'], metres: number]>>
}

/** The parts of an outlined place whose precision goes along: those that codes of files mean. */
const PARTS: readonly Part[] = ['whole', 'near']

/** A place without what no look-up reads. */
function slim({ type, id, geometry, properties }: Place): Place {
  const { kind, names, ids, admin, label, population, extentMetres, facility, vague, members } =
    properties
  return {
    type,
    id,
    geometry,
    properties: {
      kind,
      names,
      ids: ids.iso === undefined ? {} : { iso: ids.iso },
      admin,
      points: [],
      ...(label && { label }),
      ...(population !== undefined && { population }),
      ...(extentMetres !== undefined && { extentMetres }),
      ...(facility && { facility }),
      ...(vague !== undefined && { vague }),
      ...(members && { members }),
    },
  } as Place
}

/**
 * The index of a gazetteer that was made of `input`. Outlines are measured one after another, with
 * a breath between them, since a country has thousands.
 */
export async function placeIndex(
  { pack, prefer, adminWords, notPlaces }: Omit<NamesInput, 'places'>,
  { places, precision, isOutlined }: Gazetteer,
): Promise<PlaceIndex> {
  const hidden = covered(places, pack)
  const others = pack ? rowsOf(pack, (row) => !hidden.has(row)) : []
  const outlined: Record<string, readonly [Precision['level'], number]> = {}
  for (const { id } of [...places, ...others].filter((place) => isOutlined(place.id))) {
    for (const part of PARTS) {
      const known = precision(id, part)
      if (known) outlined[`${id}/${part}`] = [known.level, known.metres]
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    places: places.map(slim),
    ...(others.length > 0 && { pack: packPlaces(others.map(slim)) }),
    ...(prefer && { prefer }),
    ...(adminWords && { adminWords }),
    ...(notPlaces && { notPlaces }),
    outlined,
  }
}

const rowsOf = ({ ids, table }: Pack, keeps: (row: number) => boolean): Place[] =>
  ids.flatMap((_, row) => (keeps(row) ? [table.place(row)] : []))

/**
 * Opens an index: names mean what they mean to the gazetteer that it was made from, by the same
 * rules.
 */
export function openPlaceIndex({ pack, outlined, ...input }: PlaceIndex): PlaceLookup {
  const { resolve, place } = placeFinder({ ...input, ...(pack && { pack: openPack(pack) }) })
  return {
    resolve,
    precision(id, part) {
      const known = outlined[`${id}/${part}`]
      if (known) return precisionOf(...known)
      // Of another part of an outlined place nothing is known here.
      const found = outlined[`${id}/whole`] ? undefined : place(id)
      return found && pointPrecision(found, part)
    },
  }
}
