import { render, screen } from '@testing-library/react'
import { Header } from '../../app/ui/screen/header'

const header = (datasets: Parameters<typeof Header>[0]['datasets']) => (
  <Header
    about="about"
    holds={['1 claim']}
    query=""
    nav={null}
    onWords={() => undefined}
    onPlace={() => undefined}
    datasets={datasets}
  />
)

test('where the store of datasets does not answer, the header says so in place of the list', () => {
  render(header('unanswered'))
  expect(screen.getByRole('status').textContent).toBe(
    'Imported datasets cannot be listed now: their store does not answer.',
  )
  expect(screen.queryByText('Datasets')).toBeNull()
})

test('without datasets there is neither a list nor a word of it', () => {
  render(header([]))
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByText('Datasets')).toBeNull()
})
