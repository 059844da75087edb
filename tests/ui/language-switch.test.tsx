import { dictionaryOf, wordsOf, writtenDictionary } from '#lib/words'
import { withEnglish } from '#lib/words/dictionaries'
import { LanguageSwitch } from '../../app/ui/base/words/language-switch'
import { Say } from '../../app/ui/base/words/say'
import { WordsProvider } from '../../app/ui/base/words/words-context'
import type { LanguageId } from '#lib/words'
import { render } from '../render'

const switchIn = (lang: LanguageId, languages?: readonly LanguageId[]) =>
  render(
    <WordsProvider lang={lang} dictionary={dictionaryOf(lang)} languages={languages}>
      <LanguageSwitch query="q=siege&lang=en" />
    </WordsProvider>,
  ).container

test('a page links to the other languages of its project, each in its own name', () => {
  const links = [...switchIn('en', ['en', 'uk', 'ar']).querySelectorAll('a')]
  expect(links.map((link) => [link.textContent, link.lang, link.getAttribute('href')])).toEqual([
    ['Українська', 'uk', '?q=siege&lang=uk'],
    ['العربية', 'ar', '?q=siege&lang=ar'],
  ])
})

test('a page in a language of its own address leads back to those of the project', () => {
  const links = [...switchIn('uk', ['en', 'ar']).querySelectorAll('a')]
  expect(links.map((link) => link.lang)).toEqual(['en', 'ar'])
})

test('a project of one language, and a copy, have no switch', () => {
  expect(switchIn('uk', ['uk'])).toBeEmptyDOMElement()
  expect(switchIn('uk')).toBeEmptyDOMElement()
})

test('a sentence that a dictionary lacks is marked as English', () => {
  const dictionary = withEnglish({ ...writtenDictionary('uk'), 'anyOf.two': undefined })
  const { container } = render(
    <WordsProvider lang="uk" dictionary={dictionary}>
      <Say k="anyOf.two" slots={{ a: 'А', b: 'Б' }} />
    </WordsProvider>,
  )
  expect(container.innerHTML).toBe('<bdi lang="en">А or Б</bdi>')
  expect(wordsOf('uk', dictionary).langOf('anyOf.two')).toBe('en')
})
