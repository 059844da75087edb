import { proposalsOf } from '#lib/desk/proposals'
import { proposalSchema } from '#lib/desk/draft'
import { questionWords } from '#lib/desk/question-words'
import { projectGazetteer } from '#lib/gazetteer'
import { readText } from '#lib/reading'
import { deskEntries, projectDictionary, tellOf, wordsOf } from '#lib/words'
import type { DeskContext } from '#lib/desk'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'

const TEXT =
  'Shells fell on El Fasher on Monday, residents said. A market burned.\n\nAt least four people were killed, a doctor said.'

describe.each(['en', 'ar', 'uk'] as const)('what the rules ask, in %s', (lang) => {
  let context: DeskContext
  let asks: string[]

  beforeAll(async () => {
    const { project } = await ownProject(EXAMPLE_PROJECTS[0]!.folder)
    const words = wordsOf(lang, {
      ...projectDictionary(project.settings, lang),
      ...deskEntries(lang),
    })
    const gazetteer = projectGazetteer(project)
    context = { project, gazetteer, words, tell: tellOf(words) }
    const drafts = readText(TEXT, {
      document: { id: 'a', published: '2025-04-15' },
      language: 'en',
      gazetteer,
    })
    const proposals = Object.values(
      proposalsOf(drafts, TEXT, {
        published: '2024-05-08',
        outlet: 'o',
        language: 'en',
        parties: new Set(),
        sources: new Map(),
      }),
    )
    for (const proposal of proposals) proposalSchema.parse(proposal)
    asks = proposals
      .filter(({ kind, fields }) => kind === 'casualties' && !fields.places)
      .flatMap((one) => one.asks.filter(({ ask }) => ask === 'where'))
      .map((ask) => questionWords(ask, context))
  })

  test('a sentence without a place shows what was told before, and the places it may be', () => {
    expect(asks).toHaveLength(1)
    expect(asks[0]).toContain('El Fasher')
    expect(asks[0]).toContain(context.tell('question.where'))
    const place = context.gazetteer.place('el-fasher')!
    const name = place.properties.names.find((one) => one.lang === lang)?.text
    if (name) expect(asks[0]).toContain(name)
  })
})
