import { projectOrThrow } from '#lib/check'
import { FIELD_NAMES, codebookView } from '#lib/desk'
import type { Project } from '#lib/model'
import { readFiles } from '#lib/store'
import { LANGUAGES, codebookPages } from '#lib/words'

const languages = LANGUAGES.map(({ id }) => id)
const own = readFiles('.').then(projectOrThrow)

test.each(languages)(
  'in %s every field has a page, every page has words, none is left over',
  (lang) => {
    const pages = codebookPages(lang)
    expect(Object.keys(pages)).toEqual(Object.keys(codebookPages('en')))
    for (const { title, says } of Object.values(pages)) {
      expect(title).toMatch(/\S/)
      expect(says.length).toBeGreaterThan(1)
    }
  },
)

test('every field opens a page, and every page but the general ones is opened by a field', async () => {
  const { fields, pages } = codebookView(await own, 'en')
  expect(Object.keys(fields).sort()).toEqual([...FIELD_NAMES].sort())
  const opened = new Set(Object.values(fields))
  expect(Object.keys(pages).filter((page) => !opened.has(page as 'claim'))).toEqual([
    'claim',
    'not-coded',
    'intent',
    'protected',
  ])
})

test.each(languages)('in %s each page has as many paragraphs as in English', (lang) => {
  for (const [id, { says }] of Object.entries(codebookPages(lang)))
    expect(says).toHaveLength(codebookPages('en')[id as 'claim'].says.length)
})

test('examples are quotes of the records, of at most twelve words, and lines that were not coded', async () => {
  const project = await own
  const { examples } = codebookView(project, 'en')
  const quotes = new Set(project.claims.map(({ evidence }) => evidence.quote))
  const all = Object.values(examples).flat()
  expect(all.length).toBeGreaterThan(20)
  for (const { quote = '' } of all.filter((one) => one.quote !== undefined)) {
    expect(quotes).toContain(quote)
    expect(quote.split(/\s+/).length).toBeLessThanOrEqual(12)
  }
  expect(examples.intent?.map(({ says }) => says).join()).toContain('intent')
  expect(new Set(examples.control?.map(({ of }) => of)).size).toBe(3)
})

test('examples are in the reader’s language where the records are translated', async () => {
  const { examples } = codebookView(await own, 'ar')
  for (const { says, quote, lang } of examples.control ?? []) {
    expect(says).toMatch(/\p{Script=Arabic}/u)
    expect([quote, lang]).toEqual([expect.stringMatching(/[a-z]/), 'en'])
  }
})

test('nothing of a protected speaker is an example', async () => {
  const project = await own
  const before = codebookView(project, 'en').examples.control!
  const shown = new Set(before.map(({ quote }) => quote))
  const speakers = new Set(
    project.claims.flatMap(({ evidence, speaker }) => (shown.has(evidence.quote) ? speaker : [])),
  )
  const hidden: Project = {
    ...project,
    sources: project.sources.map((one) =>
      speakers.has(one.id) ? { ...one, protected: true } : one,
    ),
  }
  const after = codebookView(hidden, 'en').examples.control!
  expect(after.filter(({ quote }) => shown.has(quote))).toEqual([])
})
