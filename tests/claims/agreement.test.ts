import { partiesFileSchema, partySchema } from '#lib/model'
import type { Party } from '#lib/model'
import { kindOf, partyWords } from '#lib/claims'
import type { Control } from '#lib/claims'
import { AGREEMENTS, wordsIn } from '#lib/words'
import { readFileSync } from 'node:fs'

const parties = partiesFileSchema
  .parse(JSON.parse(readFileSync('data/parties.json', 'utf8')))
  .parties.map((party) => partySchema.parse(party))

/** What a card says of a claim that somebody stands to a place in some way. */
function line(holder: string, status: Control['status'], lang: 'ar' | 'en', own = parties) {
  const claim = { kind: 'control', holder, status } as Control
  return kindOf(claim)!.details(claim, partyWords(own, wordsIn(lang)))[0]!.text
}

test('in Arabic what is said of a party agrees with its name', () => {
  expect(parties.map(({ id }) => line(id, 'advancing', 'ar'))).toEqual([
    'القوات الحكومية تتقدم',
    'فصائل متحالفة مع الحكومة تتقدم',
    'حشود غير منظمة تتقدم',
    'أنصار الأسد يتقدمون',
    'أشخاص من المدنيين العلويين يتقدمون',
    'أشخاص من المدنيين يتقدمون',
    'دول أجنبية تتقدم',
    'تقدّم غير محدد',
  ])
})

test.each([
  ['government', 'القوات الحكومية أمّنت المكان', 'القوات الحكومية محاصَرة هناك'],
  ['assad-loyalists', 'أنصار الأسد أمّنوا المكان', 'أنصار الأسد محاصَرون هناك'],
])('so does every way that %s stands to a place', (holder, secured, besieged) => {
  expect(line(holder, 'secured', 'ar')).toBe(secured)
  expect(line(holder, 'besieged', 'ar')).toBe(besieged)
})

test('what is said of a place agrees with no name of it, whose gender no record says', () => {
  expect(line('government', 'held', 'ar')).toBe('تحت سيطرة القوات الحكومية')
  expect(line('not-government', 'held', 'ar')).toBe('خارج سيطرة القوات الحكومية')
})

test('where the record does not say how words agree with a name, they are neutral', () => {
  const unknown: Party[] = [
    { id: 'council', label: 'the council', labels: { ar: 'المجلس' }, name: 'The council' },
  ]
  expect(line('council', 'held', 'ar', unknown)).toBe('تحت سيطرة المجلس')
  expect(line('nobody-knows', 'held', 'ar')).toBe('تحت سيطرة ⁨nobody-knows⁩')
})

test('a name that stands in another language takes neutral words: its agreement is of the Arabic name', () => {
  const unnamed: Party[] = [
    { id: 'x', label: 'the council', agreement: { ar: 'plural' }, name: 'The council' },
  ]
  expect(partyWords(unnamed, wordsIn('ar')).agreement('x')).toBe('other')
})

test('in English one form is said of whoever holds it', () => {
  expect(line('government', 'held', 'en')).toBe('held by government forces')
  expect(line('not-government', 'held', 'en')).toBe('not held by government forces')
})

test('a record may say every way to agree that the dictionaries have, and no other', () => {
  const party = (ar: string) =>
    partySchema.safeParse({ id: 'x', label: 'x', name: 'X', agreement: { ar } }).success
  expect(AGREEMENTS.filter(party)).toEqual([...AGREEMENTS])
  expect(party('other')).toBe(false)
})

test('whoever has an Arabic name has its agreement, but for what nobody said', () => {
  expect(
    parties.filter(({ labels, agreement }) => labels?.ar && !agreement?.ar).map(({ id }) => id),
  ).toEqual(['unstated'])
})
