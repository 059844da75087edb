import type { ProjectSettings } from '#lib/model'
import { textIn } from '#lib/words'
import type { Column } from '../rows/column'
import type { CollectionAbout } from './collection'
import { DEFAULT_LIMIT, MAX_LIMIT, MAX_STORED_LIMIT } from './items-query'
import { QUERYABLES_TYPE } from './queryables'

const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const query = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...more,
})
/** What each error of the API means. */
const ERRORS = {
  400: 'A wrong parameter: its name, its value and what is allowed',
  404: 'Nothing is here',
  410: 'The claim was withdrawn: when, by whom and why',
}
const answers = (ok: object, ...errors: (keyof typeof ERRORS)[]) => ({
  200: { description: 'The answer', ...ok },
  ...Object.fromEntries(
    errors.map((status) => [
      status,
      {
        description: ERRORS[status],
        ...json(ref('exception')),
      },
    ]),
  ),
})

/** A column as JSON Schema; every key is always there, `null` where there is nothing to say. */
const property = ({ type, about }: Column) =>
  type === 'date'
    ? { type: 'string', format: 'date', nullable: true, description: about }
    : { type, nullable: true, description: about }

const featureName = (id: string) => `${id}Feature`

function paths(collection: CollectionAbout) {
  const { id, title, filters, columns, timed, paging = 'offset' } = collection
  const about = new Map(columns.map((column) => [column.name, column.about]))
  const parameters = [
    ...['bbox', paging === 'after' ? 'limitStored' : 'limit', paging, 'f'].map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    { $ref: `#/components/parameters/${timed ? 'datetime' : 'datetimeIdle'}` },
    ...filters.map(({ name, values, about: own }) =>
      query(name, own ?? `${about.get(name) ?? name}. Of a list, one of its values.`, {
        type: 'string',
        ...(values && { enum: values }),
      }),
    ),
  ]
  return {
    [`/collections/${id}`]: {
      get: {
        tags: [title],
        summary: `About ${title.toLowerCase()}`,
        operationId: `describe_${id}`,
        parameters: [{ $ref: '#/components/parameters/f' }],
        responses: answers(json({ type: 'object' }), 400),
      },
    },
    [`/collections/${id}/queryables`]: {
      get: {
        tags: [title],
        summary: `What ${title.toLowerCase()} can be asked for by`,
        operationId: `queryables_of_${id}`,
        parameters: [{ $ref: '#/components/parameters/f' }],
        responses: answers(json({ type: 'object' }, QUERYABLES_TYPE), 400),
      },
    },
    [`/collections/${id}/items`]: {
      get: {
        tags: [title],
        summary: title,
        description: collection.description,
        operationId: `get_${id}`,
        parameters,
        responses: answers(
          json(
            {
              allOf: [
                ref('page'),
                {
                  type: 'object',
                  properties: { features: { type: 'array', items: ref(featureName(id)) } },
                },
              ],
            },
            'application/geo+json',
          ),
          400,
        ),
      },
    },
    [`/collections/${id}/items/{featureId}`]: {
      get: {
        tags: [title],
        summary: `One of ${title.toLowerCase()}`,
        operationId: `get_one_of_${id}`,
        parameters: [
          { $ref: '#/components/parameters/featureId' },
          { $ref: '#/components/parameters/f' },
        ],
        responses: answers(json(ref(featureName(id)), 'application/geo+json'), 400, 404, 410),
      },
    },
  }
}

const datetimeOf = (zones: readonly string[]) =>
  `A day, a moment, or an interval of two of them of which one may be open: 2024-05-01, 2024-05-01T12:00:00Z, 2024-05-01/.., ../2024-05-02. Days are those of ${zones.length > 1 ? `the place (${zones.join(', ')})` : zones.join()}. Chooses what may have happened in it; what has no time is chosen only without this parameter.`
const parametersOf = (zones: readonly string[]) => ({
  bbox: query(
    'bbox',
    'West, south, east, north in degrees (WGS 84), or six numbers with heights, which are passed over. Chooses features whose outline shares ground with it. West greater than east crosses the antimeridian.',
    { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    { style: 'form', explode: false },
  ),
  datetime: query('datetime', datetimeOf(zones), { type: 'string' }),
  datetimeIdle: query(
    'datetime',
    'These features have no time: whatever is asked for, all are chosen.',
    { type: 'string' },
  ),
  limit: query('limit', 'Features a page.', {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
  }),
  limitStored: query('limit', 'Features a page.', {
    type: 'integer',
    minimum: 1,
    maximum: MAX_STORED_LIMIT,
    default: DEFAULT_LIMIT,
  }),
  offset: query('offset', 'Features to pass over; links with rel=next carry it.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  after: query('after', 'The row to go on from; links with rel=next carry it.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  f: query('f', 'Form of the answer: there is only JSON.', {
    type: 'string',
    enum: ['json', 'geojson'],
    default: 'json',
  }),
  featureId: {
    name: 'featureId',
    in: 'path',
    required: true,
    description: 'Id of a feature: that of its record with : for /',
    schema: { type: 'string' },
  },
})

function feature({ columns }: CollectionAbout) {
  const names = columns.map(({ name }) => name)
  return {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { allOf: [ref('multiPolygon')], nullable: true },
      properties: {
        type: 'object',
        required: names,
        properties: Object.fromEntries(columns.map((column) => [column.name, property(column)])),
      },
      links: { type: 'array', items: ref('link') },
    },
  }
}

/**
 * The whole API as an OpenAPI 3.0 document: every path, parameter, filter and property written out.
 */
export function openApi(
  collections: readonly CollectionAbout[],
  base: string,
  { title, licence }: ProjectSettings,
) {
  const zones = [...new Set(collections.flatMap((one) => (one.timed ? one.zones : [])))]
  const plain = (summary: string, operationId: string) => ({
    get: {
      tags: ['API'],
      summary,
      operationId,
      parameters: [{ $ref: '#/components/parameters/f' }],
      responses: answers(json({ type: 'object' }), 400),
    },
  })
  return {
    openapi: '3.0.3',
    info: {
      title: textIn(title, 'en'),
      version: '1.0.0',
      description:
        'OGC API - Features, Part 1: Core, GeoJSON and OpenAPI 3.0. Read only, open to every origin.',
      license: { name: licence.name, url: licence.url },
    },
    servers: [{ url: base }],
    paths: {
      '/': plain('Where everything is', 'landing'),
      '/conformance': plain('What this conforms to', 'conformance'),
      '/api': plain('This document', 'api'),
      '/collections': plain('All collections', 'collections'),
      ...(Object.assign({}, ...collections.map(paths)) as object),
    },
    components: {
      parameters: parametersOf(zones),
      schemas: {
        exception: {
          type: 'object',
          required: ['code', 'description'],
          properties: { code: { type: 'string' }, description: { type: 'string' } },
        },
        link: {
          type: 'object',
          required: ['href'],
          properties: {
            href: { type: 'string' },
            rel: { type: 'string' },
            type: { type: 'string' },
            title: { type: 'string' },
          },
        },
        multiPolygon: {
          type: 'object',
          required: ['type', 'coordinates'],
          properties: {
            type: { type: 'string', enum: ['MultiPolygon'] },
            coordinates: {
              type: 'array',
              items: {
                type: 'array',
                items: {
                  type: 'array',
                  items: { type: 'array', minItems: 2, items: { type: 'number' } },
                },
              },
            },
          },
        },
        page: {
          type: 'object',
          required: ['type', 'features'],
          properties: {
            type: { type: 'string', enum: ['FeatureCollection'] },
            timeStamp: { type: 'string', format: 'date-time' },
            numberMatched: { type: 'integer' },
            numberReturned: { type: 'integer' },
            links: { type: 'array', items: ref('link') },
          },
        },
        ...Object.fromEntries(
          collections.map((collection) => [featureName(collection.id), feature(collection)]),
        ),
      },
    },
  }
}
