import { fireEvent, render, screen } from '@testing-library/react'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { KeysSheet } from '../../../app/ui/desk/sheets/keys-sheet'
import { deskKeys } from '../../../app/ui/desk/state/own-keys'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
})
const sheet = (
  <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
    <KeysSheet onClose={jest.fn()} />
  </WordsProvider>
)
const shownOf = (does: string) => deskKeys.now().find((one) => one.does === does)!.shown
const letter = (from: string) => document.querySelector<HTMLElement>(`[data-letter="${from}"]`)!

test('a letter is changed by choosing it and pressing another, is kept by the browser, and goes back', () => {
  render(sheet)
  fireEvent.keyDown(letter('x'), { key: 'q', code: 'KeyQ' })
  expect(shownOf('reject')).toBe('X') // nothing was chosen yet
  fireEvent.click(letter('x'))
  expect(screen.getByRole('status').textContent).toBe('Press the letter that it shall be.')
  fireEvent.keyDown(letter('x'), { key: '1', code: 'Digit1' })
  expect(shownOf('reject')).toBe('X')
  fireEvent.keyDown(letter('x'), { key: 'q', code: 'KeyQ' })
  expect([shownOf('reject'), shownOf('rejectAll')]).toEqual(['Q', 'Shift + Q'])
  expect(letter('x').textContent).toBe('Q')
  expect(localStorage.getItem('desk-letters')).toBe('{"x":"q"}')
  fireEvent.click(screen.getByRole('button', { name: 'The letters of the list again' }))
  expect(shownOf('reject')).toBe('X')
  expect(screen.queryByRole('button', { name: 'The letters of the list again' })).toBeNull()
})

test('a letter that is left without another one stays', () => {
  render(sheet)
  fireEvent.click(letter('j'))
  fireEvent.blur(letter('j'))
  fireEvent.keyDown(letter('j'), { key: 'q', code: 'KeyQ' })
  expect(shownOf('next')).toBe('J')
})
