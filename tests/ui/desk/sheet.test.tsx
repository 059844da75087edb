import { useState } from 'react'
import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { DeskSheet } from '../../../app/ui/desk/sheets/sheet'

// no `close` event is ever told here: a browser tells it some milliseconds after a sheet is closed
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function shut() {
    this.open = false
  }
})

function Desk({ mustAnswer }: { mustAnswer?: boolean }) {
  const [times, setTimes] = useState(0)
  return (
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <p>closed {times}</p>
      {times === 0 && (
        <DeskSheet
          title="Why"
          mustAnswer={mustAnswer ?? false}
          onClose={() => setTimes((n) => n + 1)}
        >
          <button data-first>One reason</button>
        </DeskSheet>
      )}
    </WordsProvider>
  )
}

const escape = () => {
  const sheet = screen.getByRole('dialog')
  const event = createEvent('cancel', sheet, { cancelable: true })
  fireEvent(sheet, event)
  return event
}

test('Escape takes a sheet and its focus away at once: the next key is for the desk', () => {
  render(<Desk />)
  expect(screen.getByRole('button', { name: 'One reason' })).toHaveFocus()
  escape()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('closed 1')).toBeVisible()
  expect(document.body).toHaveFocus()
})

test('its button does the same', () => {
  render(<Desk />)
  const close = screen.getByRole('button', { name: /Close/ })
  close.focus()
  fireEvent.click(close)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('closed 1')).toBeVisible()
  expect(document.body).toHaveFocus()
})

test('a sheet that must be answered stays, and has no button to close it', () => {
  render(<Desk mustAnswer />)
  expect(escape().defaultPrevented).toBe(true)
  expect(screen.getByRole('dialog')).toHaveProperty('open', true)
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
