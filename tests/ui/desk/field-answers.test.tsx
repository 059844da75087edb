import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { CodedView, DeskOption, FieldName } from '#lib/desk'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { FieldAnswers } from '../../../app/ui/desk/claim/field-answers'

const ITEM: CodedView = {
  key: 'a',
  kind: 'control',
  template: '',
  span: { start: 0, end: 10 },
  quote: { start: 0, end: 10 },
  fields: [],
  missing: 0,
  proposed: false,
  protectable: false,
}
const days = (typed: string): DeskOption[] =>
  ['1', '2', '3'].map((day) => ({ value: `${typed}${day}`, label: `day ${typed}${day}` }))

/** Lets the server answer what was asked with these words. */
let answer: (typed: string, options?: DeskOption[]) => void
let onAnswer: jest.Mock
/** Shows the field as it is at another revision of the draft. */
let showAt: (revision: number) => void
const nothing = () => undefined
// jsdom draws nothing, so it has nothing to scroll to
Element.prototype.scrollIntoView = nothing

function begin(field: FieldName) {
  const waiting = new Map<string, (options: DeskOption[]) => void>()
  globalThis.fetch = jest.fn(
    (address: string) =>
      new Promise((resolve) => {
        const typed = new URLSearchParams(address.split('?')[1]).get('typed')!
        waiting.set(typed, (options) =>
          resolve({ ok: true, status: 200, json: async () => options }),
        )
      }),
  ) as unknown as typeof fetch
  answer = (typed, options = days(typed)) => waiting.get(typed)!(options)
  onAnswer = jest.fn()
  const at = (revision: number) => (
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <FieldAnswers
        {...{ document: 'd', revision, item: ITEM, field, selected: '', onAnswer }}
        onClear={nothing}
        onLeave={nothing}
        onMove={nothing}
        onLight={nothing}
      />
    </WordsProvider>
  )
  const { rerender } = render(at(1))
  showAt = (revision) => rerender(at(revision))
  return screen.getByRole('combobox')
}
const keys = (box: HTMLElement, ...names: string[]) =>
  names.forEach((key) => fireEvent.keyDown(box, { key, code: key }))
/** The words of an answer, without the key that takes it. */
const wordsOf = (option: HTMLElement) => option.querySelector('bdi')!.textContent
const listed = () => screen.queryAllByRole('option').map(wordsOf)

test('arrows that come before the answers to what was typed point among those answers', async () => {
  const box = begin('asOf')
  answer('')
  await waitFor(() => expect(listed()).toEqual(['day 1', 'day 2', 'day 3']))
  // where digits are typed, one chooses with Shift
  const shown = screen.getAllByRole('option').map(({ textContent }) => textContent)
  expect(shown).toEqual(['⇧1day 1', '⇧2day 2', '⇧3day 3'])
  fireEvent.change(box, { target: { value: '7' } })
  keys(box, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter')
  expect(onAnswer).not.toHaveBeenCalled()
  await act(async () => answer('7'))
  await waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1))
  expect(onAnswer.mock.calls[0][0].value).toBe('72')
})

test('arrows stop at both ends of the answers', async () => {
  const box = begin('asOf')
  answer('')
  await waitFor(() => expect(listed()).toHaveLength(3))
  const pointed = () => wordsOf(screen.getByRole('option', { selected: true }))
  keys(box, 'ArrowUp')
  expect(pointed()).toBe('day 1')
  keys(box, ...Array<string>(5).fill('ArrowDown'))
  expect(pointed()).toBe('day 3')
  keys(box, 'ArrowUp')
  expect(pointed()).toBe('day 2')
})

test('where the coder alone points, nothing is pointed at before, and Enter decides nothing', async () => {
  const box = begin('standing')
  keys(box, 'Enter')
  answer('')
  await waitFor(() => expect(listed()).toHaveLength(3))
  expect(screen.queryByRole('option', { selected: true })).toBeNull()
  keys(box, 'Enter')
  expect(onAnswer).not.toHaveBeenCalled()
  keys(box, 'ArrowDown', 'Enter')
  expect(onAnswer.mock.calls[0][0].value).toBe('1')
})

test('once something of the draft has changed, a digit chooses among the answers as they are then', async () => {
  const box = begin('tags')
  answer('')
  await waitFor(() => expect(listed()).toHaveLength(3))
  showAt(2)
  // what stands there still is of the draft before
  fireEvent.keyDown(box, { key: '@', code: 'Digit2', shiftKey: true })
  expect(onAnswer).not.toHaveBeenCalled()
  await act(async () => answer('', days('1')))
  await waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1))
  expect(onAnswer.mock.calls[0][0].value).toBe('12')
})
