import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { freshFolder, run, withProgram } from './programs'
import { serveRoutes } from './serve-routes'
import type { Served } from './serve-routes'

type Quad = {
  subject: { value: string }
  predicate: { value: string }
  object: { value: string; language?: string }
}

let served: Served
beforeAll(async () => {
  served = await serveRoutes()
})
afterAll(() => served.close())
const text = async (path: string) => (await fetch(`${served.base}${path}`)).text()

test('an independent processor reads the JSON-LD without fetching anything: every claim, its words, its speaker and Arabic names', async () => {
  const document = JSON.parse(await text('/export/jsonld')) as {
    '@graph': { '@id': string; text: string }[]
  }
  const documentLoader = (url: string): never => {
    throw new Error(`asked for ${url}`)
  }
  const quads = (await jsonld.toRDF(document, { documentLoader })) as unknown as Quad[]
  const having = (predicate: string, object?: string) =>
    quads.filter(
      (quad) =>
        quad.predicate.value === predicate &&
        (object === undefined || quad.object.value === object),
    )
  const claims = having(
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    'https://schema.org/Claim',
  ).map(({ subject }) => subject.value)
  const features = JSON.parse(await text('/export/geojson')) as {
    features: { properties: { summary: string } }[]
  }
  expect(new Set(claims).size).toBe(features.features.length)
  for (const predicate of ['author', 'appearance', 'text'])
    expect(
      new Set(
        having(`https://schema.org/${predicate}`)
          .map(({ subject }) => subject.value)
          .filter((id) => claims.includes(id)),
      ).size,
    ).toBe(claims.length)
  expect(having('https://schema.org/text').map(({ object }) => object.value)).toEqual(
    expect.arrayContaining(features.features.map(({ properties }) => properties.summary)),
  )
  expect(
    having('https://schema.org/alternateName').some(
      ({ object: { value, language } }) => value === 'اللاذقية' && language === 'ar',
    ),
  ).toBe(true)
})

test('an independent validator finds the OpenAPI document valid', async () => {
  const validate = (document: string) =>
    JSON.parse(
      execFileSync(process.execPath, ['tests/exports/proofs/validate-open-api.mjs'], {
        input: document,
        encoding: 'utf8',
      }),
    ) as { valid: boolean; version: string; errors?: unknown }
  const document = await text('/ogc/api')
  expect(validate(document)).toEqual({ valid: true, version: '3.0' })
  expect(
    validate(document.replace('"operationId"', '"operationid"').replace('"responses"', '"answers"'))
      .valid,
  ).toBe(false)
})

withProgram('xmllint', 'libxml2-utils', () => {
  test('KML is well-formed, and every placemark has a name', async () => {
    const path = join(freshFolder(), 'claims.kml')
    await writeFile(path, await text('/export/kml'))
    await run('xmllint', ['--noout', '--nonet', path])
    const named = await run('xmllint', [
      '--nonet',
      '--xpath',
      "count(//*[local-name()='Placemark'][*[local-name()='name'][string-length() > 0]])",
      path,
    ])
    expect(Number(named)).toBe(
      (JSON.parse(await text('/export/geojson')) as { features: unknown[] }).features.length,
    )
  })
})
