import type { FileReport, ImportResult } from '#lib/imports'

/** How many reasons are listed for a file; the rest is in the list of rows refused. */
const REASONS = 12
const n = (value: number) => value.toLocaleString('en')
const ranked = (counts: Record<string, number>) =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

function fileLines({
  file,
  label,
  licence,
  read,
  accepted,
  refused,
  reasons,
  lost,
}: FileReport): string[] {
  const why = ranked(reasons)
  const names = ranked(lost)
  return [
    `${file}: ${label}; licence: ${licence}`,
    `  ${n(read)} read = ${n(accepted)} accepted + ${n(refused)} refused`,
    ...why.slice(0, REASONS).map(([reason, count]) => `  refused ${n(count)}: ${reason}`),
    ...(why.length > REASONS ? [`  other reasons: ${why.length - REASONS}`] : []),
    ...(names.length
      ? [
          `  names left out of accepted rows: ${names.map(([reason, count]) => `${reason} ${n(count)}`).join(', ')}`,
        ]
      : []),
  ]
}

/**
 * The report of a build, for people: sources with licences, rows, merges, admin paths. The same for
 * the same files.
 */
export function buildReport({ files, places, counts }: ImportResult): string {
  const kinds: Record<string, number> = {}
  for (const { properties } of places) kinds[properties.kind] = (kinds[properties.kind] ?? 0) + 1
  return [
    'Sources',
    'data/gazetteer.geojson: the curated gazetteer; licence: CC BY 4.0',
    `  ${n(counts.curated)} places, kept as they are`,
    ...files.flatMap(fileLines),
    '',
    'Merges',
    `  same GeoNames id or P-code: ${n(counts.sameId)}`,
    `  same main name within 3 km: ${n(counts.sameMain)}`,
    `  a shared Arabic spelling within 3 km: ${n(counts.sameArabic)}`,
    `  a shared Latin spelling within 3 km: ${n(counts.sameLatin)}`,
    `  the same consonants within 3 km: ${n(counts.sameConsonants)}`,
    `  the same main name within 3 km twice in one source: ${n(counts.sameSource)}`,
    '',
    'Admin paths',
    `  by the source's own codes: ${n(counts.byAttribute)}`,
    `  inside a polygon: ${n(counts.inside)}`,
    `  outside every polygon, one within 3 km: ${n(counts.nearest)}`,
    `  outside, the nearest coded place in a district without polygon here, so left open: ${n(counts.undecided)}`,
    `  no polygon within 3 km: the country only: ${n(counts.noPath)}`,
    '',
    `Pack: ${n(places.length)} places (${ranked(kinds)
      .map(([kind, count]) => `${kind} ${n(count)}`)
      .join(', ')})`,
  ].join('\n')
}
