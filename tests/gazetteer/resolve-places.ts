import { createGazetteer } from '#lib/gazetteer'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import type { Gazetteer } from '#lib/gazetteer'
import type { NotPlaces, Place, PlaceKind } from '#lib/model'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }

/**
 * A place of a pack in a line: id, kind, names joined by `;`, degrees. Names are GeoNames' unless
 * `ocha:` or `alias:` stands before.
 */
export function place(
  id: string,
  kind: PlaceKind,
  names: string,
  lon: number,
  lat: number,
  more: Partial<Place['properties']> = {},
): Place {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      kind,
      names: names.split(';').map((name, i) => {
        const [, source, text] = /^(?:(ocha|alias):)?(.*)$/.exec(name)!
        const arabic = /[\u0600-\u06ff]/.test(text!)
        return {
          text: text!,
          lang: arabic ? 'ar' : 'und',
          script: arabic ? 'Arab' : 'Latn',
          role: i === 0 ? 'preferred' : 'variant',
          source: source ?? 'geonames',
        } as const
      }),
      ids: { geonames: id.replace('geonames-', '') },
      admin: ['syria'],
      points: [{ source: 'GeoNames', lon, lat }],
      ...more,
    },
  }
}

/**
 * Some places of the country, as GeoNames writes them: a city, homonyms, duplicates, and what
 * broadcasters and agencies sound like.
 */
export const COUNTRY: readonly Place[] = [
  place('geonames-170063', 'city', 'Aleppo;Ḩalab;حلب;Alep', 37.16, 36.2, { population: 1602264 }),
  place('geonames-173480', 'town', 'Al Mayādīn;Mayādīn;الميادين', 40.45, 35.02),
  place('geonames-1', 'village', 'Şana‘;صنع', 36.5, 33.1),
  place('geonames-2', 'village', 'Al Jazīrah;الجزيرة', 40.6, 36.1),
  place('geonames-166227', 'town', 'Qal‘at al Muḑīq;قلعة المضيق;ocha:Madiq Castle', 36.39, 35.42),
  place('geonames-3', 'village', 'Al ‘Alawīyah;العلوية', 37.1, 36.6),
  place('geonames-4', 'village', 'Ḩasan ‘Abd;حسن عبد', 37.3, 36.1),
  place('geonames-5', 'village', 'Ash Shuwayḩāt;الشويحات;Ech Chouihât', 35.95, 35.4),
  place('geonames-6', 'village', 'Ash Shuwayḩāt;الشويحات', 38.9, 34.1),
  place('geonames-7', 'village', 'Shuwayḩāt;شويحات', 38.91, 34.115),
  place('geonames-8', 'hamlet', 'Kafr Lātah;كفر لاتة', 36.7, 35.8),
  place('geonames-9', 'village', 'Tall al Aḩmar at Taḩtānī;تل الأحمر التحتاني', 38.2, 36.7),
  place('geonames-10', 'village', 'Ţal‘at Sulţān;طلعة سلطان;alias:Kings Rise', 36.3, 35.1),
  place('geonames-11', 'village', 'Latakia;اللاذقية', 40.9, 36.9),
]

/** Opens places as the pack of a gazetteer beside curated ones. */
export function gazetteerOf(
  pack: readonly Place[],
  places: readonly Place[] = [],
  notPlaces: readonly NotPlaces[] = [],
): Gazetteer {
  return createGazetteer({
    places,
    boundaries: EMPTY,
    land: EMPTY,
    pack: openPack(packPlaces(pack)),
    notPlaces,
  })
}
