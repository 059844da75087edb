import { visibleControls } from '#lib/views'
import { expect, fc } from '../property'

test('controls that turn the direction become marks, one for one; letters, marks of order and joiners stay', () => {
  expect(visibleControls('a\u202Ecba\u202C \u2067جبلة\u2069')).toBe('a␦cba␦ ␦جبلة␦')
  for (const kept of ['جبلة\u200F', '\u200EJableh', 'می\u200Cخواهم', '\u061C7'])
    expect(visibleControls(kept)).toBe(kept)
})

test('of records every text is looked at, and what holds no control is the very same object', () => {
  const records = {
    claims: [
      { id: 'a', summary: 'x\u202Ey', at: [1, 2] },
      { id: 'b', summary: 'z', at: [3, 4] },
    ],
    none: null,
    count: 3,
  }
  const seen = visibleControls(records)
  expect(seen).toEqual({
    claims: [
      { id: 'a', summary: 'x␦y', at: [1, 2] },
      { id: 'b', summary: 'z', at: [3, 4] },
    ],
    none: null,
    count: 3,
  })
  expect(seen.claims[1]).toBe(records.claims[1])
})

test('what is shown has no control, and every position of it is what it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('a', 'ب', '𝕏', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069', '␦'),
      ),
      (signs) => {
        const text = signs.join('')
        const seen = visibleControls({ text }).text
        expect(seen).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
        expect(seen).toHaveLength(text.length)
        for (let i = 0; i < text.length; i++)
          if (seen[i] !== text[i])
            expect([seen[i], text[i]]).toEqual([
              '␦',
              expect.stringMatching(/[\u202a-\u202e\u2066-\u2069]/),
            ])
      },
    ),
  )
})
