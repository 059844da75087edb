import { claimCitation } from '#lib/exports'
import type { MapData } from '#lib/views'
import { LANGUAGES, wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { ownProject } from '../project'
import { madeUp } from '../ui/made-up'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const VERSION = { version: '3f9c2a1b', date: '2025-03-09' }
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const cite = (id: string, lang: LanguageId = 'en') =>
  claimCitation(
    {
      claim: map.claims.find((claim) => claim.id === id)!,
      map,
      ...VERSION,
      url: `https://map.example/claim/${id}`,
    },
    wordsIn(lang),
  )

test('a claim is cited by who said it, through whom, when, in which words, and who coded it', () => {
  const cited = cite('ap-2025-03-07/outskirts-loyalists')
  expect([cited.chicago, cited.apa, cited.plain].map(bare)).toMatchInlineSnapshot(`
    [
      "Rami Abdurrahman, in Associated Press, published Fri 7 March 2025: “outskirts of the coastal towns of Baniyas and Jableh”, line 15. Coded by claims map desk, 2026-11-21. Claims map, data version 3f9c2a1b of 2025-03-09. https://map.example/claim/ap-2025-03-07/outskirts-loyalists",
      "Rami Abdurrahman. “outskirts of the coastal towns of Baniyas and Jableh” in Associated Press, published Fri 7 March 2025, line 15 [Claim, coded by claims map desk, 2026-11-21]. Claims map (2025), data version 3f9c2a1b. https://map.example/claim/ap-2025-03-07/outskirts-loyalists",
      "“outskirts of the coastal towns of Baniyas and Jableh” Rami Abdurrahman, in Associated Press, published Fri 7 March 2025 (line 15; coded by claims map desk on 2026-11-21; Claims map, data version 3f9c2a1b of 2025-03-09). https://map.example/claim/ap-2025-03-07/outskirts-loyalists",
    ]
  `)
  expect(bare(cited.bibtex)).toMatchInlineSnapshot(`
    "@misc{claim-ap-2025-03-07-outskirts-loyalists,
      title = {{Assad loyalists still hold the outskirts of Baniyas and of Jableh.}},
      author = {{Rami Abdurrahman}},
      howpublished = {in Associated Press, published Fri 7 March 2025},
      version = {3f9c2a1b},
      url = {https://map.example/claim/ap-2025-03-07/outskirts-loyalists},
      note = {“outskirts of the coastal towns of Baniyas and Jableh”, line 15; coded by claims map desk on 2026-11-21; data version 3f9c2a1b of 2025-03-09},
      year = {2025},
      month = mar,
    }
    "
  `)
})

test.each(LANGUAGES.map(({ id }) => id))(
  'in %s every citation of every claim has its speaker, quote, line, coder, version and address',
  (lang) => {
    for (const claim of map.claims) {
      const cited = cite(claim.id, lang)
      const { evidence, coder } = claim
      const speaker = map.sources.find(({ id }) => id === claim.speaker)!.name
      for (const style of ['chicago', 'apa', 'plain'] as const) {
        const text = bare(cited[style])
        for (const part of [speaker, evidence.quote, String(evidence.line), coder.by, '3f9c2a1b'])
          expect([claim.id, style, text]).toEqual([claim.id, style, expect.stringContaining(part)])
        // no mark of direction touches the address
        expect(cited[style].endsWith(` ${cited.url}`)).toBe(true)
      }
      expect(cited.quote).toBe(evidence.quote)
    }
  },
)

test('a protected speaker stands in a citation by description, as on the page', () => {
  const hidden = map.sources.filter((source) => source.protected)
  const claims = map.claims.filter(({ speaker }) => hidden.some(({ id }) => id === speaker))
  expect(claims.length).toBeGreaterThan(0)
  for (const claim of claims) {
    const { name } = hidden.find(({ id }) => id === claim.speaker)!
    const { chicago, bibtex } = cite(claim.id)
    expect(bare(chicago).startsWith(name)).toBe(true)
    expect(bibtex).toContain(`author = {{${name}}}`)
  }
})

test('an outlet that speaks for itself is named once, and what TeX would run is escaped', () => {
  const claim = madeUp({ id: 'doc/x', outlet: 'reporter', summary: '100% of {it} & $5' })
  const sources = [{ id: 'reporter', name: 'The_Reporter', kind: 'newspaper', protected: false }]
  const { chicago, bibtex } = claimCitation(
    { claim, map: { sources, documents: [] }, ...VERSION, url: 'https://x.example/a%7D' },
    wordsIn('en'),
  )
  expect(bare(chicago)).toMatch(/^The_Reporter, said Fri 7 March 2025: “words of doc\/x”, line 1\./)
  expect(bibtex).toContain('title = {{100\\% of \\{it\\} \\& \\$5}}')
  expect(bibtex).toContain('author = {{The\\_Reporter}}')
  expect(bibtex).toContain('@misc{claim-doc-x,')
})
