import { kindOf, partyWords } from '#lib/claims'
import type { Incident } from '#lib/claims'
import type { Claim, Document } from '#lib/model'
import { wordsIn } from '#lib/words'
import { claimRules } from '../../lib/check/claim-rules'

type Type = Pick<Incident, 'eventType' | 'subEventType' | 'ownType'>
const claimOf = (type: Type) =>
  ({ kind: 'incident', perpetrator: ['unstated'], target: ['unstated'], ...type }) as Incident
const typeOf = (type: Type) => kindOf(claimOf(type))!.type(claimOf(type))
const line = (type: Type, language: 'en' | 'ar') =>
  kindOf(claimOf(type))!.details(claimOf(type), partyWords([], wordsIn(language)))[0]!.text

test.each<[Type, string, string, string]>([
  [{ ownType: 'Raid' }, 'Raid', 'Raid', 'Raid'],
  [{ eventType: 'Battles' }, 'Battles', 'Battles', 'معارك'],
  [
    { eventType: 'Battles', subEventType: 'Armed clash', ownType: 'Clash' },
    'Clash',
    'Clash (ACLED: Armed clash (Battles))',
    '\u2068Clash\u2069 (بمصطلح ACLED: اشتباك مسلح (معارك))',
  ],
  [{}, 'unclassified', 'Type not said', 'النوع غير مذكور'],
])('%j is the type %s and says %j', (type, id, english, arabic) => {
  expect([typeOf(type), line(type, 'en'), line(type, 'ar')]).toEqual([id, english, arabic])
})

test.each<[Type, string[]]>([
  [{ eventType: 'Battles', subEventType: 'Armed clash' }, []],
  [{ eventType: 'Battles' }, ['has no subEventType']],
  [{}, ['has no eventType']],
  [{ ownType: 'Raid' }, ['in ownType is for rows of imported files']],
])('of a coded document, %j is answered with %j', (type, rules) => {
  const claim = {
    ...claimOf(type),
    id: 'a/one',
    summary: 'a',
    evidence: { line: 1, start: 0, end: 1, quote: 'a' },
    places: [],
  } as unknown as Claim
  const document = { id: 'a', published: '2025-03-07', text: { characters: 9 } } as Document
  const found = claimRules(claim, document).map(({ rule }) => rule)
  expect(found.filter((rule) => /ype/.test(rule))).toEqual(rules)
})
