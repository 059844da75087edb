import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { exportRows, formats, ogcAnswer, recordsOf, writeAtom, writeJsonFeed } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import { loadSite } from '#lib/cli/site/load-site'
import { siteFiles } from '#lib/cli/site/site-files'
import { ownProject } from '../project'
import { TAKEN_BACK, witnessProject } from '../witness-project'
import { collectionsOf, feedOf } from './seen'

const folder = witnessProject()
let made: Awaited<ReturnType<typeof ownProject>>
beforeAll(async () => {
  made = await ownProject(folder)
})
const ID = 'gull/zebras'
const WHY = 'The outlet took it back.'

/** The answer of the OGC API to the address of an item. */
function item(collection: string, id: string) {
  const { status, body } = ogcAnswer(collectionsOf(made), {
    path: ['collections', collection, 'items', id],
    params: new URLSearchParams(),
    base: 'https://map.example/ogc',
    now: new Date('2025-03-14T10:00:00Z'),
    settings: made.project.settings,
    withdrawn: made.project.withdrawn,
  })
  return { status, body: JSON.parse(Buffer.concat(body).toString()) as Record<string, unknown> }
}

test('a withdrawn claim is in no format, list, relation or count', () => {
  const { map, project, gazetteer, relations } = made
  expect(map.claims.map(({ id }) => id)).toEqual([
    'gull/tamsin-oldweather-saw-a-crowd',
    'gull/crowd',
  ])
  expect(JSON.stringify([map, relations])).not.toMatch(/zebras/i)
  const records = recordsOf(project, gazetteer)
  const rows = exportRows(
    chooseClaims(map, {}),
    new Map(project.claims.map((claim) => [claim.id, claim])),
    records,
  )
  expect(rows).toHaveLength(2)
  for (const format of formats)
    expect([format.id, format.write(rows, records, {})]).toEqual([
      format.id,
      expect.not.stringMatching(/zebras/i),
    ])
})

test('JSON-LD says what was corrected in a claim', () => {
  const { map, project, gazetteer } = made
  const records = recordsOf(project, gazetteer)
  const rows = exportRows(
    chooseClaims(map, {}),
    new Map(project.claims.map((claim) => [claim.id, claim])),
    records,
  )
  const { '@graph': graph } = JSON.parse(
    formats.find(({ id }) => id === 'jsonld')!.write(rows, records, {}),
  ) as { '@graph': Record<string, unknown>[] }
  expect(graph.map(({ correction }) => correction)).toEqual([
    undefined,
    [
      {
        '@type': 'CorrectionComment',
        datePublished: '2025-03-11',
        author: { name: 'first coder' },
        about: 'summary',
        text: 'The text says Baniyas.',
      },
      expect.objectContaining({ datePublished: '2025-03-12', about: 'note' }),
    ],
  ])
})

test('the OGC API answers 410 for a withdrawn claim, with the day and the reason, and 404 for what never was', () => {
  expect(item('incidents', 'gull:zebras')).toEqual({
    status: 410,
    body: {
      code: 'Gone',
      description: `The claim '${ID}' was withdrawn on 2025-03-13 by first coder: ${WHY}`,
    },
  })
  expect(item('incidents', 'gull:lions').status).toBe(404)
  expect(item('incidents', 'gull:crowd').status).toBe(200)
})

test('feeds tell of a withdrawal whatever their filter, and take the entry back', () => {
  for (const filter of [{}, { kind: { only: ['control'] } }]) {
    const feed = feedOf(made, filter)
    const [entry] = feed.entries
    expect(entry).toMatchObject({
      about: 'withdrawal',
      path: `/claim/${ID}`,
      updated: '2025-03-13T00:00:00+00:00',
      text: `The claim ${ID} was withdrawn on 2025-03-13 by first coder: ${WHY}`,
    })
    const atom = writeAtom(feed)
    expect(atom).toContain(
      '<at:deleted-entry ref="tag:claims-map.claims-map.invalid,2000:claim/gull/zebras" when="2025-03-13T00:00:00+00:00">',
    )
    expect(atom).toContain(`<at:comment>${WHY}</at:comment>`)
    expect(parseAtomFeed(atom).entries).toHaveLength(feed.entries.length)
    const json = writeJsonFeed(feed)
    expect(parseJsonFeed(json).items![0]!.content_text).toBe(entry!.text)
    expect(json).toContain(
      '"takes_back": "tag:claims-map.claims-map.invalid,2000:claim/gull/zebras"',
    )
    expect(atom + json).not.toContain(TAKEN_BACK)
  }
  expect(feedOf(made, {}, 'contradicting-pair').entries).toEqual([])
})

test('a corrected claim is new to whoever follows it, and its entry says what was corrected', () => {
  const entry = feedOf(made).entries.find(({ path }) => path === '/claim/gull/crowd')!
  expect(entry.updated).toBe('2025-03-12T00:00:00+00:00')
  expect(entry.text).toContain(
    'Corrected on 2025-03-11: summary. The text says Baniyas.\nCorrected on 2025-03-12: note. Seen once.',
  )
  expect(entry.text).not.toContain('Jableh')
})

test.each(['en', 'ar'] as const)(
  'the site of files keeps a page that says so (%s), and nothing of what was said',
  async (lang) => {
    const files = await siteFiles(await loadSite(folder, lang))
    const page = String(files.get('claim/gull/zebras.html'))
    expect(page).toContain(`data-withdrawn="${ID}"`)
    expect(page).toContain(WHY)
    expect(page).toContain('first coder')
    expect(page).toContain(lang === 'en' ? 'This claim was withdrawn' : 'سُحبت هذه الإفادة')
    const document = String(files.get('document/gull.html'))
    expect(document).toContain(WHY)
    expect(document).toContain('<del><bdi>A day of rain</bdi></del>')
    expect(String(files.get('source/harbour-bell.html'))).toContain(
      '<del><bdi>resident</bdi></del>',
    )
    const corrected = String(files.get('claim/gull/crowd.html'))
    expect(corrected).toMatch(/<del><bdi>A crowd gathered in Jableh\.<\/bdi><\/del>/)
    expect(corrected).toMatch(/<ins><bdi>A crowd gathered in Baniyas\.<\/bdi><\/ins>/)
    expect(corrected).toContain(lang === 'en' ? 'Corrected' : 'تصحيحات')
    for (const [path, text] of files)
      expect([path, Buffer.from(text).includes(TAKEN_BACK)]).toEqual([path, false])
  },
)
