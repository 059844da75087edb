import { fireEvent, render, screen } from '@testing-library/react'
import { deskEntries, dictionaryOf } from '#lib/words'
import { WordsProvider } from '../../../app/ui/base/words/words-context'
import { AboutFields, givenIn } from '../../../app/ui/desk/inbox/about-fields'
import type { ToldPublication } from '../../../app/ui/desk/inbox/publication-fields'

const NOTE = 'From what it was inferred'
/** The form with what a file says of its publication. */
function form(told: ToldPublication = {}) {
  render(
    <WordsProvider lang="en" dictionary={{ ...dictionaryOf('en'), ...deskEntries('en') }}>
      <form aria-label="text">
        <AboutFields told={told} language="en" onLanguage={() => undefined} />
      </form>
    </WordsProvider>,
  )
  return {
    given: () => givenIn(screen.getByRole<HTMLFormElement>('form')),
    say: (label: string | RegExp, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } }),
  }
}
const DAY = 'Day of publication'
const UNTIL = /^Until/
const BASIS = 'Does the text say that day?'

test('one day is a day, two are a stretch, and the same twice is a day', () => {
  const { given, say } = form()
  say(DAY, '2024-05-10')
  expect(given()).toEqual({ language: 'en', published: '2024-05-10' })
  say(UNTIL, '2024-05-11')
  expect(given().published).toBe('2024-05-10/2024-05-11')
  say(UNTIL, '2024-05-10')
  expect(given()).toEqual({ language: 'en', published: '2024-05-10' })
})

test('nothing is said of how a day is known before somebody says it, and from what only of an inferred one', () => {
  const { given, say } = form()
  expect(screen.getByLabelText<HTMLSelectElement>(BASIS).value).toBe('')
  expect(screen.queryByLabelText(NOTE)).toBeNull()
  say(BASIS, 'inferred')
  say(NOTE, 'It speaks of Thursday as past.')
  expect(given()).toMatchObject({
    publishedBasis: 'inferred',
    publishedNote: 'It speaks of Thursday as past.',
  })
  expect(screen.getByLabelText<HTMLInputElement>(NOTE).required).toBe(true)
  say(BASIS, 'stated')
  expect(given()).toEqual({ language: 'en', publishedBasis: 'stated' })
})

test.each<[string, ToldPublication]>([
  ['a day', { published: '2024-05-10', publishedBasis: 'stated' }],
  [
    'two days with a note',
    {
      published: '2024-05-10/2024-05-11',
      publishedBasis: 'inferred',
      publishedNote: 'It speaks of Thursday as past.',
    },
  ],
  ['hours', { published: '2024-05-10T06:00/2024-05-10T12:00', publishedBasis: 'stated' }],
])('%s of a file is there to be confirmed', (_, told) => {
  expect(form(told).given()).toEqual({ language: 'en', ...told })
})
