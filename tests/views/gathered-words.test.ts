import { gatheredAloud, gatheredName } from '#lib/views'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const names = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 9 })

test('one place has its own name; several are named by the first and how many others', () => {
  const words = wordsIn('en')
  expect(gatheredName(['Latakia'], words)).toBe('Latakia')
  expect(gatheredName(['Latakia', 'Jableh'], words)).toBe('Latakia + 1 place')
  expect(gatheredName(['Latakia', 'Jableh', 'Qardaha'], words)).toBe('Latakia + 2 places')
  expect(gatheredName(['اللاذقية', 'جبلة', 'القرداحة'], wordsIn('ar'))).toBe('اللاذقية + مكانان')
})

test('the name of a gathered mark begins with its head and counts the others, and aloud names them', () => {
  const words = wordsIn('en')
  fc.assert(
    fc.property(names, (all) => {
      const name = gatheredName(all, words)
      expect(name.startsWith(all[0]!)).toBe(true)
      expect(Number(/(\d+) places?$/.exec(name)![1])).toBe(all.length - 1)
      const aloud = gatheredAloud(all, words)
      expect(aloud.startsWith(name)).toBe(true)
      expect(aloud).toContain(all[1]!)
    }),
  )
})
