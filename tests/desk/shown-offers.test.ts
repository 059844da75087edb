import { commandChanges, deskView, optionsFor } from '#lib/desk'
import type { DeskContext, DeskDraft } from '#lib/desk'
import type { DeskClaim, DraftBody, Proposal } from '#lib/desk/draft'
import { proposalsOf } from '#lib/desk/proposals'
import { composedSummary } from '#lib/desk/summary'
import type { ClaimDraft } from '#lib/reading'
import { CONTROL_STATUSES } from '#lib/model'
import type { Source } from '#lib/model'
import { bodyOfText, exampleContext } from './invented'

const TEXT = 'Shells fell on El Fasher on Monday, the Lake Council said. Rain fell.'
const COUNCIL: Source = { id: 'lake-council', kind: 'official', names: ['Lake Council'] }
const span = { start: 0, end: TEXT.indexOf(' Rain') }
const from = { start: 0, end: 6 }

let context: DeskContext
beforeAll(async () => {
  const own = await exampleContext()
  const { project } = own
  context = { ...own, project: { ...project, sources: [...project.sources, COUNCIL] } }
})

const proposed = (fields: Proposal['fields'], offered: Proposal['offered'] = {}): Proposal => ({
  kind: 'incident',
  span,
  quote: from,
  fields,
  offered,
  asks: [],
})
const draftOf = (more: Partial<DraftBody>): DeskDraft => ({
  coder: 'Ann',
  revision: 1,
  ...bodyOfText('gull', TEXT),
  ...more,
})
const DONE = { type: { value: 'Attack' }, perpetrator: { value: ['army'] } }
const shown = (draft: DeskDraft) => deskView(draft, TEXT, context)
const offersIn = ({ fields }: { fields: { name: string; offer?: { value: unknown } }[] }) =>
  Object.fromEntries(fields.flatMap(({ name, offer }) => (offer ? [[name, offer.value]] : [])))

describe('a proposal', () => {
  const whole = { ...DONE, target: { value: ['civilians'] } }

  test('shows what will be offered once it is accepted, and no claim is made of it', () => {
    const draft = draftOf({ proposals: { d1: proposed(whole) } })
    const { claims, proposals } = shown(draft)
    expect(claims).toEqual([])
    const accepted = commandChanges(draft, TEXT, { do: 'accept', proposal: 'd1' }, () => false)
    const after = draftOf({
      proposals: draft.proposals,
      decided: { d1: 'accepted' },
      claims: { c1: accepted[1]!.after as unknown as DeskClaim },
    })
    const offers = offersIn(proposals[0]!)
    expect(offers).toEqual(offersIn(shown(after).claims[0]!))
    expect(Object.keys(offers)).toEqual(['speaker', 'places', 'eventTime', 'standing', 'summary'])
  })

  test('shows nothing as offered of a field of which the rules guess something else, nor the sentence of it', () => {
    const guess = (value: string) => ({ eventTime: { value, from } })
    const of = (value: string) =>
      shown(draftOf({ proposals: { d1: proposed(whole, guess(value)) } }))
    const same = of('2024-05-06').proposals[0]!
    expect(Object.keys(offersIn(same))).toContain('eventTime')
    const known = draftOf({
      proposals: {
        d1: proposed(whole, {
          places: { value: [{ place: 'kutum', part: 'whole', phrase: 'El Fasher' }], from },
        }),
      },
    })
    const [other] = shown(known).proposals
    expect(other!.fields.find(({ name }) => name === 'places')).toMatchObject({ guess: true })
    expect(Object.keys(offersIn(other!))).toEqual(['speaker', 'eventTime', 'standing'])
  })
})

describe('a place that the rules took from another sentence', () => {
  const long =
    'Since then at least thirteen people of the town have died in it, as the Lake Council counts them.'
  const text = `${TEXT} ${long}`
  const start = text.indexOf(long)
  const read = (name: string): ClaimDraft => {
    const rests = { rule: 'told', confidence: 'likely' as const, start, end: text.length }
    return {
      document: 'gull',
      kind: 'incident',
      evidence: { start, end: text.length, quote: 'at least thirteen people' },
      from: rests,
      speaker: { value: { is: 'outlet' }, from: rests },
      places: [{ value: { place: 'el-fasher', part: 'whole', name }, from: rests }],
      standing: 'stated',
      questions: [],
    }
  }
  const known = { outlet: 'gull', language: 'en', published: '2024-05-08' }
  const of = (name: string) =>
    proposalsOf([read(name)], text, { ...known, parties: new Set(), sources: new Map() }).d1!

  test('is inferred by its name there, and no whole sentence is the words for it; it is not offered', () => {
    const { fields } = of('El Fasher')
    const place = { place: 'el-fasher', part: 'whole', phrase: 'El Fasher', basis: 'inferred' }
    expect(fields.places?.value).toEqual([place])
    const { places, ...others } = fields
    const guessed = { ...of('El Fasher'), fields: others, offered: { places: places! } }
    const draft = draftOf({ proposals: { d1: guessed } })
    const [shownOne] = deskView(draft, text, context).proposals
    const field = shownOne!.fields.find(({ name }) => name === 'places')!
    expect(field).toMatchObject({ guess: true })
    expect(field.offer).toBeUndefined()
  })

  test('is none where no words of the text name it', () => {
    expect(of('El Geneina').fields.places).toBeUndefined()
  })
})

describe('an answer', () => {
  const answers = (fields: DeskClaim['fields'], field: 'target' | 'standing') => {
    const claim: DeskClaim = { kind: 'incident', span, quote: from, fields }
    const draft = draftOf({ claims: { c1: claim } })
    return {
      claim,
      draft,
      options: optionsFor(field, { draft, text: TEXT, claim, typed: '', context }),
    }
  }

  test('shows the sentence that the claim makes with it, where all else of it is decided or offered', () => {
    const { claim, draft, options } = answers(DONE, 'target')
    const [first] = options.filter(({ value }) => value !== undefined)
    const made = {
      ...claim,
      fields: {
        ...claim.fields,
        target: { value: first!.value },
        places: { value: [{ place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }] },
        eventTime: { value: '2024-05-06' },
      },
    } as DeskClaim
    expect(first!.makes).toBe(composedSummary(draft, made, context))
    expect(options.slice(9).some(({ makes }) => makes)).toBe(false)
  })

  test('shows none while more is asked, of what the sentence does not say, and once there is one', () => {
    const none = ({ options }: ReturnType<typeof answers>) =>
      expect(options.filter(({ makes }) => makes !== undefined)).toEqual([])
    none(answers({ type: DONE.type }, 'target'))
    none(answers({ ...DONE, target: { value: ['civilians'] } }, 'standing'))
    none(answers({ ...DONE, summary: { value: 'The army attacked.' } }, 'target'))
  })
})

test('that a witness speaks whom nobody may name is an answer of a claim without a speaker alone', () => {
  const witness = (fields: DeskClaim['fields'], field: 'speaker' | 'unverifiedBy', typed = '') => {
    const claim: DeskClaim = { kind: 'incident', span, quote: from, fields }
    const asked = { draft: draftOf({ claims: { c1: claim } }), text: TEXT, claim, typed, context }
    return optionsFor(field, asked).findIndex((one) => one.witness)
  }
  const at = witness({}, 'speaker')
  // a digit gives it
  expect(at).toBeGreaterThan(0)
  expect(at).toBeLessThan(9)
  expect(witness({}, 'speaker', 'lake')).toBe(-1)
  expect(witness({}, 'unverifiedBy')).toBe(-1)
  expect(witness({ speaker: { value: 'lake-council' } }, 'speaker')).toBe(-1)
})

test('whomever the text names elsewhere stands before all others who may be named', () => {
  const start = TEXT.indexOf('Rain')
  const claim: DeskClaim = {
    kind: 'incident',
    span: { start, end: TEXT.length },
    quote: { start, end: start + 4 },
    fields: {},
  }
  const draft = draftOf({ claims: { c1: claim } })
  const asked = { draft, text: TEXT, claim, typed: '', context }
  const ids = optionsFor('unverifiedBy', asked).map(({ value }) => String(value))
  const isNamed = (id: string) =>
    context.project.sources.find((one) => one.id === id)?.names?.some((n) => TEXT.includes(n))
  const others = ids.filter((id) => id !== draft.document.outlet && id !== 'unattributed')
  expect(others[0]).toBe('lake-council')
  expect(others.findLastIndex(isNamed)).toBeLessThan(others.findIndex((id) => !isNamed(id)))
})

test('states of control come by how often the records have them, all of them once', () => {
  const claim: DeskClaim = { kind: 'control', span, quote: from, fields: {} }
  const { project } = context
  const held = project.claims.filter((one) => one.kind === 'control')
  const present = [...held, ...held].map((one) => ({ ...one, status: 'presence' as const }))
  const claims = [...held, ...present]
  const asked = {
    draft: draftOf({ claims: { c1: claim } }),
    text: TEXT,
    claim,
    typed: '',
    context: { ...context, project: { ...project, claims } },
  }
  expect(held.length).toBeGreaterThan(0)
  const values = optionsFor('status', asked).map(({ value }) => value)
  expect(values[0]).toBe('presence')
  expect([...values].sort()).toEqual([...CONTROL_STATUSES].sort())
})
