import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ADMIN_1, CITIES_500, COUNTRIES, EARTH_LANDS } from '#lib/cli/shared/data-packages'
import { cachedPackage } from '#lib/cli/shared/package-cache'
import type { DataPackage } from '#lib/cli/shared/package-cache'
import { slimAdmin1 } from './admin1-file'
import { packRings } from './packed-rings'
import { keepsWater } from '../shapes/land'

/** Told in one line what is being done. */
export type Tell = (line: string) => void

/** A file made once from a package, and kept beside it; its name carries the number of its format. */
type Derived = { source: DataPackage; name: string; make: (from: string, to: string) => void }

async function derived({ source, name, make }: Derived, say: Tell): Promise<string> {
  const folder = await cachedPackage(source, say)
  const to = join(folder, name)
  if ((await stat(to).catch(() => undefined))?.size) return to
  say(`Preparing ${source.name}, once`)
  make(join(folder, source.files[0]!), `${to}.part`)
  await rename(`${to}.part`, to)
  return to
}

/** The paths of what the basemap is cut from; fetched and prepared where it is not there yet. */
export async function preparedFiles(
  say: Tell,
): Promise<{ land: string; countries: string; admin1: string; towns: string }> {
  return {
    land: await derived(
      {
        source: EARTH_LANDS,
        name: 'rings-1',
        make: (from, to) => packRings(from, to, keepsWater),
      },
      say,
    ),
    countries: await derived(
      { source: COUNTRIES, name: 'rings-1', make: (from, to) => packRings(from, to, () => true) },
      say,
    ),
    admin1: await derived({ source: ADMIN_1, name: 'units-1', make: slimAdmin1 }, say),
    towns: join(await cachedPackage(CITIES_500, say), CITIES_500.files[0]),
  }
}
