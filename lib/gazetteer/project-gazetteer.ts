import type { Project } from '#lib/model'
import type { Pack } from './country/open-pack'
import { createGazetteer } from './create-gazetteer'
import type { Gazetteer } from './create-gazetteer'
import { landOf } from './land-of'

/** What of a project its gazetteer is made of. */
type Named = Pick<Project, 'places' | 'boundaries' | 'basemap' | 'settings' | 'notPlaces'>

/**
 * The gazetteer of a project: its places and outlines, the countries that it is about, its words for
 * areas, its names that are no places, and possibly a pack of a country.
 */
export function projectGazetteer(
  { places, boundaries, basemap, settings, notPlaces }: Named,
  pack?: Pack,
): Gazetteer {
  return createGazetteer({
    places,
    boundaries,
    land: landOf(basemap),
    ...(pack && { pack }),
    prefer: settings.gazetteer.prefer ?? settings.countries,
    adminWords: settings.adminWords,
    ...(notPlaces && { notPlaces }),
  })
}
