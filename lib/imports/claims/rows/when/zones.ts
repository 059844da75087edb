import tzLookup from '@photostructure/tz-lookup'

/** The IANA time zone of a point, `Africa/Khartoum`; `undefined` where the numbers are no point. */
export function zoneAt(latitude: string, longitude: string): string | undefined {
  if (latitude === '' || longitude === '') return undefined
  const [lat, lon] = [Number(latitude), Number(longitude)]
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return undefined
  return tzLookup(lat, lon)
}
