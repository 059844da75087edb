import { intakeSchema, optionsFor, takeIn } from '#lib/desk'
import type { DeskContext, DraftBody } from '#lib/desk'
import { offersFor } from '../../lib/desk/offers'
import { exampleContext } from './invented'

let context: DeskContext
beforeAll(async () => void (context = await exampleContext()))

const TEXT =
  'Four people were killed in El Fasher on Saturday, the army said. Nine people were killed in El Fasher on Friday, the army said. At least 40 people have been killed in El Fasher since Thursday, the army said.'
const INTAKE = {
  text: TEXT,
  title: 'Dead in El Fasher',
  outlet: 'The Wadi Post',
  language: 'en',
  published: '2024-05-10/2024-05-11',
  publishedBasis: 'inferred',
  publishedNote: 'It speaks of Thursday as past.',
}
const begun = (given: object = {}): DraftBody =>
  takeIn(intakeSchema.parse({ ...INTAKE, ...given }), {
    ...{ project: context.project, gazetteer: context.gazetteer },
    ...{ taken: () => false, coder: 'Ann', on: '2024-05-12' },
  }).body
/** The draft with its nth count accepted as it is proposed. */
function accepted(nth: number, given: object = {}) {
  const draft = begun(given)
  const [proposal, { kind, span, quote, fields }] = Object.entries(draft.proposals).filter(
    ([, one]) => one.kind === 'casualties',
  )[nth]!
  const claim = { kind, span, quote, fields, proposal }
  return { draft: { ...draft, claims: { c1: claim } }, claim }
}

test('a document keeps the days between which it was published, and from what they were inferred', () => {
  expect(begun().document).toMatchObject({
    id: 'the-wadi-post-2024-05-11',
    published: '2024-05-10/2024-05-11',
    publishedBasis: 'inferred',
    publishedNote: 'It speaks of Thursday as past.',
  })
  const stated = begun({ publishedBasis: 'stated', publishedNote: undefined }).document
  expect(stated).not.toHaveProperty('publishedNote')
})

test.each([
  ['no note', { publishedNote: undefined }],
  ['an empty note', { publishedNote: ' ' }],
  ['no word of how the day is known', { publishedBasis: undefined }],
  ['an open end', { published: '2024-05-10/..' }],
  ['the last day first', { published: '2024-05-11/2024-05-10' }],
])('a text with %s is refused', (_, given) =>
  expect(intakeSchema.safeParse({ ...INTAKE, ...given }).success).toBe(false),
)

describe('of a text that was published on Friday or on Saturday', () => {
  test('a Friday is that Friday, and a total stood on either day', () => {
    expect(accepted(1).claim.fields.eventTime?.value).toBe('2024-05-10')
    const { draft } = accepted(2)
    const offers = offersFor(draft, TEXT, 'c1', context)
    expect(draft.claims.c1!.fields.eventTime?.value).toBe('2024-05-09/2024-05-11')
    expect(offers.asOf).toEqual({ value: '2024-05-10/2024-05-11', published: true })
  })

  test('a Saturday is taken over and offered by nobody, and both are answers', () => {
    const { draft, claim } = accepted(0)
    expect(claim.fields.eventTime).toBeUndefined()
    expect(offersFor(draft, TEXT, 'c1', context).eventTime).toBeUndefined()
    const options = optionsFor('eventTime', { draft, text: TEXT, claim, typed: '', context })
    expect(options.map(({ value }) => value).slice(0, 4)).toEqual([
      '2024-05-04',
      '2024-05-04/2024-05-11',
      '2024-05-11',
      '2024-05-10/2024-05-11',
    ])
    expect(options.some(({ offered }) => offered)).toBe(false)
    // where the day is known there is no question
    const known = accepted(0, { published: '2024-05-11' })
    expect(known.claim.fields.eventTime?.value).toBe('2024-05-11')
  })
})

test.each([
  ['since Thursday, the army said', '2024-05-09/2024-05-11'],
  ['since Thursday, the army said on Friday', '2024-05-09/2024-05-10'],
  ['since Friday, the army said on Thursday', '2024-05-10/2024-05-11'],
])('a total “%s” lasts until it was told', (words, is) => {
  const text = `At least 40 people have been killed in El Fasher ${words}.`
  expect(accepted(0, { text, published: '2024-05-11' }).claim.fields.eventTime?.value).toBe(is)
})
