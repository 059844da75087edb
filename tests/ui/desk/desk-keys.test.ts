import { DESK_KEYS, deedOf } from '../../../app/ui/desk/state/desk-keys'
import { compareKeys } from '../../../app/ui/desk/compare/compare-keys'
import { deskKeys } from '../../../app/ui/desk/state/own-keys'
import { fc } from '../../property'

const { keysWith, withKey, readKept } = deskKeys

const pressed = (key: string, code: string, shiftKey = false, keys = DESK_KEYS) =>
  deedOf({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, keys)

test('Shift makes another key of X and Enter, and of no other letter, on a keyboard of any language', () => {
  expect(pressed('x', 'KeyX')).toBe('reject')
  expect(pressed('X', 'KeyX', true)).toBe('rejectAll')
  expect(pressed('ء', 'KeyX', true)).toBe('rejectAll')
  expect(pressed('Enter', 'Enter')).toBe('accept')
  expect(pressed('Enter', 'Enter', true)).toBe('acceptGuesses')
  expect(pressed('J', 'KeyJ', true)).toBe('next')
  expect(pressed('?', 'Slash', true)).toBe('help')
  expect(pressed('+', 'Equal', true)).toBe('take')
})

test('no key does two things', () => {
  const all = DESK_KEYS.map(({ key, ctrl, shift }) => [key, ctrl, shift].join(' '))
  expect(new Set(all).size).toBe(all.length)
})

const LETTERS = DESK_KEYS.map(({ key }) => key).filter((key) => /^[a-z]$/.test(key))

test('a letter that is chosen does what the other did, with Shift as well; who had it takes the other', () => {
  const keys = keysWith(withKey({}, 'x', 'j'))
  expect(pressed('j', 'KeyJ', false, keys)).toBe('reject')
  expect(pressed('J', 'KeyJ', true, keys)).toBe('rejectAll')
  expect(pressed('x', 'KeyX', false, keys)).toBe('next')
  expect(keys.find(({ does }) => does === 'rejectAll')!.shown).toBe('Shift + J')
  expect(withKey(withKey({}, 'x', 'j'), 'x', 'x')).toEqual({})
  for (const none of ['', '1', 'ab', 'ж', '__proto__']) expect(withKey({}, 'x', none)).toEqual({})
})

test('whatever letters are chosen, each deed has one key and no key two, also once they were kept', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...LETTERS), letter)), (chosen) => {
      const own = chosen.reduce((all, [from, to]) => withKey(all, from, to), {})
      const keys = keysWith(own)
      expect(keys.map(({ does }) => does)).toEqual(DESK_KEYS.map(({ does }) => does))
      const all = keys.map(({ key, ctrl, shift }) => [key, ctrl, shift].join(' '))
      expect(new Set(all).size).toBe(all.length)
      expect(readKept(JSON.stringify(own))).toEqual(own)
      const last = chosen.at(-1)
      if (last) expect(keys.find((_, i) => DESK_KEYS[i]!.key === last[0])!.key).toBe(last[1])
    }),
  )
})

test.each([null, '', '{', '[]', 'null', '{"x":1}', '{"x":"jj"}', '{"x":"j"}', '{"?":"q"}'])(
  'kept letters that cannot be (%s) are none',
  (kept) => expect(readKept(kept)).toEqual({}),
)

describe('the keys of a comparison', () => {
  const deed = (key: string, code: string, keys = compareKeys.list, ctrlKey = false) =>
    deedOf({ key, code, ctrlKey, shiftKey: false, metaKey: false, altKey: false }, keys)

  test('are found by their place on a keyboard of any language', () => {
    expect(deed('1', 'Digit1')).toBe('left')
    expect(deed('٢', 'Digit2')).toBe('right')
    expect(deed('&', 'Digit1')).toBe('left')
    expect(deed('لا', 'KeyB')).toBe('both')
    expect(deed('ث', 'KeyE')).toBe('edit')
    expect(deed(' ', 'Space')).toBe('open')
    expect(deed('?', 'Slash')).toBe('help')
    expect([deed('Enter', 'Enter'), deed('Enter', 'Enter', compareKeys.list, true)]).toEqual([
      undefined,
      'finish',
    ])
  })

  test('can be others, digits for letters as well, and none is lost', () => {
    const keys = compareKeys.keysWith(compareKeys.withKey({}, '1', 'b'))
    expect([deed('b', 'KeyB', keys), deed('1', 'Digit1', keys)]).toEqual(['left', 'both'])
    expect(keys.map(({ shown }) => shown)).toContain('B')
    expect(compareKeys.withKey({}, '1', '0')).toEqual({})
    expect(compareKeys.readKept('{"1":"b","b":"1"}')).toEqual({ '1': 'b', b: '1' })
    expect(compareKeys.readKept('{"1":"b"}')).toEqual({})
  })
})
