import { gpx, kmlWithFolders } from '@tmcw/togeojson'
import type { Folder } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import type { Feature } from 'geojson'
import { importTold } from '#lib/words'
import { joinedBytes, utf8Text } from '../files/bytes'
import type { TextFile } from '../files/open-file'
import { recordsOfItems } from './json-table'
import type { Table } from './table'

/** A text of XML is read as a whole, so it may not be longer, in bytes. */
const LIMIT = 64_000_000

type Root = Awaited<ReturnType<typeof kmlWithFolders>>

/**
 * The placemarks of KML, or the points and tracks of GPX, as a table with shapes. The data of a
 * placemark are columns, its time is `timestamp` or `timespan.begin`, and `folder` is what it stands
 * in.
 */
export async function xmlTable(file: TextFile): Promise<Table | { reason: string }> {
  const text = await textOf(file)
  if (text === undefined)
    return {
      reason: importTold('xml.large', { most: LIMIT / 1e6 }),
    }
  let features: Feature[]
  try {
    const xml = new DOMParser({ onError: () => {} }).parseFromString(text, 'text/xml')
    const root = xml.documentElement?.localName
    if (root !== 'kml' && root !== 'gpx')
      return { reason: importTold('xml.other', { root: root ?? '' }) }
    const document = xml as unknown as Document
    features = root === 'gpx' ? gpx(document).features : inFolders(kmlWithFolders(document))
  } catch (error) {
    return { reason: importTold('xml.unread', { why: (error as Error).message.split('\n')[0]! }) }
  }
  const items = features.map((feature, i) => ({ line: i + 1, record: described(feature) }))
  return recordsOfItems(
    (async function* () {
      yield* items
      if (items.length === 0) yield { line: 1, refused: importTold('xml.none') }
    })(),
  )
}

async function textOf(file: TextFile): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of file.chunks()) {
    size += chunk.length
    if (size > LIMIT) return undefined
    parts.push(chunk)
  }
  return utf8Text(joinedBytes(parts)).replace(/^\uFEFF/, '')
}

/** The features of a map, each with the names of the folders that it stands in. */
function inFolders(node: Root | Folder, path: readonly string[] = []): Feature[] {
  return (node.children as (Folder | Feature)[]).flatMap((child) => {
    if (child.type !== 'folder')
      return [
        path.length === 0
          ? child
          : { ...child, properties: { ...child.properties, folder: path.join(' / ') } },
      ]
    const name = child.meta.name
    return inFolders(child, typeof name === 'string' && name ? [...path, name] : path)
  })
}

/** A feature whose description is text: what balloons show as HTML is read without its tags. */
function described(feature: Feature): Feature {
  const { description } = feature.properties ?? {}
  const html =
    typeof description === 'object' ? (description as { value?: string }).value : description
  if (typeof html !== 'string') return feature
  const text = html
    .replace(/<(?:br|\/p|\/div|\/tr)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  return { ...feature, properties: { ...feature.properties, description: text } }
}
