import tzLookup from '@photostructure/tz-lookup'
import { BY_PLACE } from '#lib/model'
import type { Place, ProjectSettings } from '#lib/model'

/** The IANA time zone of a point, `Africa/Khartoum`; `undefined` where the numbers are no point. */
export function zoneAt(lat: number, lon: number): string | undefined {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? tzLookup(lat, lon) : undefined
}

/** What `Project.settings` says of clocks. */
type Clock = Pick<ProjectSettings, 'timeZone' | 'defaultTimeZone'>

/** The zone of a project's documents and of whatever has no place. */
function mainZone({ timeZone, defaultTimeZone }: Clock): string {
  return timeZone === BY_PLACE ? (defaultTimeZone ?? 'UTC') : timeZone
}

/**
 * In which zone the times of something are, by the ids of its places: the project's one zone or,
 * where it is by place, the one that they all lie in. Places in several zones, unknown ones and
 * those without a point are in the project's main zone.
 */
export function zoneFinder(
  clock: Clock,
  place: (id: string) => Place | undefined,
): (places: readonly string[]) => string {
  const main = mainZone(clock)
  if (clock.timeZone !== BY_PLACE) return () => main
  const zones = new Map<string, string | undefined>()
  const zoneOf = (id: string) => {
    if (zones.has(id)) return zones.get(id)
    const found = place(id)
    const point = found?.geometry?.coordinates ?? found?.properties.label
    const zone = point && zoneAt(point[1]!, point[0]!)
    zones.set(id, zone)
    return zone
  }
  return (places) => {
    const [zone, ...others] = new Set(places.map(zoneOf))
    return (others.length === 0 && zone) || main
  }
}
