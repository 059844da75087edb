import {
  citation,
  embedCode,
  oembed,
  recordsOf,
  shareSvg,
  writeAtom,
  writeJsonFeed,
} from '#lib/exports'
import { chooseClaims, facetNames, filterParts } from '#lib/filter'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { feedOf } from './seen'

let own: Awaited<ReturnType<typeof ownProject>>
let witnesses: string[]
beforeAll(async () => {
  own = await ownProject()
  witnesses = own.project.sources.filter((source) => source.protected).map(({ id }) => id)
})

test('the seeds hold protected witnesses, so that the tests below try something', () => {
  expect(witnesses.length).toBeGreaterThan(1)
})

/**
 * Everything that leaves the house about one speaker: feeds, citation, oEmbed, embed code and the
 * text of the picture.
 */
function outputsOf(speaker: string): Record<string, string> {
  const { project, map } = own
  const filter = { speaker: { only: [speaker] } }
  const words = filterParts(filter, facetNames(map, wordsIn('en')), wordsIn('en'))
    .map(({ text }) => text)
    .join(', ')
  const shown = chooseClaims(map, filter)
  const feed = feedOf(own, filter)
  const url = `https://map.example/?speaker=${speaker}`
  const cited = citation({
    version: '3f9c2a1b',
    date: '2025-03-09',
    words,
    shown: shown.length,
    total: map.claims.length,
    url,
  })
  return {
    atom: writeAtom(feed),
    jsonFeed: writeJsonFeed(feed),
    text: cited.text,
    bibtex: cited.bibtex,
    embed: embedCode(url, words, 800, 600),
    oembed: JSON.stringify(
      oembed(
        new URLSearchParams({ url }),
        { origin: 'https://map.example', provider: 'M', isDataset: () => false },
        () => words,
      ),
    ),
    picture: shareSvg(
      {
        claims: shown,
        open: shown[0]!.id,
        home: own.map.ground.home,
        attribution: '',
        panel: {
          sentence: words,
          opened: { speaker: words, summary: shown[0]!.summary },
          unlocated: 0,
          sources: [],
          date: '2025-03-09',
          version: '3f9c2a1b',
          site: 'map.example',
        },
      },
      project.basemap,
      recordsOf(project, own.gazetteer),
    ),
  }
}

test('a protected witness is called by what it is in all that can be followed, cited or shown elsewhere', () => {
  for (const witness of witnesses) {
    for (const [output, text] of Object.entries(outputsOf(witness))) {
      expect([witness, output, text]).toEqual([
        witness,
        output,
        expect.stringMatching(/resident \(protected, \d\)/i),
      ])
    }
  }
})

test('a point of a protected witness is the town’s, to a kilometre, with a radius no smaller than the town', () => {
  for (const witness of witnesses) {
    for (const { path, where } of feedOf(own, { speaker: { only: [witness] } }).entries) {
      const claim = own.project.claims.find(({ id }) => path === `/claim/${id}`)!
      const [place] = claim.places
      if (!place) {
        expect([claim.id, where]).toEqual([claim.id, undefined])
        continue
      }
      const { geometry, properties } = own.project.places.find(({ id }) => id === place.place)!
      const point = geometry!.coordinates.map((degrees) => Number(degrees.toFixed(2)))
      expect([claim.id, where]).toEqual([claim.id, { point, metres: expect.any(Number) }])
      expect((where as { metres: number }).metres).toBeGreaterThanOrEqual(properties.extentMetres!)
    }
  }
})
