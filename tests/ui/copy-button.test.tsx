import { fireEvent, render, screen } from '@testing-library/react'
import { CopyPosition } from '../../app/ui/base/copy-position'

const POSITION = '35.18, 35.95 (accurate to about 2 km)'
const withClipboard = (clipboard: unknown) => Object.assign(navigator, { clipboard })

test('the position is copied, and what was copied is said', async () => {
  const writeText = jest.fn(() => Promise.resolve())
  withClipboard({ writeText })
  render(<CopyPosition position={POSITION} />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy coordinates' }))
  expect(await screen.findByText(`Copied: ${POSITION}`)).toBeInTheDocument()
  expect(writeText).toHaveBeenCalledWith(POSITION)
})

test.each([
  ['refuses', { writeText: () => Promise.reject(new Error('no')) }],
  ['has no clipboard', undefined],
])('where the browser %s the position stands there to be copied', async (_, clipboard) => {
  withClipboard(clipboard)
  render(<CopyPosition position={POSITION} />)
  fireEvent.click(screen.getByRole('button'))
  expect(await screen.findByText(POSITION)).toBeInTheDocument()
})
