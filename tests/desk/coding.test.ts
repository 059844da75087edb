import { commandChanges, sentenceCount } from '#lib/desk'
import { applyChanges } from '#lib/desk/changes'
import { quotedSpan, sentenceStates, sentencesAt } from '#lib/desk/sentences'
import { wordsAt } from '#lib/desk/answers/asking'
import { claimIds, claimRecord, notCodedLines } from '#lib/desk/records'
import { missingFields } from '#lib/desk/fields'
import type { DeskCommand } from '#lib/desk'
import type { DraftBody } from '#lib/desk/draft'
import { fc, expect as plain } from '../property'
import { TEXT, bodyOfText } from './invented'

const none = () => false
/** A draft after commands, one after the other. */
const after = (
  commands: readonly DeskCommand[],
  text = TEXT,
  body: DraftBody = bodyOfText('gull', text),
) =>
  commands.reduce(
    (draft, command) => applyChanges(draft, commandChanges(draft, text, command, none)).body,
    body,
  )
const CLAIM: DeskCommand = { do: 'claim', kind: 'casualties', start: 30, end: 39 }

/** A draft to which a rule proposes one claim, which nobody has decided on. */
const proposed = (): DraftBody => ({
  ...bodyOfText(),
  proposals: {
    d1: {
      kind: 'control',
      span: { start: 0, end: 68 },
      quote: { start: 0, end: 5 },
      fields: {},
      offered: {},
      asks: [],
    },
  },
})

describe('sentences', () => {
  test('each is open until it claims something or somebody says why it does not', () => {
    const draft = after([CLAIM, { do: 'not-coded', sentence: 69, why: 'Scenery.' }])
    expect(sentenceStates(draft, TEXT).map(({ state }) => state)).toEqual([
      'claims',
      'not-coded',
      'open',
    ])
    expect(sentenceCount(draft, TEXT)).toBe(3)
  })

  test('one with a proposal that nobody decided is open, whatever else it holds', () => {
    const body = proposed()
    const draft = after([CLAIM], TEXT, body)
    expect(sentenceStates(draft, TEXT)[0]).toMatchObject({ state: 'open', proposals: ['d1'] })
    const rejected = after([{ do: 'reject', proposal: 'd1' }], TEXT, draft)
    expect(sentenceStates(rejected, TEXT)[0]).toMatchObject({ state: 'claims', proposals: [] })
  })

  test('a claim in a sentence that was not coded opens it again, and a claim stands against saying so', () => {
    const draft = after([{ do: 'not-coded', sentence: 0, why: 'No event.' }, CLAIM])
    expect(draft.notCoded).toEqual({})
    expect(() => after([{ do: 'not-coded', sentence: 0, why: 'No event.' }], TEXT, draft)).toThrow(
      'holds a claim',
    )
  })

  test('a run that holds nothing is said so sentence by sentence, and one that holds something is refused', () => {
    const third = sentenceStates(bodyOfText(), TEXT)[2]!.start
    const two = {
      do: 'not-coded',
      sentence: 69,
      why: 'Scenery.',
      also: [third],
    } satisfies DeskCommand
    const changes = commandChanges(bodyOfText(), TEXT, two, none)
    expect(changes).toEqual(
      [69, third].map((start) => ({ at: ['notCoded', String(start)], after: 'Scenery.' })),
    )
    expect(() => after([CLAIM, { ...two, also: [0] }])).toThrow('holds a claim or a proposal')
    expect(() => after([{ ...two, also: [0] }], TEXT, proposed())).toThrow(
      'holds a claim or a proposal',
    )
  })

  test('guesses go with a proposal only where they are asked for and words stand behind them, never who did it or how firmly', () => {
    const from = { start: 0, end: 5 }
    const value = (of: unknown, words = true) => ({ value: of, ...(words && { from }) })
    const body = proposed()
    body.proposals.d1 = {
      ...body.proposals.d1!,
      kind: 'incident',
      fields: { type: value('Armed clash') },
      offered: {
        type: value('Attack'),
        places: value(null),
        eventTime: value('2024-05-06', false),
        perpetrator: value(['unstated']),
        standing: value('stated'),
        speaker: value('gull'),
        reportedAt: value('2024-05-06'),
      },
    }
    const taken = (guesses?: true) =>
      after([{ do: 'accept', proposal: 'd1', ...(guesses && { guesses }) }], TEXT, body).claims.c1!
        .fields
    expect(taken()).toEqual({ type: value('Armed clash') })
    expect(taken(true)).toEqual({
      type: value('Armed clash'),
      places: value(null),
      speaker: value('gull'),
    })
  })

  test('a removed claim gives its proposal back', () => {
    const body = proposed()
    const draft = after(
      [
        { do: 'accept', proposal: 'd1' },
        { do: 'remove', claim: 'c1' },
      ],
      TEXT,
      body,
    )
    expect([draft.claims, draft.decided]).toEqual([{}, {}])
  })
})

describe('spans', () => {
  const bits = fc.constantFrom(
    '🕊️',
    'café',
    'e\u0301',
    'شـــهيد',
    'قُتِل',
    'Millford',
    '12',
    '👩‍👩‍👧',
    '.',
    '!',
    '\n',
  )
  const texts = fc
    .array(bits, { minLength: 1, maxLength: 20 })
    .map((words) => words.join(' '))
    .filter((text) => /\p{L}/u.test(text))

  test('whatever is selected, the quote is words of the text inside its sentences, at most twelve', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const selection = { start, end: end + 1 }
        const span = sentencesAt(text, 'en', selection)
        const quote = quotedSpan(text, span, selection)
        plain(span.start <= quote.start && quote.start < quote.end && quote.end <= span.end).toBe(
          true,
        )
        const words = text.slice(quote.start, quote.end)
        plain(words).toBe(words.trim())
        plain(words.split(/\s+/).length <= 12).toBe(true)
      }),
    )
  })

  test('typed words are found at their place in UTF-16 units, behind letters of two', () => {
    const text = 'First Millford. 🕊️🕊️ Then MILLFORD again.'
    const claim = {
      kind: 'incident' as const,
      span: { start: 16, end: text.length },
      quote: { start: 16, end: 18 },
      fields: {},
    }
    const found = wordsAt(text, 'millford', claim)!
    expect(text.slice(found.start, found.end)).toBe('MILLFORD')
    expect(wordsAt(text, 'First', claim)).toEqual({ start: 0, end: 5 })
    expect(wordsAt(text, 'nowhere', claim)).toBeUndefined()
  })
})

describe('records', () => {
  const set = (
    field: 'count' | 'scope' | 'perpetrator' | 'summary',
    value: unknown,
  ): DeskCommand => ({
    do: 'set',
    claim: 'c1',
    field,
    value: value as string,
  })

  test('a claim without a decision is missing it, and none is made up', () => {
    const { claims } = after([CLAIM])
    expect(missingFields(claims.c1!)).toEqual([
      'speaker',
      'count',
      'group',
      'harm',
      'perpetrator',
      'places',
      'eventTime',
      'scope',
      'standing',
      'summary',
    ])
    expect(claimRecord('gull/c1', claims.c1!, TEXT)).toEqual({
      id: 'gull/c1',
      kind: 'casualties',
      evidence: { line: 1, start: 0, end: 68, quote: 'people were' },
    })
  })

  test('a running total needs the day on which it stood, and one event has none', () => {
    expect(missingFields(after([CLAIM, set('scope', 'running-total')]).claims.c1!)).toContain(
      'asOf',
    )
    expect(missingFields(after([CLAIM, set('scope', 'event')]).claims.c1!)).not.toContain('asOf')
  })

  test('who is not said to have done it stands in no count, and stays a decision', () => {
    const { claims } = after([CLAIM, set('perpetrator', ['unstated'])])
    expect(missingFields(claims.c1!)).not.toContain('perpetrator')
    expect(claimRecord('gull/c1', claims.c1!, TEXT)).not.toHaveProperty('perpetrator')
  })

  test('ids are made of summaries, and no two claims have one', () => {
    const draft = after([
      CLAIM,
      { ...CLAIM, kind: 'control' },
      set('summary', 'Twelve people were killed.'),
    ])
    const twice = applyChanges(draft, [
      { at: ['claims', 'c2', 'fields', 'summary'], after: { value: 'Twelve people were killed!' } },
    ]).body
    expect([...claimIds(twice).values()]).toEqual([
      'gull/twelve-people-were-killed',
      'gull/twelve-people-were-killed-2',
    ])
    expect([...claimIds(draft).values()][1]).toBe('gull/control-2')
  })

  test('what was not coded is told line by line, as the rest of a line that claims', () => {
    const draft = after([
      CLAIM,
      { do: 'not-coded', sentence: 69, why: 'Scenery.' },
      { do: 'not-coded', sentence: TEXT.indexOf('Nobody'), why: 'No event.' },
    ])
    expect(notCodedLines(draft, TEXT)).toEqual([
      { line: 1, rest: true, why: 'Scenery.' },
      { line: 2, why: 'No event.' },
    ])
  })

  test('a new source gets an id that nobody has', () => {
    const taken = (id: string) => id === 'flood-wardens'
    const changes = commandChanges(
      after([CLAIM]),
      TEXT,
      { do: 'source', claim: 'c1', name: 'Flood wardens', kind: 'official' },
      taken,
    )
    expect(changes[0]).toMatchObject({ at: ['sources', 'flood-wardens-2'] })
  })
})
