import { isDeepStrictEqual } from 'node:util'
import { partsOf, puttingTogether } from '../../../app/server/load/parts'
import type { RecordsPart } from '../../../app/server/load/parts'
import { expect, fc } from '../../property'

/** A value as another thread has it: each part is cloned on its way. */
function sent<T>(value: T, most?: number): { value: T; parts: RecordsPart[] } {
  const { take, whole } = puttingTogether()
  const parts = [...partsOf(value, most)]
  for (const part of parts) take(structuredClone(part))
  return { value: whole() as T, parts }
}

test('any plain data is the same once it is put together, however small the parts', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.integer({ min: 1, max: 40 }),
      (value, most) => {
        expect(isDeepStrictEqual(sent(value, most).value, value)).toBe(true)
        expect(JSON.stringify(sent(value, most).value)).toBe(JSON.stringify(value))
      },
    ),
  )
})

test('what is no JSON is kept: fields without a value, numbers that are none, a field named as a prototype', () => {
  const value = {
    a: undefined,
    numbers: [NaN, -0, 0, Infinity],
    named: JSON.parse('{"__proto__": {"x": 1}, "b": null}') as object,
    many: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`key ${i}`, undefined])),
  }
  const { value: got } = sent(value, 3)
  expect(isDeepStrictEqual(got, value)).toBe(true)
  expect(Object.hasOwn(got.named, '__proto__')).toBe(true)
})

test('keys that look alike together are told apart', () => {
  const value = [{ 'a,b': 1, c: 2 }, { a: 1, 'b,c': 2 }, ['["a"]'], { a: 1 }]
  expect(sent(value).value).toEqual(value)
})

test('what stands in several places is one thing there as well, and a text is sent once', () => {
  const reason = { rule: 'another speaker said the same of this place' }
  const { value, parts } = sent({ one: { reason }, other: [reason, { ...reason }] }, 4)
  expect(value.one.reason).toBe(value.other[0])
  expect(value.other[1]).not.toBe(value.other[0])
  expect(parts.flatMap(({ pool }) => pool).filter((text) => text === reason.rule)).toHaveLength(1)
})

test('no part is much larger than asked for, by codes or by letters', () => {
  const list = Array.from({ length: 3000 }, (_, i) => ({ id: `claim ${i}`, at: [i, i + 1] }))
  for (const { codes } of sent({ list }, 100).parts) expect(codes.length).toBeLessThan(110)
  const texts = Array.from({ length: 30 }, (_, i) => `${i}`.repeat(100_000))
  for (const { pool } of sent(texts).parts) expect(pool.join('').length).toBeLessThan(800_000)
})
