import { relate } from '#lib/relations'
import { claim, records } from './made-up'

/** How two states of control at two stretches relate, by two voices that name two sides. */
async function between(a: string, b: string, sides = ['government', 'assad-loyalists']) {
  const [one, other] = [
    claim('control', 'sohr', a, { holder: sides[0] }),
    claim('control', 'ap', b, { holder: sides[1], document: 'doc-b' }),
  ]
  const found = relate([one, other], { ...(await records()), judgements: [] })
  return found.map(
    ({ from, kind, weak }) => `${from === one.id ? 'a' : 'b'} ${kind}${weak ? ` (${weak})` : ''}`,
  )
}

test('who holds the north of a town is contradicted by who says another holds it, and not by the south', async () => {
  expect(await between('baniyas/whole/north', 'baniyas/whole/north')).toEqual(['a contradicts'])
  expect(await between('baniyas/whole/north', 'baniyas/whole/south')).toEqual([])
})

test('against the whole town a quarter of it is a part, and contradicts weakly', async () => {
  expect(await between('baniyas/whole/north', 'baniyas/whole')).toEqual(['a contradicts (part)'])
})

test('one side in the west, said by two voices, is corroborated; in the east it is another matter', async () => {
  const same = ['government', 'government']
  expect(await between('baniyas/whole/west', 'baniyas/whole/west', same)).toEqual([
    'a corroborates',
  ])
  expect(await between('baniyas/whole/west', 'baniyas/whole/east', same)).toEqual([])
})

test('in which direction of a governorate a town lies is not known: nothing is said of the two', async () => {
  expect(await between('latakia-governorate/countryside/west', 'jableh/outskirts')).toEqual([])
  expect(await between('latakia-governorate/whole/west', 'jableh/whole')).toEqual([])
})
