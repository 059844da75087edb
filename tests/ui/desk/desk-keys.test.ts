import { DESK_KEYS, deedOf } from '../../../app/ui/desk/state/desk-keys'

const pressed = (key: string, code: string, shiftKey = false) =>
  deedOf({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false })

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
