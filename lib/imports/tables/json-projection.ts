import type { Projection, ToDegrees } from './geo/in-degrees'

/** Numbers that Esri gives to Web Mercator beside its own. */
const MERCATORS = ['102100', '102113', '900913']

/** Esri's `spatialReference`, the newer of its numbers first, and the `crs` of GeoJSON of 2008. */
const SAID = [
  /"spatialReference"\s*:\s*\{[^{}]*"latestWkid"\s*:\s*(\d+)/,
  /"spatialReference"\s*:\s*\{[^{}]*"wkid"\s*:\s*(\d+)/,
  /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]{1,100})"/,
]
const WKT = /"spatialReference"\s*:\s*\{[^{}]*"wkt"\s*:\s*("(?:[^"\\]|\\.){1,5000})"/

/** The projection that a text of JSON names in its first part. */
function projectionIn(head: string): Projection | undefined {
  for (const pattern of SAID) {
    const said = pattern.exec(head)?.[1]
    if (said === undefined) continue
    const code = MERCATORS.includes(said) ? '3857' : (/(\d+)$/.exec(said)?.[1] ?? '')
    return { name: said, definition: /CRS:?84$/i.test(said) ? 'EPSG:4326' : `EPSG:${code}` }
  }
  const wkt = WKT.exec(head)?.[1]?.replace(/\\"/g, '"').slice(1)
  return wkt === undefined
    ? undefined
    : { name: /"([^"]+)"/.exec(wkt)?.[1] ?? 'WKT', definition: wkt }
}

/**
 * How the shapes of a text of JSON become degrees: by the projection that it names; those of
 * Esri's that name none are taken for Web Mercator where they are no degrees.
 */
export async function degreesOfJson(
  head: string,
  remark: (what: string) => void,
): Promise<ToDegrees | { reason: string } | undefined> {
  const said = projectionIn(head)
  const esri = /"attributes"\s*:/.test(head)
  if (!said && !esri) return undefined
  const { degreesFrom } = await import('./geo/in-degrees')
  if (said) return degreesFrom(said, remark)
  const mercator = degreesFrom(
    { name: 'Web Mercator, for want of a word on it', definition: 'EPSG:3857' },
    remark,
  )
  if ('reason' in mercator) return mercator
  return (geometry) => {
    const moved = mercator(geometry)
    return moved && 'reason' in moved ? geometry : moved
  }
}
