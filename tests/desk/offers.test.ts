import { isDeepStrictEqual } from 'node:util'
import { checkHistory, commandChanges, firstQuestion, optionsFor } from '#lib/desk'
import { fieldSchemas, missingFields } from '#lib/desk/fields'
import { offersFor, wordsBefore } from '#lib/desk/offers'
import type { Source } from '#lib/model'
import type { DeskContext, FieldName } from '#lib/desk'
import type { DeskClaim, DraftBody, Proposal } from '#lib/desk/draft'
import { fc, expect as plain } from '../property'
import { bodyOfText, deskOn, exampleContext, folder } from './invented'

const SENTENCES = [
  'Shells fell on El Fasher on Monday morning, the Lake Council said.',
  'Homes burned on the outskirts of El Fasher.',
  'Fires went on in Kutum and in El Fasher.',
  'Rain fell later.',
  'Troops held Zamzam camp on Saturday and on Sunday.',
  'The Lake Council said on Tuesday evening that people died.',
  'The Lake Council said on Monday and said on Tuesday that people died.',
  'Homes had burned last year.',
  'Drivers told the Lake Council that shells fell.',
] as const
const TEXT = SENTENCES.join(' ')
const starts = SENTENCES.map((sentence) => TEXT.indexOf(sentence))
const spanOf = (n: number) => ({ start: starts[n]!, end: starts[n]! + SENTENCES[n]!.length })
const wordsIn = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const COUNCIL: Source = { id: 'lake-council', kind: 'official', names: ['Lake Council'] }

let context: DeskContext
beforeAll(async () => {
  const own = await exampleContext()
  const { project } = own
  context = { ...own, project: { ...project, sources: [...project.sources, COUNCIL] } }
})

const claimIn = (n: number, fields: DeskClaim['fields'] = {}): DeskClaim => ({
  kind: 'incident',
  span: spanOf(n),
  quote: { start: starts[n]!, end: starts[n]! + 5 },
  fields,
})
const draftOf = (claims: DraftBody['claims'], more: Partial<DraftBody> = {}): DraftBody => ({
  ...bodyOfText('gull', TEXT),
  claims,
  ...more,
})
const offered = (claims: DraftBody['claims'], key = 'c1', more: Partial<DraftBody> = {}) =>
  offersFor(draftOf(claims, more), TEXT, key, context)
const FASHER = { place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }

describe('what a claim is offered of its own words', () => {
  test('is who, where and when they name, and how firmly they put it, each lit', () => {
    expect(offered({ c1: claimIn(0) })).toEqual({
      speaker: { value: 'lake-council', from: wordsIn('Lake Council') },
      places: { value: [FASHER], from: wordsIn('El Fasher') },
      eventTime: {
        value: '2024-05-06T06:00/2024-05-06T12:00',
        from: wordsIn('Monday morning'),
      },
      standing: { value: 'stated', from: wordsIn('said') },
    })
  })

  test('is nothing of how firmly it is put where they only tell it', () => {
    expect(offered({ c1: claimIn(1) }).standing).toBeUndefined()
  })

  test('a part has words for it, which are lit with the name', () => {
    expect(offered({ c1: claimIn(1) }).places).toEqual({
      value: [{ ...FASHER, part: 'outskirts' }],
      from: {
        start: TEXT.indexOf('on the outskirts of'),
        end: wordsIn('outskirts of El Fasher').end,
      },
    })
  })

  test('of two places that are no list, one of which nobody may know, and of two days, none is offered', () => {
    expect(offered({ c1: claimIn(2) }).places).toBeUndefined()
    expect(offered({ c1: claimIn(4) }).eventTime).toBeUndefined()
    expect(offered({ c1: claimIn(4) }).places).toBeDefined()
  })

  test('a place is offered only by its exact name, read by a rule or not', () => {
    const from = wordsIn('El Fasher')
    const read = (place: string, phrase: string): Record<string, Proposal> => ({
      d1: {
        kind: 'incident',
        span: spanOf(3),
        quote: spanOf(3),
        fields: {},
        offered: { places: { value: [{ place, part: 'whole', phrase }], from } },
        asks: [],
      },
    })
    const of = (proposals: Record<string, Proposal>) =>
      offered({ c1: { ...claimIn(3), proposal: 'd1' } }, 'c1', { proposals }).places
    expect(of(read('el-fasher', 'El Fasher'))).toBeDefined()
    expect(of(read('el-fasher', 'El Fascher'))).toBeUndefined()
    expect(of(read('zamzam', 'El Fasher'))).toBeUndefined()
  })
})

describe('what is offered as the claim before was decided', () => {
  const before = claimIn(0, {
    speaker: { value: 'lake-council', from: wordsIn('Lake Council') },
    places: { value: [FASHER], from: wordsIn('El Fasher') },
    eventTime: { value: '2024-05-06' },
    perpetrator: { value: ['army'] },
    target: { value: ['civilians'] },
    standing: { value: 'stated' },
  })

  const both = { start: starts[0]!, end: spanOf(3).end }

  test('in another sentence is not offered', () => {
    expect(offered({ c1: before, c2: claimIn(3) }, 'c2')).toEqual({})
  })

  test('says so, names the words that it rests on, and is a place only as inferred', () => {
    const claims = { c1: { ...before, span: both }, c2: claimIn(3) }
    expect(offered(claims, 'c2')).toEqual({
      speaker: { value: 'lake-council', before: true },
      places: { value: [{ ...FASHER, basis: 'inferred' }], before: true },
      eventTime: { value: '2024-05-06', before: true },
    })
    const words = (field: FieldName, value: unknown) =>
      wordsBefore(draftOf(claims), 'c2', field, value)
    expect(words('places', [{ ...FASHER, basis: 'inferred' }])).toEqual(wordsIn('El Fasher'))
    expect(words('speaker', 'lake-council')).toEqual(wordsIn('Lake Council'))
    expect(words('speaker', 'gull')).toBeUndefined()
    expect(words('standing', 'stated')).toBeUndefined()
  })

  test('is when it was reported and through whom, which a claim may leave out; never through a protected one', () => {
    const reported = { reportedAt: { value: '2024-05-07' }, via: { value: ['lake-council'] } }
    const of = (fields: DeskClaim['fields'], span = both) =>
      offered({ c1: { ...claimIn(0, fields), span }, c2: claimIn(3) }, 'c2', {
        sources: { 'witness-1': { id: 'witness-1', kind: 'resident', protected: true } },
      })
    expect(of(reported)).toEqual({
      reportedAt: { value: '2024-05-07', before: true },
      via: { value: ['lake-council'], before: true },
    })
    expect(of(reported, spanOf(0))).toEqual({})
    expect(of({ via: { value: ['lake-council', 'witness-1'] } })).toEqual({})
  })

  test('is no part that no words name', () => {
    const part = [{ ...FASHER, part: 'outskirts' }]
    const places = (from?: ReturnType<typeof wordsIn>) =>
      offered(
        {
          c1: { ...claimIn(1, { places: { value: part, ...(from && { from }) } }), span: both },
          c2: claimIn(3),
        },
        'c2',
      ).places
    expect(places()).toBeUndefined()
    expect(places(wordsIn('outskirts of El Fasher'))).toMatchObject({ before: true })
  })
})

test('what is counted on and on is offered as lasting until the report, a count of one event is not', () => {
  const counted = (scope: string) =>
    offered({ c1: { ...claimIn(0, { scope: { value: scope } }), kind: 'casualties' } }).eventTime
  const [from, published] = ['2024-05-06T06:00', draftOf({}).document.published]
  expect(counted('running-total')!.value).toBe(`${from}/${published}`)
  expect(counted('background')!.value).toBe(`${from}/${published}`)
  expect(counted('event')!.value).toBe(`${from}/2024-05-06T12:00`)
})

test('what an incident was is offered where the quoted words have a word for it that is in use', () => {
  const tagged = claimIn(3, { tags: { value: ['shells', 'fires-went', 'burning'] } })
  const tags = (n: number, quote = spanOf(n)) =>
    offered({ c1: tagged, c2: { ...claimIn(n), quote } }, 'c2').tags
  expect(tags(0, wordsIn('Shells fell'))).toEqual({ value: ['shells'], from: wordsIn('Shells') })
  expect(tags(2)).toEqual({ value: ['fires-went'], from: wordsIn('Fires went') })
  // "burned" is another word
  expect(tags(1)).toBeUndefined()
  expect(tags(0, wordsIn('El Fasher'))).toBeUndefined()
})

test('an outlet that its own text names is not offered as who speaks', () => {
  const { project } = context
  const outlet: Source = { id: 'gull', kind: 'broadcaster', names: ['The Gull', 'Council'] }
  const sources = [...project.sources.filter(({ id }) => id !== 'gull'), outlet]
  const offers = offersFor(draftOf({ c1: claimIn(0) }), TEXT, 'c1', {
    ...context,
    project: { ...project, sources },
  })
  expect(offers.speaker?.value).toBe('lake-council')
})

test('a year or so that words name is no day of an incident, and whoever was told is not who speaks', () => {
  expect(offered({ c1: claimIn(7) })).toEqual({})
  expect(offered({ c1: claimIn(8) }).speaker).toBeUndefined()
  // it came through the one who heard it
  expect(offered({ c1: claimIn(8) }).via).toEqual({
    value: ['lake-council'],
    from: { start: TEXT.lastIndexOf('Lake Council'), end: TEXT.lastIndexOf('Lake Council') + 12 },
  })
  expect(offered({ c1: claimIn(0) }).via).toBeUndefined()
  expect(offered({ c1: claimIn(0) }).speaker).toBeDefined()
})

describe('when it was said', () => {
  const total = (n: number, fields: DeskClaim['fields'] = {}) =>
    offered({
      c1: { ...claimIn(n, { scope: { value: 'running-total' }, ...fields }), kind: 'casualties' },
    })
  const said = { value: '2024-05-07T18:00/2024-05-08T00:00', from: wordsIn('Tuesday evening') }

  test('is offered of every claim whose sentence names the day of saying, and of none that names two', () => {
    expect(offered({ c1: claimIn(5) }).reportedAt).toEqual(said)
    expect(offered({ c1: claimIn(5) }).eventTime).toBeUndefined()
    expect(offered({ c1: claimIn(6) }).reportedAt).toBeUndefined()
    expect(offered({ c1: claimIn(0) }).reportedAt).toBeUndefined()
  })

  test('is when a total stood, as its words or another claim say it; else the day of publication, which is said', () => {
    const { published } = draftOf({}).document
    expect(total(5).asOf).toEqual(said)
    expect(total(0).asOf).toEqual({ value: published, published: true })
    const { document } = draftOf({})
    const someday = { document: { ...document, published: '2024-05-07/2024-05-08' } }
    const of = { ...claimIn(0, { scope: { value: 'running-total' } }), kind: 'casualties' as const }
    // on one of two days: it stood on either
    expect(offered({ c1: of }, 'c1', someday).asOf).toEqual({
      value: '2024-05-07/2024-05-08',
      published: true,
    })
    // typed by somebody, with no words that the page could show for it
    expect(total(0, { reportedAt: { value: '2024-05-07' } }).asOf).toBeUndefined()
    const event = { scope: { value: 'event' } }
    expect(total(5, event).asOf).toBeUndefined()
    expect(offered({ c1: { ...claimIn(3), kind: 'control' } }).asOf).toBeUndefined()
  })

  test('is not as of when something is held, which is the day that its sentence names', () => {
    const control = (n: number) => offered({ c1: { ...claimIn(n), kind: 'control' } })
    expect(control(0).asOf).toMatchObject({ from: wordsIn('Monday morning') })
    expect(control(0).eventTime).toBeUndefined()
    expect(control(5).asOf).toBeUndefined()
  })
})

describe('what is asked first of a proposal', () => {
  const proposal = (fields: Proposal['fields']): Proposal => ({
    kind: 'incident',
    span: spanOf(0),
    quote: spanOf(0),
    fields,
    offered: {},
    asks: [],
  })
  const first = (fields: Proposal['fields'], more: Partial<DraftBody> = {}) =>
    firstQuestion(
      'd1',
      draftOf({}, { proposals: { d1: proposal(fields) }, ...more }),
      TEXT,
      context,
    )

  test('is what neither the rules say nor anything is offered for, with the answers of that field', () => {
    expect(first({})!.field).toBe('type')
    const { field, options } = first({ type: { value: 'Attack' } })!
    expect(field).toBe('perpetrator')
    const claims = { c1: claimIn(0, { type: { value: 'Attack' } }) }
    const asked = { draft: draftOf(claims), text: TEXT, claim: claims.c1, typed: '', context }
    expect(options).toEqual(optionsFor('perpetrator', asked))
    expect(options.some(({ read, offered: isOffered }) => read || isOffered)).toBe(false)
  })

  test('is nothing of one that is decided, and no field where nothing is asked', () => {
    expect(first({}, { decided: { d1: 'rejected' } })).toBeUndefined()
    const said = {
      type: 'Attack',
      perpetrator: ['army'],
      target: ['civilians'],
      standing: 'stated',
    }
    const fields = Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, { value }]),
    )
    expect(first(fields)).toEqual({ options: [] })
  })
})

test('proposals are rejected together only where each is open', () => {
  const one = {
    kind: 'incident',
    span: spanOf(0),
    quote: spanOf(0),
    fields: {},
    offered: {},
    asks: [],
  }
  const proposals = { d1: one, d2: one } as unknown as DraftBody['proposals']
  const reject = (decided: DraftBody['decided']) =>
    commandChanges(
      draftOf({}, { proposals, decided }),
      TEXT,
      { do: 'reject', proposal: 'd1', also: ['d2'] },
      () => false,
    )
  expect(reject({})).toEqual([
    { at: ['decided', 'd1'], after: 'rejected' },
    { at: ['decided', 'd2'], after: 'rejected' },
  ])
  expect(() => reject({ d2: 'accepted' })).toThrow('d2 is no open proposal')
})

describe('a protected speaker', () => {
  const witness = { id: 'witness-1', kind: 'resident', protected: true } as const
  test.each(['before', 'named', 'read'] as const)('is never offered: %s', (how) => {
    const known = how === 'named' ? { ...witness, names: ['Lake Council'] } : witness
    const project = {
      ...context.project,
      sources: how === 'named' ? [known as Source] : context.project.sources,
    }
    const proposals = {
      d1: {
        kind: 'incident',
        span: spanOf(0),
        quote: spanOf(0),
        fields: {},
        offered: { speaker: { value: witness.id, from: wordsIn('Lake Council') } },
        asks: [],
      } satisfies Proposal,
    }
    const draft = draftOf(
      {
        c1: claimIn(3, { speaker: { value: witness.id } }),
        c2: { ...claimIn(how === 'before' ? 3 : 0), ...(how === 'read' && { proposal: 'd1' }) },
      },
      { sources: { [witness.id]: known as Source }, ...(how === 'read' && { proposals }) },
    )
    const offers = offersFor(draft, TEXT, 'c2', { ...context, project })
    expect(offers.speaker?.value).not.toBe(witness.id)
  })

  test('has no place offered for what they say', () => {
    const claims = { c1: claimIn(0, { speaker: { value: witness.id } }) }
    const offers = offered(claims, 'c1', { sources: { [witness.id]: witness } })
    expect(offers.places).toBeUndefined()
    expect(offers.eventTime).toBeDefined()
  })
})

test('what is offered for a field stands first among its answers, but for the sentence that they make', () => {
  const said = { type: { value: 'Attack' }, perpetrator: { value: ['army'] } }
  const claim = claimIn(0, { ...said, target: { value: ['civilians'] } })
  const draft = draftOf({ c1: claim, c2: claimIn(0, { speaker: { value: 'bell' } }) })
  const first = (field: FieldName) =>
    optionsFor(field, { draft, text: TEXT, claim, typed: '', context })[0]
  expect(first('speaker')).toMatchObject({ value: 'lake-council', offered: true })
  expect(first('places')).toMatchObject({ value: [FASHER], offered: true })
  expect(first('eventTime')).toMatchObject({ offered: true })
  expect(offersFor(draft, TEXT, 'c1', context).summary).toBeDefined()
  expect(first('summary')).toBeUndefined()
  expect(first('standing')!.offered).toBeUndefined()
})

test('the sentence of a claim is offered once all that it says is decided or offered', () => {
  const type = { type: { value: 'Attack' }, perpetrator: { value: ['army'] } }
  expect(offered({ c1: claimIn(0, type) }).summary).toBeUndefined()
  const whole = offered({ c1: claimIn(0, { ...type, target: { value: ['civilians'] } }) })
  expect(whole.summary!.value).toContain('El Fasher')
})

test('whatever is decided: an offer is for a missing field, rests on words or on the claim before, and names no doer', () => {
  const decided = {
    speaker: fc.constantFrom('lake-council', 'witness-1'),
    places: fc.constantFrom(null, [FASHER], [{ ...FASHER, part: 'outskirts' }]),
    eventTime: fc.constantFrom(null, '2024-05-05'),
    perpetrator: fc.constantFrom(['army'], ['unstated']),
    target: fc.constantFrom(['civilians'], ['unstated']),
    type: fc.constantFrom('Attack', 'Armed clash'),
    standing: fc.constantFrom('stated', 'alleged'),
    via: fc.constantFrom(['lake-council'], ['witness-1']),
    reportedAt: fc.constant('2024-05-07'),
    scope: fc.constantFrom('event', 'running-total'),
  }
  const fields = fc
    .record(decided, { requiredKeys: [] })
    .map((values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
    )
  const kind = fc.constantFrom('incident' as const, 'casualties' as const)
  const claims = fc
    .array(fc.tuple(fc.nat(SENTENCES.length - 1), fields, kind), { minLength: 1, maxLength: 4 })
    .map((all) =>
      Object.fromEntries(
        all.map(([n, has, of], i) => [`c${i + 1}`, { ...claimIn(n, has), kind: of }]),
      ),
    )
  const sources = { 'witness-1': { id: 'witness-1', kind: 'resident', protected: true } as Source }
  fc.assert(
    fc.property(claims, (all) => {
      for (const [key, claim] of Object.entries(all)) {
        const draft = draftOf(all, { sources })
        const offers = Object.entries(offersFor(draft, TEXT, key, context))
        for (const [name, { value, from, before, published }] of offers) {
          const field = name as FieldName
          const mayLack =
            (field === 'via' && (before === true || from !== undefined)) ||
            (field === 'reportedAt' && (before === true || from !== undefined)) ||
            (field === 'tags' && from !== undefined)
          plain(claim.fields[field]).toBeUndefined()
          plain(missingFields(claim).includes(field) || mayLack).toBe(true)
          plain(isDeepStrictEqual(value, ['witness-1'])).toBe(false)
          plain(fieldSchemas[field].safeParse(value).success).toBe(true)
          plain(value === null || value === 'witness-1').toBe(false)
          plain(['perpetrator', 'target'].includes(field)).toBe(false)
          if (field === 'standing')
            plain(['said', 'told'].includes(TEXT.slice(from!.start, from!.end))).toBe(true)
          plain(
            from !== undefined || before === true || published === true || field === 'summary',
          ).toBe(true)
          if (published) plain([claim.kind, field]).toEqual(['casualties', 'asOf'])
          const last = all[`c${Number(key.slice(1)) - 1}`]
          if (before) plain(last?.span.start).toBe(claim.span.start)
          if (from) plain(claim.span.start <= from.start && from.end <= claim.span.end).toBe(true)
        }
        if (claim.fields.speaker?.value === 'witness-1')
          plain(offers.some(([name]) => name === 'places')).toBe(false)
      }
    }),
  )
})

test('what is taken is a change of each field, of one claim alone, and taken back at once', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, draftOf({}))
  const write = (revision: number, changes: ReturnType<typeof commandChanges>) =>
    desk.write('gull', revision, { did: 'fill', took: 10 }, () => changes)
  const one = claimIn(0)
  const both = { c1: one, c2: claimIn(3) }
  const made = Object.entries(both).map(([key, claim]) => ({ at: ['claims', key], after: claim }))
  await write(1, made as ReturnType<typeof commandChanges>)
  const fields = Object.entries(offered({ c1: one })).map(([field, { value, from }]) => ({
    field: field as FieldName,
    value: value as string,
    ...(from && { from }),
  }))
  const draft = draftOf(both)
  const changes = commandChanges(draft, TEXT, { do: 'fill', claim: 'c1', fields }, () => false)
  expect(changes.map(({ at }) => at)).toEqual(
    fields.map(({ field }) => ['claims', 'c1', 'fields', field]),
  )
  expect(await write(2, changes)).toMatchObject({
    draft: { claims: { c1: { fields: { places: { value: [FASHER] } } }, c2: { fields: {} } } },
  })
  expect(await desk.undo('gull', 3)).toMatchObject({ draft: { claims: { c1: { fields: {} } } } })
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await desk.close()
})
