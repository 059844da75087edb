import { commandChanges, deskView, optionsFor } from '#lib/desk'
import type { DeskContext, DraftBody, FieldName } from '#lib/desk'
import type { Source } from '#lib/model'
import { namedTimes } from '#lib/reading'
import type { Chosen, DeskClaim, Proposal } from '../../lib/desk/draft'
import { offersFor } from '../../lib/desk/offers'
import { bodyOfText, exampleContext } from './invented'

const SENTENCES = [
  'The column fired on the camp, a report said.',
  'Later the column fired on the market, a report said.',
  'In the evening the column left.',
] as const
const TEXT = SENTENCES.join(' ')
const spanOf = (n: number) => {
  const start = TEXT.indexOf(SENTENCES[n]!)
  return { start, end: start + SENTENCES[n]!.length }
}
/** Where words stand in the nth sentence. */
const wordsIn = (n: number, words: string) => {
  const start = TEXT.indexOf(words, spanOf(n).start)
  return { start, end: start + words.length }
}

let context: DeskContext
beforeAll(async () => void (context = await exampleContext()))

/** A proposal in the nth sentence that rests on "a report" and on "the column". */
const proposalIn = (n: number, read: Proposal['fields'], offered = {}): Proposal => ({
  kind: 'incident',
  span: spanOf(n),
  quote: spanOf(n),
  fields: read,
  offered,
  asks: [],
})
const claimIn = (n: number, fields: DeskClaim['fields'], proposal?: string): DeskClaim => ({
  kind: 'incident',
  span: spanOf(n),
  quote: spanOf(n),
  fields,
  ...(proposal && { proposal }),
})
const report = (n: number, value: unknown = 'gull'): Chosen => ({
  value,
  from: wordsIn(n, 'a report'),
})
const draftOf = (more: Partial<DraftBody>): DraftBody => ({ ...bodyOfText('gull', TEXT), ...more })

describe('what a coder says instead of what the rules read', () => {
  const proposals = {
    d1: proposalIn(0, { speaker: report(0) }),
    d2: proposalIn(1, { speaker: report(1), type: { value: 'Attack', rule: 'verb' } }),
  }
  /** The second proposal, once the speaker of the first one is somebody else. */
  const after = (speaker: unknown, of = proposals as Record<string, Proposal>, sources = {}) =>
    draftOf({
      proposals: of,
      decided: { d1: 'accepted' },
      claims: { c1: claimIn(0, { speaker: { value: speaker } }, 'd1') },
      sources,
    })
  const shown = (draft: DraftBody) =>
    deskView({ coder: 'Ann', revision: 1, ...draft }, TEXT, context).proposals[0]!.fields.find(
      ({ name }) => name === 'speaker',
    )!
  const accepted = (draft: DraftBody) =>
    commandChanges(draft, TEXT, { do: 'accept', proposal: 'd2' }, () => true)[1]!.after as {
      fields: object
    }

  test('is offered for the next proposal that rests on the same words, and taken over by nobody', () => {
    const draft = after('unattributed')
    expect(shown(draft)).toMatchObject({
      missing: true,
      offer: { value: 'unattributed', before: true },
    })
    expect(shown(draft).words).toBeUndefined()
    expect(Object.keys(accepted(draft).fields)).toEqual(['type'])
  })

  test('is of no proposal that rests on other words, or reads something else', () => {
    const words = { ...report(1), from: wordsIn(1, 'the column') }
    for (const speaker of [words, report(1, 'wadi-post')]) {
      const draft = after('unattributed', { ...proposals, d2: proposalIn(1, { speaker }) })
      expect(shown(draft).offer).toBeUndefined()
      expect(accepted(draft).fields).toEqual({ speaker })
    }
  })

  test('where it was left as it was read, it is taken over as it is read', () => {
    expect(accepted(after('gull')).fields).toMatchObject({ speaker: { value: 'gull' } })
  })

  test('a witness is never offered, and neither is that the text does not say; both are asked', () => {
    const witness: Source = { id: 'witness-1', kind: 'resident', protected: true }
    const draft = after('witness-1', proposals, { 'witness-1': witness })
    expect([shown(draft).offer, shown(draft).missing]).toEqual([undefined, true])
    const place = { place: 'kutum', part: 'whole', phrase: 'the column' }
    const read = (n: number) => ({ value: [place], from: wordsIn(n, 'the column') })
    const nowhere = draftOf({
      proposals: { d1: proposalIn(0, { places: read(0) }), d2: proposalIn(1, { places: read(1) }) },
      decided: { d1: 'accepted', d2: 'accepted' },
      claims: {
        c1: claimIn(0, { places: { value: null } }, 'd1'),
        c2: claimIn(1, {}, 'd2'),
      },
    })
    expect(offersFor(nowhere, TEXT, 'c2', context).places).toBeUndefined()
  })

  test('another part of the same place is of its claim alone', () => {
    const place = (part: string) => [{ place: 'kutum', part, phrase: 'the column' }]
    const read = (n: number) => ({ value: place('whole'), from: wordsIn(n, 'the column') })
    const draft = draftOf({
      proposals: { d1: proposalIn(0, { places: read(0) }), d2: proposalIn(1, { places: read(1) }) },
      decided: { d1: 'accepted' },
      claims: { c1: claimIn(0, { places: { value: place('outskirts') } }, 'd1') },
    })
    expect(accepted(draft).fields).toEqual({ places: read(1) })
  })
})

describe('answers', () => {
  const options = (field: FieldName, draft: DraftBody, key: string) =>
    optionsFor(field, { draft, text: TEXT, claim: draft.claims[key]!, typed: '', context })
  const day = (value: string): DeskClaim['fields'] => ({ eventTime: { value } })

  test('what was decided of other claims stands before what was only read, and a day of one field serves another', () => {
    const draft = draftOf({
      proposals: { d1: proposalIn(0, { eventTime: { value: '2024-05-01' } }) },
      claims: {
        c1: claimIn(0, { asOf: { value: '2024-04-30' }, ...day('2024-04-29') }),
        c2: claimIn(2, {}),
      },
    })
    expect(
      options('eventTime', draft, 'c2')
        .slice(0, 3)
        .map(({ value }) => value),
    ).toEqual(['2024-04-29', '2024-04-30', '2024-05-01'])
  })

  test('behind the two nearest days stand those that the draft has most often', () => {
    const all = ['2024-04-03', '2024-04-03', '2024-04-02', '2024-04-01', '2024-04-02', '2024-04-02']
    const claims = Object.fromEntries(all.map((one, i) => [`c${i + 1}`, claimIn(0, day(one))]))
    const draft = draftOf({ claims: { ...claims, c9: claimIn(2, {}) } })
    const found = options('eventTime', draft, 'c9').map(({ value }) => value)
    expect(found.slice(0, 3)).toEqual(['2024-04-03', '2024-04-02', '2024-04-01'])
  })

  test('who speaks and through whom is one answer once the draft has said both, but of no witness', () => {
    const via = { via: { value: ['sudan-tribune'] } }
    const witness: Source = { id: 'witness-1', kind: 'resident', protected: true }
    const draft = draftOf({
      sources: { 'witness-1': witness },
      claims: {
        c1: claimIn(0, { speaker: { value: 'unattributed' }, ...via }),
        c2: claimIn(0, { speaker: { value: 'witness-1' }, ...via }),
        c3: claimIn(2, {}),
        c4: claimIn(2, via),
      },
    })
    const both = (key: string) => options('speaker', draft, key).filter(({ also }) => also)
    expect(both('c3')).toMatchObject([
      {
        value: 'unattributed',
        also: { via: ['sudan-tribune'] },
        hint: expect.any(String) as string,
      },
    ])
    expect(both('c4')).toEqual([])
  })

  test('that nobody could check it is one answer with who says so, behind those of how firmly it is put', () => {
    const draft = draftOf({
      claims: {
        c1: claimIn(0, { unverifiedBy: { value: 'unattributed' } }),
        c2: claimIn(2, {}),
      },
    })
    const all = options('standing', draft, 'c2')
    expect(all.slice(0, 4).some(({ also }) => also)).toBe(false)
    expect(all.slice(4).map(({ value, also }) => [value, also])).toEqual([
      ['unverified', { unverifiedBy: 'unattributed' }],
      ['unverified', { unverifiedBy: 'gull' }],
    ])
    expect(all.some(({ offered }) => offered)).toBe(false)
  })

  test('a long stretch that the records come back to is offered until the publication, and one that stands there once is not', () => {
    const [claim] = context.project.claims
    const withDays = (...days: string[]) => ({
      ...context,
      project: {
        ...context.project,
        claims: days.map((eventTime) => ({ ...claim!, eventTime })),
      },
    })
    const draft = draftOf({ claims: { c1: claimIn(2, {}) } })
    const found = (own: DeskContext) =>
      optionsFor('eventTime', {
        draft,
        text: TEXT,
        claim: draft.claims.c1!,
        typed: '',
        context: own,
      })
        .map(({ value }) => value)
        .includes('2023-04-15/2024-05-07')
    expect(found(withDays('2023-04-15/2024-01-01', '2023-04-15/2024-02-01'))).toBe(true)
    expect(found(withDays('2023-04-15/2024-01-01'))).toBe(false)
    expect(found(withDays('2023-04-15/2023-04-20', '2023-04-15/2023-04-21'))).toBe(false)
  })
})

test('“the day before” counts from the day that the sentences before spoke of, and from the report where they spoke of none', () => {
  const text =
    'Shelling killed 4 people in Kosti on Monday. Rain fell. The day before, troops had left Kosti.'
  const from = text.indexOf('The day before')
  const found = (of: string) =>
    namedTimes(of, 'en', '2024-05-10', { start: of.indexOf('The day'), end: of.length }).map(
      ({ days }) => days.from,
    )
  expect(found(text)).toEqual(['2024-05-05'])
  expect(found(text.slice(from))).not.toContain('2024-05-05')
})
