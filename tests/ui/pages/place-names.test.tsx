import { render, screen } from '@testing-library/react'
import { PlaceNames } from '../../../app/ui/pages/place/place-names'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'

const name = (text: string, lang: string, script: string, role: 'preferred' | 'variant') => ({
  text,
  lang,
  script,
  role,
})
const NAMES = [
  name('Mekelle', 'en', 'Latn', 'preferred'),
  name('ميكيلي', 'ar', 'Arab', 'variant'),
  name('መቐለ', 'ti', 'Ethi', 'preferred'),
  name('Mekele', 'und', 'Latn', 'variant'),
  name('<b>መቀሌ</b>', 'am', 'Ethi', 'variant'),
]

function show(lang: LanguageId) {
  render(<PlaceNames names={NAMES} words={{ ...wordsIn(lang), link: (path) => path }} />)
  return screen
    .getAllByRole('list')
    .map((list) => [
      list.closest('div')!.querySelector('dt')!.textContent,
      list.getAttribute('dir'),
      [...list.querySelectorAll('li')].map((item) => `${item.lang} ${item.textContent}`),
    ])
}

test('names stand by script, each in its direction, the preferred first, and as text', () => {
  expect(show('en')).toEqual([
    ['Latin', 'ltr', ['en Mekelle', 'und Mekele']],
    ['Arabic', 'rtl', ['ar ميكيلي']],
    ['Ethiopic', 'ltr', ['ti መቐለ', 'am <b>መቀሌ</b>']],
  ])
})

test('the scripts are named in the language of the page', () => {
  expect(show('ar').map(([script]) => script)).toEqual(['اللاتينية', 'العربية', 'الأثيوبية'])
})
