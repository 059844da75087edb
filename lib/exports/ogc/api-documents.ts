import { addDays } from '#lib/util'
import type { Collection } from './collection'

const TITLE = 'The claims map'
const DESCRIPTION =
  'What was claimed, by whom, where and when. Features are claims, places and pairs of claims that contradict each other; nothing here is a fact.'
/** What this API conforms to (OGC 17-069r4). */
export const CONFORMANCE = ['core', 'oas30', 'geojson'].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
)
/** WGS 84, longitude first. */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
/** Media type of an OpenAPI 3.0 document. */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
const JSON_TYPE = 'application/json'

/** The landing page, which links to everything else. */
export function landingPage(base: string) {
  return {
    title: TITLE,
    description: DESCRIPTION,
    links: [
      { rel: 'self', type: JSON_TYPE, title: 'This document', href: base },
      {
        rel: 'service-desc',
        type: OPENAPI_TYPE,
        title: 'The API as OpenAPI 3.0',
        href: `${base}/api`,
      },
      {
        rel: 'conformance',
        type: JSON_TYPE,
        title: 'What this API conforms to',
        href: `${base}/conformance`,
      },
      { rel: 'data', type: JSON_TYPE, title: 'The collections', href: `${base}/collections` },
      { rel: 'alternate', type: 'text/html', title: 'The map', href: base.replace(/\/ogc$/, '/') },
    ],
  }
}

/**
 * A time of ours with Syria's offset, as RFC 3339 has it; an open end is `null`. The end of a day
 * is the start of the next.
 */
function moment(text: string): string | null {
  if (text.startsWith('0000') || text.startsWith('9999')) return null
  if (!text.endsWith('T24:00')) return `${text}:00+03:00`
  return `${addDays(text, 1)}T00:00:00+03:00`
}

/** What a collection is, how far it reaches, and where its items are. */
export function collectionDocument({ id, title, description, extent }: Collection, base: string) {
  const href = `${base}/collections/${id}`
  return {
    id,
    title,
    description,
    itemType: 'feature',
    crs: [CRS84],
    extent: {
      ...(extent?.box && { spatial: { bbox: [extent.box], crs: CRS84 } }),
      ...(extent?.time && {
        temporal: {
          interval: [extent.time.map(moment)],
          trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
        },
      }),
    },
    links: [
      { rel: 'self', type: JSON_TYPE, href },
      { rel: 'items', type: 'application/geo+json', title, href: `${href}/items` },
      {
        rel: 'license',
        type: 'text/html',
        title: 'CC BY 4.0',
        href: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
  }
}

/** All collections. */
export function collectionsDocument(collections: readonly Collection[], base: string) {
  return {
    links: [{ rel: 'self', type: JSON_TYPE, href: `${base}/collections` }],
    collections: collections.map((collection) => collectionDocument(collection, base)),
  }
}
