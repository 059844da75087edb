import { fireEvent, render, screen } from '@testing-library/react'
import { codebookPages, deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { CodebookSheet } from '../../../app/ui/desk/sheets/codebook-sheet'

const BOOK = {
  pages: codebookPages('en'),
  fields: { status: 'control', speaker: 'speaker' },
  examples: {
    control: [
      { quote: 'held the western bank', lang: 'ar', says: 'The army holds it.', of: 'Wadi Post' },
    ],
  },
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  globalThis.fetch = jest.fn(async () => ({
    ok: true,
    status: 200,
    json: async () => BOOK,
  })) as unknown as typeof fetch
})

const show = (props: Partial<Parameters<typeof CodebookSheet>[0]> = {}) =>
  render(
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <CodebookSheet onClose={() => undefined} {...props} />
    </WordsProvider>,
  )

test('the page of a field is opened, with examples in their own language', async () => {
  show({ field: 'status' })
  expect(await screen.findByRole('heading', { name: 'Control' })).toBeVisible()
  const quote = screen.getByText('held the western bank')
  expect([quote.tagName, quote.getAttribute('lang')]).toEqual(['Q', 'ar'])
})

test('without a field it begins with the claim, and any page is a button away', async () => {
  show()
  expect(await screen.findByRole('heading', { name: 'Claim' })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Intent' }))
  expect(screen.getByRole('heading', { name: 'Intent' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Intent' })).toHaveAttribute('aria-current', 'page')
  expect(screen.queryByText('held the western bank')).toBeNull()
})
