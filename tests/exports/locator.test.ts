import { gzipSync } from 'node:zlib'
import { kinds } from '#lib/claims'
import { LOCATOR, locatorSvg, recordsOf } from '#lib/exports'
import type { Records } from '#lib/exports'
import { LANGUAGES, wordsIn } from '#lib/words'
import { SaxesParser } from 'saxes'
import { ownProject } from '../project'
import { GET } from '../../app/locator.svg/route'

let own: Awaited<ReturnType<typeof ownProject>>
let records: Records
beforeAll(async () => {
  own = await ownProject()
  records = recordsOf(own.project, own.gazetteer)
})
const drawn = (given: Partial<Parameters<typeof locatorSvg>[0]>) =>
  locatorSvg({ claims: [], ...given }, own.project.basemap, records)
const colours = (svg: string) => new Set(svg.match(/="#[0-9a-f]{6}"/g))

test('every claim with a place has a locator map, well-formed and light, and no other claim has one', () => {
  for (const claim of own.map.claims) {
    const svg = drawn({ claims: [claim] })
    const located = claim.places.some(
      ({ place, part }) => records.footprint(place, part)?.geometry !== undefined,
    )
    expect([claim.id, svg !== undefined]).toEqual([claim.id, located])
    if (svg === undefined) continue
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.write(svg).close()
    expect(svg).toContain(`width="${LOCATOR.width}"`)
    expect(svg).not.toMatch(/<script|href|url\((?!#)/)
    expect([claim.id, gzipSync(svg).length]).toEqual([claim.id, expect.any(Number)])
    expect(gzipSync(svg).length).toBeLessThan(70_000)
  }
})

test('on a dark ground no light colour is left, and texts are the same', () => {
  const light = drawn({ claims: own.map.claims })!
  const dark = drawn({ claims: own.map.claims, dark: true })!
  for (const colour of colours(light)) expect([...colours(dark)]).not.toContain(colour)
  for (const { colour } of kinds.filter(({ id }) => own.map.claims.some(({ kind }) => kind === id)))
    expect([...colours(dark)]).toContain(`="${colour.dark}"`)
  const texts = (svg: string) => svg.match(/>[^<]+</g)
  expect(texts(dark)).toEqual(texts(light))
})

test('a place that no claim is about is shown as well', () => {
  const spoken = new Set(own.map.claims.flatMap(({ places }) => places.map(({ place }) => place)))
  const silent = own.gazetteer.places.find(
    ({ id }) => !spoken.has(id) && records.footprint(id, 'whole')?.geometry,
  )!
  expect(drawn({ place: silent.id })).toContain('<path')
  expect(drawn({ place: 'nowhere-at-all' })).toBeUndefined()
})

test.each(LANGUAGES.map(({ id }) => id))('in %s its names are in that language', (lang) => {
  const claim = own.map.claims.find(({ places }) =>
    places.some(({ place }) => place === 'baniyas'),
  )!
  const svg = drawn({ claims: [claim], words: wordsIn(lang) })!
  expect(svg).toContain(lang === 'ar' ? 'بانياس' : 'Baniyas')
})

describe('the route', () => {
  const get = (query: string) => GET(new Request(`https://map.example/locator.svg?${query}`))

  test.each([
    ['claim=ap-2025-03-07/outskirts-loyalists', 200],
    ['place=baniyas&theme=dark&lang=ar', 200],
    ['source=sohr', 200],
    ['matter=ap-2025-03-07/outskirts-loyalists@baniyas', 200],
    ['claim=nobody/nothing', 404],
    ['source=nobody', 404],
    ['', 400],
    ['claim=a/b&place=baniyas', 400],
    ['place=baniyas&theme=blue', 400],
    ['place=baniyas&lang=xx', 400],
  ])('%s is answered with %d', async (query, status) => {
    const response = await get(query)
    expect(response.status).toBe(status)
    if (status === 200) {
      expect(response.headers.get('content-type')).toBe('image/svg+xml')
      expect(await response.text()).toMatch(/^<svg /)
    } else expect(((await response.json()) as { error: string }).error).not.toBe('')
  })
})
