import type { DraftBody, Proposal } from '#lib/desk/draft'
import { plantDrafts, withoutPlanted } from '#lib/desk/planted/plant'
import type { Gazetteer } from '#lib/gazetteer'
import type { Project } from '#lib/model'
import { expect, fc } from '../../property'
import { bodyOfText } from '../invented-text'

const TOWNS = ['Ashby', 'Brook', 'Tarn', 'Weir', 'Millford']
const SPEAKERS = ['board', 'ward', 'resident', 'witness', 'spokesman']
const KINDS: Record<string, string> = { resident: 'resident', board: 'official', ward: 'official' }

/** Records in which every town lies apart, and one speaker speaks for another. */
const records = {
  project: {
    sources: SPEAKERS.map((id) =>
      id === 'witness'
        ? { id, kind: 'unnamed', protected: true }
        : {
            id,
            names: [`the ${id}`],
            kind: KINDS[id] ?? 'official',
            ...(id === 'spokesman' && { memberOf: 'board' }),
          },
    ),
  } as unknown as Project,
  gazetteer: {
    place: (id: string) => ({
      id,
      properties: {
        admin: ['shire'],
        names: [{ text: id[0]!.toUpperCase() + id.slice(1), lang: 'en' }],
      },
    }),
  } as unknown as Gazetteer,
}

type Said = { town: number; speaker: number; count: number; day: number }
/** A text of a sentence for each of some claims, and what the rules propose of it. */
function bodyOf(all: readonly Said[]): { body: DraftBody; text: string } {
  let text = ''
  const proposals: Record<string, Proposal> = {}
  for (const [i, { town, speaker, count, day }] of all.entries()) {
    const start = text.length
    const from = (words: string) => {
      text += words
      return { start: text.length - words.length, end: text.length }
    }
    const said = from(`The ${SPEAKERS[speaker]!}`)
    text += ' said that '
    const number = from(String(count))
    text += ' people were killed in '
    const place = from(TOWNS[town]!)
    text += ' on '
    const date = from(`${day} May`)
    text += '. '
    const id = TOWNS[town]!.toLowerCase()
    proposals[`d${i + 1}`] = {
      kind: 'casualties',
      span: { start, end: text.length - 1 },
      quote: { start, end: start + 10 },
      fields: {
        speaker: { value: SPEAKERS[speaker]!, from: said },
        count: { value: { low: count, high: count, words: String(count) }, from: number },
        places: { value: [{ place: id, part: 'whole', phrase: TOWNS[town]! }], from: place },
        eventTime: { value: `2024-05-${String(day).padStart(2, '0')}`, from: date },
      },
      offered: {},
      asks: [],
      rule: 'verb',
    }
  }
  const body = { ...bodyOfText('gull-2024-05-07', text), proposals } as DraftBody
  return { body, text }
}
const said = (speakers: number[]) =>
  fc.record({
    town: fc.nat(TOWNS.length - 1),
    speaker: fc.constantFrom(...speakers),
    count: fc.integer({ min: 2, max: 900 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
const plant = (body: DraftBody, text: string, coder = 'Ann') =>
  plantDrafts(body, { text, coder, lines: [] }, records)

test('one proposal in twenty is wrong, in one thing that another sentence says and its own does not', () => {
  const faults = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(said([0, 1, 2, 4]), { minLength: 20, maxLength: 80 }), (all) => {
      const { body, text } = bodyOf(all)
      const made = plant(body, text)
      // the same again: a restart changes nothing
      expect(plant(body, text)).toEqual(made)
      expect(withoutPlanted(made)).toEqual(withoutPlanted(body))
      const planted = Object.entries(made.planted ?? {})
      expect(Math.abs(planted.length - all.length / 20)).toBeLessThan(1)
      for (const [key, proposal] of Object.entries(made.proposals)) {
        const was = body.proposals[key]!
        const { fault, was: right } = made.planted?.[key] ?? {}
        if (!fault) {
          expect(proposal).toEqual(was)
          continue
        }
        faults.set(fault, (faults.get(fault) ?? 0) + 1)
        const [field] = Object.keys(right!) as ['count']
        const { value, from } = proposal.fields[field]!
        // another proposal says it, and these words are not in the sentence
        const others = Object.entries(body.proposals).filter(
          ([other, one]) =>
            other !== key && JSON.stringify(one.fields[field]?.value) === JSON.stringify(value),
        )
        expect(others.length).toBeGreaterThan(0)
        const words = others[0]![1].fields[field]!.from!
        const sentence = text.slice(was.span.start, was.span.end)
        expect(sentence.includes(text.slice(words.start, words.end))).toBe(false)
        // the words that are lit are those that contradict it
        expect(from).toEqual(was.fields[field]!.from)
        expect({ ...proposal.fields, ...right }).toEqual(was.fields)
        // nothing is said to be of somebody who may be a witness, and of what one says nothing is wrong
        expect(KINDS[was.fields.speaker!.value as string]).not.toBe('resident')
        expect(KINDS[proposal.fields.speaker!.value as string]).not.toBe('resident')
      }
    }),
  )
  expect([...faults.keys()].sort()).toEqual(['day', 'number', 'place', 'speaker'])
})

test('each coder has others, and none is where somebody is protected', () => {
  const all = Array.from({ length: 60 }, (_, i) => ({
    town: i % TOWNS.length,
    speaker: i % 2,
    count: 10 + i,
    day: 1 + (i % 28),
  }))
  const { body, text } = bodyOf(all)
  const keys = (made: DraftBody) => Object.keys(made.planted ?? {}).sort()
  expect(keys(plant(body, text, 'Ann'))).not.toEqual(keys(plant(body, text, 'Bo')))
  expect(keys(plant(body, text, 'Ann'))).toHaveLength(3)
  const { body: withWitness, text: other } = bodyOf([...all, { ...all[0]!, speaker: 3 }])
  expect(plant(withWitness, other)).toBe(withWitness)
  const line = { did: 'protect' } as never
  expect(plantDrafts(body, { text, coder: 'Ann', lines: [line] }, records)).toBe(body)
})

test('a spokesman and those for whom they speak are no two speakers', () => {
  const all = Array.from({ length: 40 }, () => ({ town: 0, speaker: 0, count: 3, day: 4 }))
  const { body, text } = bodyOf(all.map((one, i) => ({ ...one, speaker: i % 2 ? 0 : 4 })))
  expect(plant(body, text).planted).toBeUndefined()
})
