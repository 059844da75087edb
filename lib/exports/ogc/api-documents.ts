import type { ProjectSettings } from '#lib/model'
import { textIn } from '#lib/words'
import type { CollectionAbout } from './collection'
import { queryablesLink } from './queryables'

const DESCRIPTION =
  'What was claimed, by whom, where and when. Features are claims, places and pairs of claims that contradict each other; nothing here is a fact.'
/** What this API conforms to (OGC 17-069r4; of 19-079r2 what can be asked for by). */
export const CONFORMANCE = [
  ...['core', 'oas30', 'geojson'].map(
    (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
  ),
  ...['queryables', 'queryables-query-parameters'].map(
    (part) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${part}`,
  ),
]
/** WGS 84, longitude first. */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
/** Media type of an OpenAPI 3.0 document. */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
const JSON_TYPE = 'application/json'

/** The landing page, which links to everything else. */
export function landingPage(base: string, { title }: ProjectSettings) {
  return {
    title: textIn(title, 'en'),
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

/** What a collection is, how far it reaches, and where its items are. */
export function collectionDocument(
  { id, title, description, extent, licence: own }: CollectionAbout,
  base: string,
  { licence }: ProjectSettings,
) {
  const keepers = own === undefined ? licence : { name: own, url: /https?:\/\/\S+/.exec(own)?.[0] }
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
          interval: [extent.time],
          trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
        },
      }),
    },
    links: [
      { rel: 'self', type: JSON_TYPE, href },
      { rel: 'items', type: 'application/geo+json', title, href: `${href}/items` },
      queryablesLink(href),
      ...(keepers.url
        ? [{ rel: 'license', type: 'text/html', title: keepers.name, href: keepers.url }]
        : []),
    ],
  }
}

/** All collections. */
export function collectionsDocument(
  collections: readonly CollectionAbout[],
  base: string,
  settings: ProjectSettings,
) {
  return {
    links: [{ rel: 'self', type: JSON_TYPE, href: `${base}/collections` }],
    collections: collections.map((collection) => collectionDocument(collection, base, settings)),
  }
}
