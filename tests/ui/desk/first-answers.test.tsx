import { act, fireEvent, render, screen } from '@testing-library/react'
import type { DeskOption, FieldName, FirstQuestion } from '#lib/desk'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { FirstAnswers } from '../../../app/ui/desk/claim/first-answers'

const OPTIONS: DeskOption[] = [
  { value: ['army'], label: 'the army' },
  { label: 'New: the council', party: 'the council' },
  { value: ['unstated'], label: 'not said', hint: 'nobody is named' },
]

/** Lets the server answer what is asked first. */
let answer: (first: FirstQuestion) => Promise<void>
let onAnswer: jest.Mock<void, [FieldName, DeskOption, boolean]>

function begin(isOffering = false) {
  onAnswer = jest.fn()
  let reply: (body: FirstQuestion) => void = () => undefined
  globalThis.fetch = jest.fn(
    () =>
      new Promise((resolve) => {
        reply = (body) => resolve({ ok: true, status: 200, json: async () => body })
      }),
  ) as unknown as typeof fetch
  answer = (first) => act(async () => reply(first))
  render(
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <input aria-label="words" />
      <FirstAnswers {...{ document: 'd', revision: 1, proposal: 'd1', isOffering, onAnswer }} />
    </WordsProvider>,
  )
}
/** Lets so much time pass that the answers have been shown for long enough. */
const wait = () => act(() => jest.advanceTimersByTime(1000))
beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const press = (digit: number, more: object = {}, at: Element = document.body) =>
  fireEvent.keyDown(at, { key: String(digit), code: `Digit${digit}`, ...more })
const WHO: FirstQuestion = { field: 'perpetrator', options: OPTIONS }

test('a digit gives an answer that has a value, once, however often it is pressed', async () => {
  begin()
  await answer(WHO)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '1the army',
    '2not saidnobody is named',
  ])
  wait()
  press(2)
  press(2)
  expect(onAnswer.mock.calls).toEqual([['perpetrator', OPTIONS[2], false]])
})

test('a digit that comes before the answers do accepts nothing, nor does one before somebody can have read them', async () => {
  begin()
  press(1)
  await answer(WHO)
  expect(onAnswer).not.toHaveBeenCalled()
  press(1)
  fireEvent.click(screen.getAllByRole('button')[0]!)
  expect(onAnswer).not.toHaveBeenCalled()
  wait()
  press(1, { repeat: true })
  expect(onAnswer).not.toHaveBeenCalled()
  press(1)
  expect(onAnswer.mock.calls).toEqual([['perpetrator', OPTIONS[0], false]])
})

test('digits that come too early, one after the other, accept nothing however long that goes on', async () => {
  begin()
  await answer(WHO)
  for (let n = 0; n < 20; n++) {
    act(() => jest.advanceTimersByTime(300))
    act(() => void press(1))
  }
  expect(onAnswer).not.toHaveBeenCalled()
})

test('a digit that is typed, pressed with another key, or has no answer decides nothing', async () => {
  begin()
  await answer(WHO)
  wait()
  press(1, {}, screen.getByRole('textbox'))
  press(1, { shiftKey: true })
  press(1, { ctrlKey: true })
  press(9)
  expect(onAnswer).not.toHaveBeenCalled()
})

test('with Shift a digit takes all that is offered as well, where something is', async () => {
  begin(true)
  await answer(WHO)
  press(1, { shiftKey: true })
  expect(onAnswer).not.toHaveBeenCalled()
  wait()
  press(1, { shiftKey: true })
  expect(onAnswer.mock.calls).toEqual([['perpetrator', OPTIONS[0], true]])
})

test('an answer shows the sentence that the claim makes with it', async () => {
  begin(true)
  await answer({ field: 'perpetrator', options: [{ ...OPTIONS[0]!, makes: 'Attack by the army' }] })
  expect(screen.getByRole('button').textContent).toBe('1the armyAttack by the army')
})

test('a digit that answers a sheet decides nothing else, though it closes the sheet', async () => {
  begin()
  await answer(WHO)
  wait()
  const sheet = document.createElement('dialog')
  const inside = sheet.appendChild(document.createElement('button'))
  sheet.setAttribute('open', '')
  document.body.append(sheet)
  sheet.addEventListener('keydown', () => sheet.removeAttribute('open'))
  press(1, {}, inside)
  sheet.remove()
  expect(onAnswer).not.toHaveBeenCalled()
})

test('where nothing is asked, nothing is shown and a digit decides nothing', async () => {
  begin()
  await answer({ options: [] })
  wait()
  press(1)
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(onAnswer).not.toHaveBeenCalled()
})
