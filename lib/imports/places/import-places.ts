import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { adminPath, mergePlaces, withParents } from '#lib/gazetteer'
import type { AdminArea, Merge, MergeCounts } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import { toldInEnglish } from '#lib/words'
import { countryRecord } from './country-records'
import { FORMATS } from './formats'
import { lines } from '../lines'
import { recognise } from '../recognise'
import type { Progress } from '../recognise'
import type { CountryBoxes } from '../read-point'
import type { Row } from './row'

/**
 * What became of one file. `read` is always `accepted + refused`; `lost` counts names left out, by
 * the reason.
 */
export type FileReport = {
  file: string
  label: string
  licence: string
  read: number
  accepted: number
  refused: number
  reasons: Record<string, number>
  lost: Record<string, number>
}

/** A build of the gazetteer: its places and the report of how they were made. */
export type ImportResult = { places: Place[]; files: FileReport[]; counts: MergeCounts }

/**
 * What a build is told: the curated places, country bounds, and whom to tell about progress and
 * about rows refused.
 */
export type ImportOptions = {
  curated: readonly Place[]
  boxes: CountryBoxes
  onProgress?: (progress: Progress) => void
  onRefused?: (file: string, line: number, reason: string) => void
}

const FOREIGN = 'is about a place that is not in the pack'

/**
 * Reads files of any known format and merges them with the curated places. Files are taken in the
 * order of `FORMATS`, whatever the order given, so the same files make the same pack. Memory grows
 * with the places accepted, not with the bytes read. Never throws on content.
 */
export async function importPlaces(
  paths: readonly string[],
  { curated, boxes, onProgress, onRefused }: ImportOptions,
): Promise<ImportResult> {
  const merge = mergePlaces(curated)
  const areas: AdminArea[] = []
  const countries: Countries = {
    named: new Set(curated.map((place) => `iso:${place.properties.ids.iso}`)),
    lacking: new Set(),
  }
  const known = await Promise.all(
    paths.map(async (path) => ({
      path,
      file: basename(path),
      seen: await recognise(path, FORMATS),
    })),
  )
  const rank = ({ seen }: (typeof known)[number]) =>
    'format' in seen ? FORMATS.indexOf(seen.format) : FORMATS.length
  const ordered = [...known].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const totalBytes = known.reduce((sum, { seen }) => sum + ('bytes' in seen ? seen.bytes : 0), 0)
  const files: FileReport[] = []
  let [rows, before] = [0, 0]
  for (const { path, file, seen } of ordered) {
    const report: FileReport = {
      file,
      label: 'not recognised',
      licence: 'unknown',
      read: 0,
      accepted: 0,
      refused: 0,
      reasons: {},
      lost: {},
    }
    files.push(report)
    if ('reason' in seen) {
      count(report, { line: 1, refused: seen.reason }, merge, areas, countries, onRefused)
      continue
    }
    Object.assign(report, { label: seen.format.label, licence: seen.format.licence })
    const stream = createReadStream(path, { highWaterMark: 1 << 20 })
    const tell = () => onProgress?.({ file, rows, bytes: before + stream.bytesRead, totalBytes })
    for await (const row of seen.format.read(
      lines(stream, seen.format.lineLimit),
      boxes,
      seen.head,
    )) {
      count(report, row, merge, areas, countries, onRefused)
      if (++rows % 1000 === 0) tell()
    }
    tell()
    before += seen.bytes
    if (report.reasons[FOREIGN]) onRefused?.(file, 0, `${report.reasons[FOREIGN]} rows: ${FOREIGN}`)
  }
  for (const code of countries.lacking) {
    const record = countries.named.has(code) ? undefined : countryRecord(code.slice('iso:'.length))
    if (record) merge.add(record)
  }
  const covered = new Set(areas.map(({ code }) => code))
  const { places, counts } = merge.finish({
    locate: adminPath(withParents(areas)),
    covered: (code) => covered.has(code),
  })
  return { places, files, counts }
}

/** Codes of countries (`iso:SD`) that a record stands for, and that places lie in. */
type Countries = { named: Set<string>; lacking: Set<string> }

/** Counts a row in the report and gives its records to the merge. */
function count(
  report: FileReport,
  row: Row,
  merge: Merge,
  areas: AdminArea[],
  countries: Countries,
  onRefused: ImportOptions['onRefused'],
): void {
  report.read++
  const refuse = (why: string, listed = true) => {
    const reason = toldInEnglish(why)
    report.refused++
    add(report.reasons, reason.replace(/'[^']*'/g, '…').replace(/ \(-?\d[^)]*\)/g, ''))
    if (listed) onRefused?.(report.file, row.line, reason)
  }
  if ('refused' in row) return refuse(row.refused)
  if ('addition' in row) {
    const { id, foreign, ...more } = row.addition
    if (!merge.addTo(id, more))
      return foreign ? refuse(FOREIGN, false) : refuse(`no place has the id '${id}'`)
  } else {
    for (const record of row.records) {
      merge.add(record)
      for (const code of record.codes ?? []) countries.named.add(code)
      if (record.within[0]) countries.lacking.add(record.within[0])
    }
    if (row.area) areas.push(row.area)
  }
  report.accepted++
  for (const why of 'lost' in row ? (row.lost ?? []) : []) add(report.lost, why)
}

/** The rows of one file of any known format; a single refused row where the format is not known. */
export async function* readRows(path: string, boxes: CountryBoxes): AsyncGenerator<Row> {
  const seen = await recognise(path, FORMATS)
  if ('reason' in seen) yield { line: 1, refused: seen.reason }
  else
    yield* seen.format.read(lines(createReadStream(path), seen.format.lineLimit), boxes, seen.head)
}

const add = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}
