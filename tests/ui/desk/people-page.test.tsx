import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { PeoplePage } from '../../../app/ui/desk/people/people-page'

const PEOPLE = [
  { name: 'Ann', role: 'coder' },
  { name: 'Ada', role: 'admin' },
]
let sent: unknown[]
beforeEach(() => {
  sent = []
  globalThis.fetch = jest.fn(async (_: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return { ok: true, status: 200, json: async () => PEOPLE }
    const body = JSON.parse(String(init.body)) as { name: string }
    sent.push(body)
    return body.name === 'Ada'
      ? { ok: false, status: 422, json: async () => ({ error: 'Somebody has to stay admin.' }) }
      : { ok: true, status: 200, json: async () => PEOPLE }
  }) as unknown as typeof fetch
  render(
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <PeoplePage onBack={() => undefined} />
    </WordsProvider>,
  )
})
const rowOf = async (name: string) => within((await screen.findByText(name)).closest('li')!)

test('nobody is taken from the desk by one click', async () => {
  const row = await rowOf('Ann')
  fireEvent.click(row.getByRole('button', { name: 'Take from the desk' }))
  expect(sent).toEqual([])
  fireEvent.click(row.getAllByRole('button', { name: 'Take from the desk' })[1]!)
  await waitFor(() => expect(sent).toEqual([{ do: 'remove', name: 'Ann' }]))
  expect(await screen.findByText('Ann is no longer at the desk.')).toBeVisible()
})

test('what the server refuses is said, and the role stays as it was', async () => {
  const row = await rowOf('Ada')
  const role = row.getByRole('combobox', { name: 'Role of Ada' })
  fireEvent.change(role, { target: { value: 'coder' } })
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody has to stay admin.')
  expect(role).toHaveValue('admin')
})
