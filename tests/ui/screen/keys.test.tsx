import { render } from '@testing-library/react'
import { screenKeyOf } from '../../../app/ui/screen/keys/screen-key'

/** Presses a key on an element and returns what it asks of the screen. */
function pressed(init: KeyboardEventInit, on = <button />) {
  const { container } = render(on)
  let found: ReturnType<typeof screenKeyOf>
  const listen = (event: KeyboardEvent) => (found = screenKeyOf(event))
  window.addEventListener('keydown', listen)
  container
    .querySelector('button, input, textarea')!
    .dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))
  window.removeEventListener('keydown', listen)
  return found
}

test.each([
  ['/', { key: '/' }, 'search'],
  ['Shift+7 of a German keyboard', { key: '/', code: 'Digit7', shiftKey: true }, 'search'],
  ['the slash of an Arabic keyboard', { key: 'ظ', code: 'Slash' }, 'search'],
  ['?', { key: '?', shiftKey: true }, 'help'],
  ['؟', { key: '؟', shiftKey: true }, 'help'],
  ['Escape', { key: 'Escape' }, 'close'],
  ['a letter', { key: 'a' }, undefined],
  ['Ctrl+/', { key: '/', ctrlKey: true }, undefined],
] as const)('%s is the key it should be', (_, init, asks) => {
  expect(pressed(init)).toBe(asks)
})

test.each([
  ['a search field', <input key="search" type="search" />],
  ['a text', <textarea key="text" />],
  [
    'a dialog',
    <dialog key="dialog" open>
      <button />
    </dialog>,
  ],
])('in %s no key is taken from the reader', (_, on) => {
  for (const key of ['/', '?', 'Escape']) expect(pressed({ key }, on)).toBeUndefined()
})

test('on a handle of a clock keys work', () => {
  expect(pressed({ key: '?' }, <input type="range" />)).toBe('help')
})
