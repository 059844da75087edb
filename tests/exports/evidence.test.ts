import { readFileSync } from 'node:fs'
import { loadSite } from '#lib/cli/site/load-site'
import { exportRows, formats, recordsOf, writeAtom, writeJsonFeed } from '#lib/exports'
import type { Media } from '#lib/model'
import { snapshotOf } from '#lib/versions'
import { readerProject } from '../browser/reader-project'
import { HOSTS, TRACE } from '../media'
import { ownProject } from '../project'
import { collectionsOf, feedOf } from './seen'

let folder: string
let made: Awaited<ReturnType<typeof ownProject>>
/** The records as they were written, before anything was kept back. */
let written: Record<'gull/song' | 'gull/bread' | 'gull/crowd', Media>
beforeAll(async () => {
  ;({ folder } = readerProject())
  made = await ownProject(folder)
  const { claims } = JSON.parse(readFileSync(`${folder}/seeds/gull.json`, 'utf8')) as {
    claims: { id: string; evidence: { media?: Media[] } }[]
  }
  written = Object.fromEntries(
    claims.map(({ id, evidence }) => [id, evidence.media?.[0]]),
  ) as typeof written
})

/** Every file and feed over the project, by name. */
function outputs(): Record<string, string> {
  const { project, gazetteer, map } = made
  const records = recordsOf(project, gazetteer)
  const rows = exportRows(
    map.claims.map(({ id }) => ({ id, matter: id, agreement: [], relations: [] })),
    new Map(project.claims.map((claim) => [claim.id, claim])),
    records,
  )
  const feed = feedOf(made)
  return {
    ...Object.fromEntries(
      formats.map((format) => [
        format.id,
        format.write(rows, records, { base: 'https://map.example/' }),
      ]),
    ),
    atom: writeAtom(feed),
    jsonFeed: writeJsonFeed(feed),
    ogc: collectionsOf(made)
      .map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
      .join(),
  }
}

test('the project has an image of each sort, so that the tests below try something', () => {
  expect(made.project.claims.flatMap(({ evidence }) => evidence.media ?? [])).toHaveLength(5)
  expect(written['gull/song']).toMatchObject({ identifying: true, url: expect.any(String) })
})

test('what would identify somebody leaves in no file, feed, page, version or copy: no address, file, hash, time or place', async () => {
  const { file, sha256, geolocated } = written['gull/song']
  const secrets = [HOSTS.hidden, file!, sha256!, ...geolocated!.point!.map(String)]
  const site = await loadSite(folder, 'en')
  const all: Record<string, string> = {
    ...outputs(),
    page: JSON.stringify(made.map),
    siteData: JSON.stringify(site.data),
    siteFiles: Object.keys(site.files).join(),
    siteClaims: String(site.files['data/claims.geojson']),
    version: JSON.stringify(snapshotOf(made.project)),
  }
  for (const [output, text] of Object.entries(all))
    expect([output, secrets.filter((secret) => text.includes(secret))]).toEqual([output, []])
  expect(all.geojson).toContain('A singer.')
  expect(all.page).toContain('A singer.')
})

test('the copy of the site holds the images that may be seen, without their traces, and no other', async () => {
  const { files } = await loadSite(folder, 'en')
  const images = Object.entries(files).filter(([path]) => path.startsWith('media/'))
  expect(images.map(([path]) => path).sort()).toEqual(
    [written['gull/bread'], written['gull/crowd']]
      .map(({ sha256 }) => `media/${sha256}.png`)
      .sort(),
  )
  for (const [, bytes] of images) {
    const text = Buffer.from(bytes as Uint8Array).toString('latin1')
    expect(text.slice(1, 4)).toBe('PNG')
    expect(text).not.toContain(TRACE)
  }
})

const [ADDRESS, COPY] = [`https://${HOSTS.document}/bread`, `https://${HOSTS.archive}/bread`]
test.each([
  ['csv', [ADDRESS, COPY, '2025-03-09', `https://${HOSTS.open}/1`]],
  [
    'geojson',
    [
      `"document_url":"${ADDRESS}"`,
      `"document_archive":"${COPY}"`,
      '"document_retrieved":"2025-03-09"',
    ],
  ],
  ['kml', [`<atom:link href="${ADDRESS}"/>`, `<SimpleData name="document_archive">${COPY}<`]],
  ['ucdp', [ADDRESS]],
  [
    'jsonld',
    [`"url": "${ADDRESS}"`, `"archivedAt": "${COPY}"`, `"url": "https://${HOSTS.open}/1"`],
  ],
  [
    'atom',
    [
      `<link rel="via" type="text/html" href="${ADDRESS}"/>`,
      `Kept copy: ${COPY}`,
      `https://${HOSTS.remote}/watch?v=4`,
    ],
  ],
  ['jsonFeed', [`"external_url": "${ADDRESS}"`, 'A spilt loaf.']],
  [
    'ogc',
    [`"document_url":"${ADDRESS}"`, `"document_retrieved":"2025-03-09"`, `https://${HOSTS.open}/1`],
  ],
])('%s says where the words and what stands behind them can be seen', (output, parts) => {
  const text = outputs()[output]!
  for (const part of parts) expect(text).toContain(part)
})

test('JSON-LD has media as schema.org has them: the hash recorded, the image shown under an address of its own', () => {
  const { '@graph': nodes } = JSON.parse(outputs().jsonld!) as {
    '@graph': { identifier: string; associatedMedia: object[] }[]
  }
  const of = (id: string) => nodes.find(({ identifier }) => identifier === id)!.associatedMedia
  const { sha256 } = written['gull/bread']
  expect(of('gull/bread')).toEqual([
    {
      '@type': 'ImageObject',
      description: 'A <b>queue</b> before a bakery.',
      url: `https://${HOSTS.open}/1`,
      archivedAt: `https://${HOSTS.archive}/photos/1`,
      sha256,
      encoding: {
        '@type': 'ImageObject',
        contentUrl: `https://map.example/media/${sha256}.png`,
        encodingFormat: 'image/png',
      },
      temporalCoverage: '2025-03-07',
      contentLocation: {
        '@type': 'Place',
        '@id': 'https://map.example/place/baniyas',
        description: 'located by The harbour bell: likely',
        geo: { '@type': 'GeoCoordinates', longitude: 35.9487, latitude: 35.1823 },
      },
    },
  ])
  expect(of('gull/crowd')).toEqual([expect.objectContaining({ isFamilyFriendly: false })])
  expect(of('gull/song')).toEqual([{ '@type': 'ImageObject', description: 'A singer.' }])
  expect(of('gull/bakers')).toEqual([
    { '@type': 'VideoObject', description: 'A song.', sha256: expect.any(String) },
    { '@type': 'VideoObject', url: `https://${HOSTS.remote}/watch?v=4` },
  ])
})
