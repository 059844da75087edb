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
  expect(parties.map(({ id }) => line(id, 'held', 'ar'))).toEqual([
    'القوات الحكومية تسيطر عليه',
    'فصائل متحالفة مع الحكومة تسيطر عليه',
    'حشود غير منظمة تسيطر عليه',
    'أنصار الأسد يسيطرون عليه',
    'أشخاص من المدنيين العلويين يسيطرون عليه',
    'أشخاص من المدنيين يسيطرون عليه',
    'دول أجنبية تسيطر عليه',
    'تحت سيطرة غير محدد',
  ])
  expect(line('not-government', 'held', 'ar')).toBe('القوات الحكومية لا تسيطر عليه')
})

test.each([
  ['government', 'القوات الحكومية أمّنته', 'القوات الحكومية محاصَرة فيه', 'القوات الحكومية تتقدم'],
  ['assad-loyalists', 'أنصار الأسد أمّنوه', 'أنصار الأسد محاصَرون فيه', 'أنصار الأسد يتقدمون'],
])('so does every way that %s stands to a place', (holder, secured, besieged, advancing) => {
  expect(line(holder, 'secured', 'ar')).toBe(secured)
  expect(line(holder, 'besieged', 'ar')).toBe(besieged)
  expect(line(holder, 'advancing', 'ar')).toBe(advancing)
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
