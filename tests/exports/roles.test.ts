import { actorsOf } from '../../lib/exports/event-tables/actors'
import { partyWords } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import { NEUTRAL_SETTINGS } from '#lib/model'
import type { Party } from '#lib/model'
import { wordsIn } from '#lib/words'

const parties: Party[] = [
  { id: 'army', label: 'the army', name: 'The army', side: 'state' },
  { id: 'police', label: 'the police', name: 'The police', side: 'state', inter: 8 },
  { id: 'column', label: 'the column', name: 'An armed group', not: { en: 'its opponents' } },
]
const claim = (participants: string[]) =>
  ({ kind: 'incident', participants, perpetrator: [], target: [] }) as unknown as AnyClaim
const codes = (state: string | undefined, participants: string[]) => {
  const { first, second } = actorsOf(claim(participants), {
    party: (id) => parties.find((one) => one.id === id),
    settings: { ...NEUTRAL_SETTINGS, roles: { ...(state && { state }) } },
  })
  return [first.inter, second.inter]
}

test('a party of the side that is the state has the code of state forces, unless its record says another', () => {
  expect(codes('state', ['army', 'column'])).toEqual([1, undefined])
  expect(codes('column', ['army', 'column'])).toEqual([undefined, 1])
  expect(codes('state', ['police', 'column'])).toEqual([8, undefined])
  expect(codes(undefined, ['army', 'column'])).toEqual([undefined, undefined])
})

test('who is only said not to be a party is called as its record says', () => {
  const { label } = partyWords(parties, wordsIn('en'))
  expect([label('not-column'), label('not-army')]).toEqual(['its opponents', 'not the army'])
  expect(partyWords(parties, wordsIn('ar')).label('not-column')).toContain('the column')
})
