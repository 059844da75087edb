import type { ReactElement, ReactNode } from 'react'
import { cleanup, render as bare } from '@testing-library/react/pure'
import { dictionaryOf, offeredLanguages } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { WordsProvider } from '../app/ui/base/words/words-context'

export * from '@testing-library/react/pure'

afterEach(cleanup)

/**
 * Renders a component in the words of a page: English, unless a test asks for another language.
 * Component tests get this in place of Testing Library's own (`tests/jest.config.js`).
 */
export function render(
  what: ReactElement,
  { lang = 'en', asked }: { lang?: LanguageId; asked?: LanguageId } = {},
) {
  const inWords = ({ children }: { children: ReactNode }) => (
    <WordsProvider
      lang={lang}
      dictionary={dictionaryOf(lang)}
      languages={offeredLanguages({ languages: [] })}
      asked={asked}
    >
      {children}
    </WordsProvider>
  )
  return bare(what, { wrapper: inWords })
}
