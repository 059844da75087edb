import type { ClaimReport } from '#lib/imports'
import type { Dataset } from '#lib/store'
import { toldInEnglish } from '#lib/words'

const n = (value: number) => value.toLocaleString('en')
const ranked = (counts: Record<string, number>) =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

/**
 * The report of an import, for people: what was read, what was refused and why, and what was
 * assumed. The same file gives the same report.
 */
export function importReport(
  report: ClaimReport,
  { about, names }: Pick<Dataset, 'about' | 'names'>,
): string {
  const { file, label, licence, read, accepted, refused, reasons, remarks, conversions, unread } =
    report
  const { unlocated, places, hidden, deleted, corrected, idleOverrides } = report
  const left = [
    ...(hidden.length > 0 ? [` + ${n(hidden.length)} hidden`] : []),
    ...(deleted > 0 ? [` + ${n(deleted)} deleted by their keepers`] : []),
  ].join('')
  const distinct = places.gazetteer + places.own + places.coordinates
  return [
    `${file}: ${label}; licence: ${licence}`,
    `  ${n(read)} read = ${n(accepted)} accepted + ${n(refused)} refused${left}`,
    ...(corrected > 0 ? [`  corrected: ${n(corrected)} rows`] : []),
    ...(idleOverrides.length > 0
      ? [
          `  overrides without effect, since no row has the id, or the row says so itself: ${idleOverrides.join(', ')}`,
        ]
      : []),
    ...ranked(reasons).map(([reason, count]) => `  refused ${n(count)}: ${toldInEnglish(reason)}`),
    ...ranked(remarks).map(
      ([remark, count]) =>
        `  taken for granted${count > 1 ? ` ${n(count)} times` : ''}: ${toldInEnglish(remark)}`,
    ),
    ...ranked(conversions).map(
      ([what, count]) =>
        `  converted${count > 1 ? ` ${n(count)} times` : ''}: ${toldInEnglish(what)}`,
    ),
    ...(unread.length > 0
      ? [`  not read: ${unread.join(', ')} ('show' in a mapping keeps them in the note)`]
      : []),
    `  without coordinates, kept and listed: ${n(unlocated)}`,
    `  ${n(distinct)} places: ${n(places.gazetteer)} of the gazetteer, ${n(places.own)} by their name in the file, ${n(places.coordinates)} by coordinates alone`,
    `  ${n(names.sources.length)} sources, ${n(names.parties.length)} parties${about.days ? `, ${about.days.first} to ${about.days.last}` : ''}`,
    '  how claims stand to one another (contradicted, corroborated): not computed, since a row is an event, not a voice',
    ...(about.changes
      ? [
          `  since the import of ${about.changes.before.file} (${n(about.changes.before.rows)} rows): ${n(about.changes.added)} added, ${n(about.changes.changed)} changed, ${n(about.changes.gone)} gone`,
        ]
      : []),
    `Dataset '${about.id}', version ${about.version.slice(0, 12)}`,
  ].join('\n')
}
