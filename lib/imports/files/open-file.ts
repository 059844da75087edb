import { failureCause } from '#lib/util'
import { importTold } from '#lib/words'
import { hexOf, joinedBytes, utf8Text } from './bytes'
import { asUtf8, surveyText } from './encodings'
import type { TextSurvey } from './encodings'
import { binaryFile, binaryKind } from './binary-file'
import type { BinaryFile, FileFacts } from './binary-file'
import type { ByteSource } from './source'
import { DAMAGED_ZIP, openZip } from './zip'
import type { ZipArchive } from './zip'

/** How many bytes of a text are looked at to tell what it is. */
const HEAD_BYTES = 65_536
const CHUNK = 1 << 20

/** A text, decoded: its first lines that are not blank, and its bytes as UTF-8. */
export type TextFile = FileFacts & {
  kind: 'text'
  /** The name of the text, that of the packed file where it lies in an archive. */
  name: string
  head: string[]
  /** What was done to get at it, for the report: unpacked, decoded. */
  notes: string[]
  chunks: () => AsyncIterable<Uint8Array>
  /** How many of its bytes have been read, unpacked, and how many there are. */
  progress: () => { bytes: number; totalBytes: number }
}
/** An archive that is one thing as a whole, as a workbook or a shapefile is. */
export type PackedFile = FileFacts & { kind: 'archive'; archive: ZipArchive }
export type OpenedFile = TextFile | PackedFile | BinaryFile

/** How the bytes of formats begin that cannot be read as text, with what they are and the cure. */
const FOREIGN: readonly [bytes: string, reason: string][] = [
  ['d0cf11e0', importTold('file.xls')],
  ['25504446', importTold('file.pdf')],
]

/**
 * Opens a file of incidents: looks through it once for its hash, its encoding and its line ends,
 * and unpacks it where it is packed. `encoding` is what somebody says it is written in.
 */
export async function openFile(
  source: ByteSource,
  encoding?: string,
): Promise<OpenedFile | { reason: string }> {
  try {
    const signature = await source.head(64)
    if (signature.length === 0) return { reason: importTold('file.empty') }
    const hex = hexOf(signature)
    const foreign = FOREIGN.find(([bytes]) => hex.startsWith(bytes))
    if (foreign) return { reason: foreign[1] }
    if (hex.startsWith('504b0304')) return await openArchive(source, encoding)
    if (hex.startsWith('1f8b')) return await openGzip(source, encoding)
    const binary = binaryKind(signature)
    if (binary) return binaryFile(await factsOf(source), binary)
    return await openText(source, source.chunks, encoding)
  } catch (error) {
    const { code } = error as { code?: string }
    return source.isBroken(error)
      ? { reason: importTold('file.packedDamaged') }
      : {
          reason: importTold('file.unread', {
            why: code === undefined ? String(error) : failureCause(code),
          }),
        }
  }
}

/** Bytes that are no text are unpacked into memory, and so may not be more. */
const MEMORY_LIMIT = 1_000_000_000

/** A text or other bytes, packed with gzip. */
async function openGzip(
  source: ByteSource,
  encoding: string | undefined,
): Promise<OpenedFile | { reason: string }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.gunzipped()) {
    if (size === 0 && /^(?:1f8b|504b0304)/.test(hexOf(chunk.subarray(0, 4))))
      return { reason: importTold('file.nested') }
    if (!binaryKind(parts[0] ?? chunk)) return openText(source, source.gunzipped, encoding, true)
    parts.push(chunk)
    size += chunk.length
    if (size > MEMORY_LIMIT)
      return { reason: importTold('file.packedLarge', { most: MEMORY_LIMIT / 1e9 }) }
  }
  const bytes = joinedBytes(parts)
  const holds = binaryKind(bytes)
  return holds
    ? binaryFile(await factsOf(source), holds, bytes)
    : { reason: importTold('file.empty') }
}

async function factsOf(source: ByteSource): Promise<FileFacts> {
  const hash = source.hash?.()
  let bytes = 0
  for await (const chunk of source.chunks()) {
    hash?.update(chunk)
    bytes += chunk.length
  }
  return { source, bytes, sha256: hash?.hex() ?? '' }
}

async function openText(
  source: ByteSource,
  chunks: () => AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  packed?: boolean,
  name = source.name,
): Promise<TextFile | { reason: string }> {
  const { encodings } = source
  const survey = surveyText(encodings)
  const hash = packed ? undefined : source.hash?.()
  let [bytes, read] = [0, 0]
  for await (const chunk of chunks()) {
    survey.take(chunk)
    hash?.update(chunk)
    bytes += chunk.length
  }
  const found = survey.end()
  const text: TextSurvey = { ...found, encoding: encoding ?? found.encoding }
  const facts = packed ? await factsOf(source) : { source, bytes, sha256: hash?.hex() ?? '' }
  const head = await headLines(asUtf8(chunks(), text, encodings))
  if (head.length === 0) return { reason: importTold('file.empty') }
  if (isBinary(head.join('\n'))) return { reason: importTold('file.noTable') }
  return {
    ...facts,
    kind: 'text',
    name,
    head,
    notes: [
      ...(packed ? [importTold('took.unpacked')] : []),
      ...(/^utf-?8$/.test(text.encoding)
        ? []
        : [
            importTold(encoding === undefined ? 'took.encodingSeen' : 'took.encoding', {
              format: text.encoding,
            }),
          ]),
      ...(text.macLineEnds ? [importTold('took.macEnds')] : []),
    ],
    chunks: () =>
      asUtf8(
        counted(chunks(), (more) => (read += more)),
        text,
        encodings,
      ),
    progress: () => ({ bytes: read, totalBytes: bytes }),
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tell(chunk.length)
    yield chunk
  }
}

/** Whether many characters are those that control machines and that no text has, not a stray one. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\u0008\u000e-\u001d]/g)?.length ?? 0
  return controls > 8 && controls * 50 > text.length
}

async function headLines(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size >= HEAD_BYTES) break
  }
  return utf8Text(joinedBytes(parts).subarray(0, HEAD_BYTES))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
}

/** Names of packed files that are one of the tables that are read. */
const TABLE =
  /\.(?:csv|tsv|tab|txt|json|geojson|ndjson|jsonl|geojsonl|kml|gpx|umap|gpkg|parquet|geoparquet|fgb)$/i

async function openArchive(
  source: ByteSource,
  encoding: string | undefined,
): Promise<OpenedFile | { reason: string }> {
  const archive = await openZip(source)
  if ('reason' in archive) return archive
  const whole = archive.names.some((name) => /^xl\/workbook\.xml$|\.shp$/i.test(name))
  if (whole) return { ...(await factsOf(source)), kind: 'archive', archive }
  if (archive.names.includes('content.xml')) return { reason: importTold('file.ods') }
  const tables = archive.names.filter((name) => TABLE.test(name))
  // A text beside a table is what somebody says about it.
  const data = tables.filter((name) => !/\.txt$/i.test(name))
  const picked =
    data.length === 1 ? data[0] : tables.length === 1 ? tables[0] : onlyMap(archive, tables)
  if (picked === undefined)
    return {
      reason:
        tables.length === 0
          ? archive.names.length === 0
            ? importTold('zip.empty')
            : importTold('zip.noTable', { names: listed(archive.names) })
          : importTold('zip.several', { tables: tables.length, names: listed(tables) }),
    }
  const bytes = archive.unpack([picked])?.[picked]
  if (!bytes) return { reason: DAMAGED_ZIP }
  const holds = binaryKind(bytes)
  if (holds) return binaryFile(await factsOf(source), holds, bytes)
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
  return openText(source, chunks, encoding, true, picked)
}

/** The one of several files of KML in a KMZ that has placemarks; its others link to it. */
function onlyMap(archive: ZipArchive, names: readonly string[]): string | undefined {
  if (!names.every((name) => /\.kml$/i.test(name))) return undefined
  const files = archive.unpack(names) ?? {}
  const maps = names.filter((name) =>
    utf8Text(files[name] ?? new Uint8Array()).includes('<Placemark'),
  )
  return maps.length === 1 ? maps[0] : undefined
}

const listed = (names: readonly string[]) =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`
