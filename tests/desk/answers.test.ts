import { commandChanges, optionsFor } from '#lib/desk'
import { asOfOther, carriedFields } from '#lib/desk/carry'
import { shortDays } from '#lib/desk/answers/day-options'
import { applyChanges } from '#lib/desk/changes'
import type { DeskContext, FieldName } from '#lib/desk'
import type { DeskClaim, DraftBody } from '#lib/desk/draft'
import { projectGazetteer } from '#lib/gazetteer'
import type { Claim, Place } from '#lib/model'
import { bodyOfText, exampleContext } from './invented'

const TEXT =
  'Shells fell on El Fasher and Zamzam camp, residents said. Rain fell in the north later.'
type Places = Claim['places']
let context: DeskContext

beforeAll(async () => {
  context = await exampleContext()
})

const claim = (fields: DeskClaim['fields'] = {}, span = { start: 0, end: 57 }): DeskClaim => ({
  kind: 'incident',
  span,
  quote: { start: 0, end: 12 },
  fields,
})
const draft = (claims: DraftBody['claims']): DraftBody => ({ ...bodyOfText('gull', TEXT), claims })
const asked = (field: FieldName, typed = '', of = claim(), claims = { c1: of }) =>
  optionsFor(field, { draft: draft(claims), text: TEXT, claim: of, typed, context })
const values = (options: { value?: unknown }[]) => options.map(({ value }) => value)

describe('places', () => {
  test('those that the sentence names are offered before anything is typed, a list as one answer', () => {
    const [list, first, second] = asked('places')
    expect(list).toMatchObject({
      value: [
        { place: 'el-fasher', part: 'whole', phrase: 'El Fasher' },
        { place: 'zamzam', part: 'whole', phrase: 'Zamzam camp' },
      ],
      from: { start: 15, end: 40 },
    })
    expect(first).toMatchObject({ value: [{ place: 'el-fasher' }] })
    expect(second).toMatchObject({ value: [{ place: 'zamzam' }] })
    expect(asked('places').at(-1)).toMatchObject({ value: null, unsaid: true })
  })

  test('letters of a part give it to a list at once, beside what the claim has or to all of that', () => {
    const as = (part: string, ...ids: string[]) => ids.map((place) => ({ place, part }))
    const both = ['el-fasher', 'zamzam']
    expect(asked('places', 'out')[0]).toMatchObject({ value: as('outskirts', ...both) })
    // one letter gives it as well, behind names that begin with it
    const short = values(asked('places', 'o'))
    expect(short[0]).toMatchObject(as('outskirts', ...both))
    expect(values(asked('places', 'z'))[0]).toMatchObject(as('whole', 'zamzam'))
    const value = asked('places')[0]!.value
    const present = claim({ places: { value, from: { start: 15, end: 40 } } })
    const options = values(asked('places', 'out', present))
    expect(options[0]).toMatchObject(as('outskirts', ...both))
    expect(options[1]).toMatchObject([...as('whole', ...both), ...as('outskirts', ...both)])
  })

  test('letters of a part give it to a place of a claim nearby as well, alone or beside what the claim has', () => {
    const near = claim({ places: { value: [{ place: 'kutum', part: 'whole', phrase: 'Kutum' }] } })
    const own = claim({}, { start: 58, end: 87 })
    const [first] = asked('places', 'out', own, { c1: near, c2: own } as never)
    expect(first!.value).toEqual([
      { place: 'kutum', part: 'outskirts', phrase: 'Kutum', basis: 'inferred' },
    ])
  })

  test('letters that begin the name of a place of a claim nearby give it, as inferred', () => {
    const near = claim({
      places: { value: [{ place: 'khartoum', part: 'whole', phrase: 'the capital' }] },
    })
    const own = claim({}, { start: 58, end: 87 })
    const options = values(asked('places', 'kh', own, { c1: near, c2: own } as never))
    expect(options[0]).toEqual([
      { place: 'khartoum', part: 'whole', phrase: 'the capital', basis: 'inferred' },
    ])
  })

  test('letters of a part behind those of its name give a part of it', () => {
    const capital = { place: 'khartoum', part: 'whole', phrase: 'the capital' }
    const near = claim({ places: { value: [capital] } })
    const own = claim({}, { start: 58, end: 87 })
    const options = values(asked('places', 'kh ou', own, { c1: near, c2: own } as never))
    expect(options[0]).toEqual([{ ...capital, part: 'outskirts', basis: 'inferred' }])
  })

  test('a sentence that names none offers none of another one', () => {
    const options = asked('places', '', claim({}, { start: 58, end: 87 }))
    expect(values(options)).toEqual([null])
  })

  test('three letters begin a word of the text, and two more a part of the place', () => {
    expect(asked('places', 'zam')[0]).toMatchObject({
      value: [{ place: 'zamzam', part: 'whole', phrase: 'Zamzam camp' }],
    })
    expect(asked('places', 'zam outs')[0]).toMatchObject({
      value: [{ place: 'zamzam', part: 'outskirts' }],
    })
  })
})

test('where a name is that of a town and of an area, each may be meant, or either, the likelier first', () => {
  const { project } = context
  const area = (id: string, name: string): Place => {
    const town = project.places.find((one) => one.id === 'el-fasher')!
    const names = [{ text: name, lang: 'en', script: 'Latn', role: 'preferred' as const }]
    return { ...town, id, properties: { ...town.properties, kind: 'governorate', names, ids: {} } }
  }
  const areas = [area('fasher-area', 'El Fasher'), area('zamzam-area', 'Zamzam camp')]
  const gazetteer = projectGazetteer({ ...project, places: [...project.places, ...areas] })
  const named = optionsFor('places', {
    draft: draft({ c1: claim() }),
    text: TEXT,
    claim: claim(),
    typed: '',
    context: { ...context, gazetteer },
  })
  const meant = named.flatMap(({ value }) =>
    value === null
      ? []
      : [(value as Places).map(({ place, alternatives = [] }) => [place, ...alternatives])],
  )
  expect(meant).toEqual([
    [['el-fasher'], ['zamzam']],
    [['fasher-area'], ['zamzam-area']],
    [
      ['el-fasher', 'fasher-area'],
      ['zamzam', 'zamzam-area'],
    ],
    [
      ['fasher-area', 'el-fasher'],
      ['zamzam-area', 'zamzam'],
    ],
    [['el-fasher']],
    [['fasher-area']],
    [['zamzam']],
    [['zamzam-area']],
    [['el-fasher', 'fasher-area']],
    [['fasher-area', 'el-fasher']],
    [['zamzam', 'zamzam-area']],
    [['zamzam-area', 'zamzam']],
  ])
})

describe('days in short', () => {
  test.each([
    ['7', '2024-05-07'],
    ['6-7', '2024-05-06/2024-05-07'],
    ['6a', '2024-05-06T12:00/2024-05-06T18:00'],
    ['6e', '2024-05-06T18:00/2024-05-07T00:00'],
    ['6n', '2024-05-06T18:00/2024-05-07T06:00'],
    ['6a-7', '2024-05-06T12:00/2024-05-07'],
    ['6-', '2024-05-06/2024-05-07'],
    ['6a-', '2024-05-06T12:00/2024-05-07'],
    ['8.12-', '2023-12-08/2024-05-07'],
    ['٦', '2024-05-06'],
    ['30', '2024-04-30'],
    ['8.12-7', '2023-12-08/2024-05-07'],
    ['8.12.2021', '2021-12-08'],
    ['14.5', '2024-05-14'],
    ['15.5', '2023-05-15'],
    ['3.2011', '2011-03-01/2011-03-31'],
    ['2.2024-6', '2024-02-01/2024-05-06'],
    ['30.4a', '2024-04-30T12:00/2024-04-30T18:00'],
    ['6ظ', '2024-05-06T12:00/2024-05-06T18:00'],
  ])('%s', (typed, interval) => {
    expect(shortDays(typed, '2024-05-07', 'صظمل')).toBe(interval)
  })
  test.each(['', '7x', 'Monday', '7-', '99', '2024', '30.2', '3.13', '31.4.2024'])(
    '%s is none',
    (typed) => {
      expect(shortDays(typed, '2024-05-07')).toBeUndefined()
    },
  )
  test('what is typed in short rests on no words of the text', () => {
    const [first] = asked('eventTime', '6-7')
    expect(first).toMatchObject({ value: '2024-05-06/2024-05-07' })
    expect(first!.from).toBeUndefined()
  })
})

describe('two sides of a fight', () => {
  const type = { type: { value: 'Armed clash' } }
  const pair = ['army', 'river-column']
  test('are one answer that names both and says that nobody is said to have begun', () => {
    const other = claim({ ...type, participants: { value: pair } })
    const of = claim(type)
    const options = asked('perpetrator', '', of, { c1: other, c2: of } as never)
    expect(options.find(({ also }) => also)).toMatchObject({
      value: ['unstated'],
      also: { target: ['unstated'], participants: pair },
      label: expect.stringContaining('not said who began'),
    })
  })
  test('are offered for no attack, and not once somebody is said to be the target', () => {
    const other = claim({ ...type, participants: { value: pair } })
    for (const fields of [
      { type: { value: 'Attack' } },
      { ...type, target: { value: ['civilians'] } },
    ]) {
      const of = claim(fields)
      const options = asked('perpetrator', '', of, { c1: other, c2: of } as never)
      expect(options.some(({ also }) => also?.participants)).toBe(false)
    }
  })
})

describe('who did it and to whom', () => {
  const by = (id: string, target: string) =>
    claim({ perpetrator: { value: [id] }, target: { value: [target] } })
  const pairs = (of: DeskClaim, claims: DraftBody['claims'] = {}) =>
    asked('perpetrator', '', of, { ...claims, c9: of } as never).filter(({ also }) => also)

  test('are one answer as other claims of the draft say, the last first, and as the text names neither', () => {
    const others = { c1: by('army', 'civilians'), c2: by('river-column', 'army') }
    const shown = pairs(claim(), others)
    expect(shown.length).toBeLessThanOrEqual(5)
    expect(shown.slice(0, 2)).toMatchObject([
      { value: ['river-column'], also: { target: ['army'] } },
      { value: ['army'], also: { target: ['civilians'] } },
    ])
    expect(shown.at(-1)).toMatchObject({ value: ['unstated'], also: { target: ['unstated'] } })
    for (const { label } of pairs(claim(), others)) expect(label).toMatch(/against|neither/)
  })
  test('are one answer as the records say it of incidents of that type, most often first', () => {
    const incident = (subEventType: string, at: string) => ({
      kind: 'incident',
      subEventType,
      perpetrator: ['army'],
      target: [at],
    })
    const records = [
      ...['civilians', 'civilians', 'unstated'].map((at) => incident('Attack', at)),
      ...['river-column', 'nobody-known', 'army'].map((at) => incident('Armed clash', at)),
      incident('Armed clash', 'river-column'),
    ]
    const { project } = context
    const targets = (type: string) => {
      const of = claim({ type: { value: type } })
      const options = optionsFor('perpetrator', {
        draft: draft({ c1: of }),
        text: TEXT,
        claim: of,
        typed: '',
        context: { ...context, project: { ...project, claims: records as never } },
      })
      return options.flatMap(({ also }) => (also?.target as string[] | undefined) ?? [])
    }
    expect(targets('Armed clash')).toEqual([
      'river-column',
      'army',
      'civilians',
      'unstated',
      'unstated',
    ])
    expect(targets('Attack')).toEqual(['civilians', 'unstated', 'river-column', 'army', 'unstated'])
  })

  test('are one answer only of an incident, and not once somebody is said to be the target', () => {
    expect(pairs(claim({ target: { value: ['civilians'] } }))).toEqual([])
    expect(pairs({ ...claim(), kind: 'casualties' })).toEqual([])
  })
})

test('the days that the text names come first, with the part of the day that it names, each also as lasting', () => {
  const text = 'Guards left on 2 May. Shells fell on Monday morning.'
  const of = claim({}, { start: 22, end: text.length })
  const draftOfText = { ...bodyOfText('gull', text), claims: { c1: of } }
  const options = optionsFor('eventTime', {
    draft: draftOfText,
    text,
    claim: of,
    typed: '',
    context,
  })
  expect(options.slice(0, 3)).toMatchObject([
    { value: '2024-05-06T06:00/2024-05-06T12:00', from: { start: text.indexOf('Monday') } },
    { value: '2024-05-06T06:00/2024-05-07' },
    { value: '2024-05-02' },
  ])
  expect(options[2]!.from).toBeUndefined()
})

describe('what is taken over from the claim before', () => {
  const before = claim({
    speaker: { value: 'gull', from: { start: 42, end: 51 } },
    places: {
      value: [{ place: 'zamzam', part: 'whole', phrase: 'Zamzam camp' }],
      from: { start: 29, end: 40 },
    },
    eventTime: { value: '2024-05-06' },
    perpetrator: { value: ['army'] },
    standing: { value: 'stated' },
  })
  const next = claim({}, { start: 58, end: 87 })

  test('is who, where and when; never who did it or how firmly it is put', () => {
    const carried = carriedFields(draft({ c1: before, c2: next }), 'c2')
    expect(Object.keys(carried).sort()).toEqual(['eventTime', 'places', 'speaker'])
    expect(carried.speaker).toEqual({ value: 'gull' })
    expect(carried.places).toEqual({
      value: [{ place: 'zamzam', part: 'whole', phrase: 'Zamzam camp', basis: 'inferred' }],
    })
  })
  test('stays out of fields that are decided', () => {
    const decided = { ...next, fields: { speaker: { value: 'radio' } } }
    const carried = carriedFields(draft({ c1: before, c2: decided }), 'c2')
    expect(Object.keys(carried).sort()).toEqual(['eventTime', 'places'])
  })
  test('names its words where they stand in the sentence of both', () => {
    expect(asOfOther('speaker', before.fields.speaker!, before)).toEqual(before.fields.speaker)
  })
  test('is one command; without a claim before it is refused', () => {
    const body = draft({ c1: before, c2: next })
    const changes = commandChanges(body, TEXT, { do: 'carry', claim: 'c2' }, () => false)
    expect(applyChanges(body, changes).body.claims.c2!.fields).toMatchObject({
      eventTime: { value: '2024-05-06' },
    })
    expect(() => commandChanges(body, TEXT, { do: 'carry', claim: 'c1' }, () => false)).toThrow(
      'No claim was made before this one',
    )
  })
})

test('a protected witness is offered as the speaker in the own document alone', () => {
  const witness = { id: 'witness-9', kind: 'resident', protected: true } as const
  const offered = (document: string) => {
    const said = { ...context.project.claims[0]!, document, speaker: witness.id }
    const project = { ...context.project, sources: [witness], claims: [said] }
    const one = claim()
    const asking = { draft: draft({ c1: one }), text: TEXT, claim: one, typed: '' }
    return values(optionsFor('speaker', { ...asking, context: { ...context, project } }))
  }
  expect(offered('another')).not.toContain(witness.id)
  expect(offered('gull')).toContain(witness.id)
})

test('the numbers of a claim’s sentences are its answers before anything is typed, as their words bound them', () => {
  const text = 'Dozens of men were shot, and 30 others fled. Several died.'
  const span = { start: 0, end: text.indexOf(' Several') }
  const claim: DeskClaim = { kind: 'incident', span, quote: { start: 0, end: 6 }, fields: {} }
  const draft = { ...bodyOfText('gull', text), claims: { c1: claim } }
  const of = (typed: string) =>
    optionsFor('deaths', { draft, text, claim, typed, context }).map(({ value }) => value)
  expect(of('')).toEqual([
    { low: null, high: null, words: 'Dozens of men' },
    { low: 30, high: 30, words: '30' },
    { low: 30, high: null, words: '30' },
    { low: 31, high: null, words: '30' },
    { low: 0, high: 30, words: '30' },
  ])
  expect(of('many')).toEqual([])
})

test('parts of a count are what the rules read in its sentences, together first, then one by one', () => {
  const counted = (group: string, n: number) => ({
    kind: 'casualties' as const,
    span: { start: 0, end: 57 },
    quote: { start: 0, end: 12 },
    fields: {
      group: { value: group },
      count: { value: { low: n, high: n, words: String(n) }, from: { start: 0, end: 6 } },
    },
    offered: {},
    asks: [],
  })
  const of = { ...claim(), kind: 'casualties' as const }
  const options = (own: DeskClaim) =>
    values(
      optionsFor('parts', {
        draft: {
          ...draft({ c1: own }),
          proposals: { d1: counted('fighters', 3), d2: counted('civilians', 4) },
        },
        text: TEXT,
        claim: own,
        typed: '',
        context,
      }),
    )
  const [three, four] = [
    { group: 'fighters', count: 3 },
    { group: 'civilians', count: 4 },
  ]
  expect(options(of)).toEqual([[three, four], [three], [four]])
  const present = { ...of, fields: { parts: { value: [three] } } }
  expect(options(present)).toEqual([[three, four]])
  expect(options({ ...of, span: { start: 58, end: 87 } })).toEqual([])
})

test('who holds it and who does not hold it are both near the top, those first that the records name most', () => {
  const { project } = context
  const claims = ['river-column', 'river-column', 'army'].map((holder) => ({ holder })) as never
  const of = { ...claim(), kind: 'control' as const }
  const options = optionsFor('holder', {
    draft: draft({ c1: of }),
    text: TEXT,
    claim: of,
    typed: '',
    context: { ...context, project: { ...project, claims } },
  })
  const shown = values(options)
  expect(shown.slice(0, 2)).toEqual(['river-column', 'army'])
  const first = shown.indexOf('not-river-column')
  expect(first).toBeLessThan(5)
  expect(shown[first + 1]).toBe('not-army')
})

test('what a claim nearby says is told apart from what is only proposed nearby', () => {
  const outlet = { value: 'wadi-post' }
  const hintOf = (nearby: Partial<DraftBody>) => {
    const of = claim()
    const body = { ...draft({ c1: of }), ...nearby }
    const options = optionsFor('speaker', {
      draft: { ...body, claims: { ...body.claims, c1: of } },
      text: TEXT,
      claim: of,
      typed: '',
      context,
    })
    return options.find(({ value }) => value === outlet.value)?.hint
  }
  const proposal = { ...claim({ speaker: outlet }), offered: {}, asks: [] }
  expect(hintOf({ claims: { c2: claim({ speaker: outlet }) } })).toBe('as for a claim nearby')
  expect(hintOf({ proposals: { p1: proposal } })).toBe('as in a proposal nearby')
})
