import type { Project } from '#lib/model'
import type { NamesInput } from './place-finder'
import { placeIndex } from './place-index'
import type { PlaceIndex } from './place-index'
import type { Pack } from './country/open-pack'
import { createGazetteer } from './create-gazetteer'
import type { Gazetteer } from './create-gazetteer'
import { landOf } from './land-of'

/** What of a project its gazetteer is made of. */
type Named = Pick<Project, 'places' | 'boundaries' | 'basemap' | 'settings' | 'notPlaces'>

/** What names of a project are looked up by, beside its places. */
const rulesOf = (
  { settings, notPlaces }: Pick<Named, 'settings' | 'notPlaces'>,
  pack: Pack | undefined,
): Omit<NamesInput, 'places'> => ({
  ...(pack && { pack }),
  prefer: settings.gazetteer.prefer ?? settings.countries,
  adminWords: settings.adminWords,
  ...(notPlaces && { notPlaces }),
})

/**
 * The gazetteer of a project: its places and outlines, the countries that it is about, its words for
 * areas, its names that are no places, and possibly a pack of a country.
 */
export function projectGazetteer(project: Named, pack?: Pack): Gazetteer {
  const { places, boundaries, basemap } = project
  return createGazetteer({
    places,
    boundaries,
    land: landOf(basemap),
    ...rulesOf(project, pack),
  })
}

/** The slim index of the names of a project, with the gazetteer that was made of the two. */
export function projectNames(
  project: Named,
  gazetteer: Gazetteer,
  pack?: Pack,
): Promise<PlaceIndex> {
  return placeIndex(rulesOf(project, pack), gazetteer)
}
