import { fieldsOfKind, kinds } from '#lib/claims'
import { applyChanges } from '#lib/desk/changes'
import {
  DESK_KINDS,
  FIELD_NAMES,
  fieldSchemas,
  fieldsOf,
  isOptional,
  isSeveral,
} from '#lib/desk/fields'
import type { FieldName } from '#lib/desk/fields'
import { composedSummary, isTold } from '#lib/desk/summary'
import { claimRecord } from '#lib/desk/records'
import { claimPlaceSchema, evidenceSchema } from '#lib/model'
import type { DeskClaim } from '#lib/desk/draft'
import { claimSchema } from '#lib/claims'
import { TEXT, bodyOfText, exampleContext } from './invented'

/** A value of every field, as a coder could give it. */
const VALUES: Record<string, unknown> = {
  act: 'denial',
  type: 'Attack',
  about: 'Violence against civilians',
  object: 'homes',
  extent: 'burned',
  number: { low: 3, high: 3, words: 'three' },
  harm: 'killed',
  count: { low: 12, high: 12, words: '12' },
  group: 'all',
  of: ['army'],
  manner: 'executed',
  scope: 'running-total',
  holder: 'army',
  status: 'held',
  places: [
    {
      place: 'millford',
      part: 'outskirts',
      quadrant: 'west',
      phrase: 'Millford',
      basis: 'inferred',
      alternatives: ['millford-district'],
    },
  ],
  placeWords: 'Millford',
  eventTime: '2024-05-06',
  timeIs: 'throughout',
  timeWords: 'on Monday',
  asOf: '2024-05-07',
  reportedAt: '2024-05-07',
  perpetrator: ['army'],
  target: ['civilians'],
  participants: ['army', 'militia'],
  deaths: { low: 12, high: 12, words: '12' },
  tags: ['curfew'],
  onset: { trigger: 'attack', planned: true, words: 'said' },
  parts: [
    { group: 'civilians', count: 7 },
    { group: 'fighters', count: 5 },
  ],
  partOf: 'c1',
  partsAreAll: true,
  answers: ['other/claim'],
  speaker: 'flood-wardens',
  alsoSaidBy: ['court'],
  via: ['radio'],
  standing: 'unverified',
  unverifiedBy: 'gull',
  quote: '12 people',
  link: 'https://example.org/words',
  archived: 'https://archive.example.org/words',
  media: [{ kind: 'image', url: 'https://example.org/a.jpg', graphic: false, identifying: true }],
  note: 'Heard twice.',
  summary: 'Twelve people were killed.',
}

/** A claim of a kind of which every field is decided. */
const whole = (kind: (typeof DESK_KINDS)[number]): DeskClaim => ({
  kind,
  span: { start: 0, end: 68 },
  quote: { start: 24, end: 33 },
  fields: Object.fromEntries(
    fieldsOf({ kind, fields: { scope: { value: 'running-total' } } }).map((name) => [
      name,
      { value: VALUES[name], ...(name === 'quote' && { from: { start: 24, end: 33 } }) },
    ]),
  ),
})

/** Fields of records that are no decision of a coder on a claim of a text. */
const NOT_OF_A_CODER: Record<string, string> = {
  document: 'the file that the claim stands in says it',
  coder: 'the document says it; one who codes another’s document is told by the history',
  decided: 'a comparison of two codings says it',
  codingOf: 'a comparison of two codings says it',
  translations: 'translations are made of published records',
  corrections: 'a correction is of a published record',
  withdrawn: 'a withdrawal is of a published record',
  ownType: 'a row of an imported file has it, a text has ACLED’s types',
  drawn: 'a row of an imported file has it',
}

test.each(kinds.map(({ id }) => id))(
  'every field that a record of the kind %s may have can be given at the desk, or is none of a coder',
  (id) => {
    const kind = DESK_KINDS.find((one) => one === id)!
    const record = claimRecord('gull/c2', whole(kind), TEXT, new Map([['c1', 'gull/c1']]))
    expect(
      fieldsOfKind({ id }).filter((name) => !(name in record) && !(name in NOT_OF_A_CODER)),
    ).toEqual([])
    const read = claimSchema({ ...record, document: 'gull' })!.safeParse({
      ...record,
      document: 'gull',
    })
    expect(read.error?.issues).toBeUndefined()
  },
)

test('the parts of a place and of evidence can be given as well', () => {
  const { places, evidence } = claimRecord('gull/c2', whole('incident'), TEXT) as unknown as {
    places: object[]
    evidence: object
  }
  expect(Object.keys(claimPlaceSchema.shape).filter((name) => !(name in places[0]!))).toEqual([])
  // the hash is filled in from the text, a column is of imported rows
  expect(
    Object.keys(evidenceSchema.shape).filter(
      (name) => !(name in evidence) && !['sentenceHash', 'field'].includes(name),
    ),
  ).toEqual([])
})

test('every field of the desk is one of a kind, and a draft takes its value', () => {
  const used = new Set(DESK_KINDS.flatMap((kind) => Object.keys(whole(kind).fields)))
  expect(FIELD_NAMES.filter((name) => !used.has(name))).toEqual([])
  expect(FIELD_NAMES.filter((name) => !fieldSchemas[name].safeParse(VALUES[name]).success)).toEqual(
    [],
  )
  for (const kind of DESK_KINDS)
    expect(() =>
      applyChanges(bodyOfText(), [{ at: ['claims', 'c1'], after: whole(kind) as never }]),
    ).not.toThrow()
})

test('who did it and how firmly are asked of every claim that can say it, and never optional there', () => {
  for (const kind of DESK_KINDS) expect(isOptional('standing', { kind })).toBe(false)
  for (const kind of ['incident', 'casualties', 'damage'] as const)
    expect(isOptional('perpetrator', { kind })).toBe(false)
})

test('a field that takes a list may name several, and no other one', () => {
  const several = FIELD_NAMES.filter((name) => isSeveral(name))
  expect(several).toEqual(FIELD_NAMES.filter((name) => Array.isArray(VALUES[name])))
})

test('another value makes another sentence of a claim where the sentence says the field, and nowhere else', async () => {
  const context = await exampleContext()
  const others: Partial<Record<FieldName, unknown>> = {
    act: 'demand',
    type: 'Protests',
    object: 'other',
    extent: 'destroyed',
    harm: 'injured',
    count: { low: 9, high: 9, words: '9' },
    holder: 'militia',
    status: 'lost',
    places: null,
    eventTime: '2024-01-01',
    asOf: '2024-01-01',
    perpetrator: ['unstated'],
    target: ['unstated'],
    speaker: 'gull',
    group: 'unstated',
    scope: 'event',
    standing: 'alleged',
  }
  for (const kind of DESK_KINDS) {
    const claim = whole(kind)
    const sentence = (fields: typeof claim.fields) =>
      composedSummary(bodyOfText(), { ...claim, fields }, context)
    for (const name of Object.keys(claim.fields) as FieldName[]) {
      const without = { ...claim.fields }
      delete without[name]
      expect([kind, name, sentence(without) === undefined]).toEqual([
        kind,
        name,
        isTold(name, kind),
      ])
      if (!(name in others)) continue
      const isOther = sentence({ ...claim.fields, [name]: { value: others[name] } })
      const isSame = isOther === sentence(claim.fields)
      expect([kind, name, isSame]).toEqual([kind, name, !isTold(name, kind)])
    }
  }
})
