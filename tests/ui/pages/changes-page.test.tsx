import type { DatasetAbout } from '#lib/store'
import { wordsIn } from '#lib/words'
import { ChangesPage } from '../../../app/ui/pages/dataset/changes-page'
import { render, screen } from '../../render'

const about: DatasetAbout = {
  id: 'events',
  label: 'Invented events',
  format: 'acled',
  licence: '',
  file: { name: 'new.csv', bytes: 1, sha256: '' },
  rows: 3,
  refused: 0,
  version: 'v2',
  corrected: 1,
  hidden: [{ id: 'EX2', why: 'Twice in the file', by: 'A. Coder', on: '2024-06-01' }],
  changes: {
    before: { file: 'old.csv', rows: 4 },
    added: 0,
    changed: 1,
    gone: 300,
    lists: {
      added: [],
      changed: [
        {
          id: 'events/ex1',
          summary: 'An invented clash',
          fields: [{ what: 'deaths', from: '3', to: '5' }],
        },
      ],
      gone: [{ id: 'events/ex4', summary: 'An invented march' }],
    },
  },
}
const words = { ...wordsIn('en'), link: (path: string) => path }

test('the page says since when, what changed with both values, and which rows somebody hid and why', () => {
  const { container } = render(<ChangesPage about={about} words={words} />)
  const text = container.textContent
  expect(text).toMatch('Since the import of old.csv, which had 4 claims.')
  expect(text).toMatch('1 claim corrected')
  expect(text).toMatch(/EX2.*Twice in the file \(A\. Coder, .*1 June 2024\)/)
  const changed = container.querySelector('[data-changes="changed"]')!
  expect(changed.querySelector('del')!.textContent).toBe('3')
  expect(changed.querySelector('ins')!.textContent).toBe('5')
  expect(screen.getByText('An invented clash').closest('a')!.getAttribute('href')).toBe(
    '/dataset/events?open=events%2Fex1',
  )
})

test('what is gone leads nowhere, a list that is cut says so, and an empty one is left out', () => {
  const { container } = render(<ChangesPage about={about} words={words} />)
  expect(screen.getByText('An invented march').closest('a')).toBeNull()
  expect(container.textContent).toMatch('300 claims gone')
  expect(container.textContent).toMatch('The first 1 is listed.')
  expect(container.querySelector('[data-changes="added"]')).toBeNull()
})
