import { IGNORED_CODES, ignoredReason, parseQuery } from '#lib/filter'
import { LANGUAGES, dictionaryOf, wordsIn } from '#lib/words'
import { Notices } from '../../app/ui/filters/notices'
import { render } from '../render'

const nothing = {
  facet: () => false,
  open: () => false,
  source: () => false,
  ground: () => false,
  base: () => false,
}
const wrong = [
  'kind=x',
  'happened=x',
  'known=x',
  'rule=surely',
  'at=x',
  'open=x',
  'places=x',
  'v=x',
  'view=x',
  'compare=x',
  'sort=x',
  'lang=x',
  'stack=x',
  'story=x',
  'base=x',
  'base=tiles',
  'datasets=A',
  'ground=x',
  'ground=a/whole',
  'engine=x',
  'colour=x',
  'said=2025-03-07&said=2025-03-08',
]
const ignored = wrong.flatMap((text) => parseQuery(new URLSearchParams(text), nothing).ignored)

test('the addresses of this test are wrong in every way there is', () => {
  expect(new Set(ignored.map(({ code }) => code))).toEqual(new Set(IGNORED_CODES))
})

test.each(IGNORED_CODES)('every dictionary says why for the code %s', (code) => {
  for (const { id } of LANGUAGES)
    expect(dictionaryOf(id)[`ignored.${code}`]).toEqual(expect.any(String))
})

test('a page says why in English as the address’s reader does', () => {
  for (const item of ignored)
    expect(
      render(<Notices ignored={[item]} onClose={jest.fn()} />).container.querySelector('li')!
        .textContent,
    ).toBe(`${item.name}=${item.value}: ${ignoredReason(item, wordsIn('en'))}`)
})

test('and in Arabic in Arabic, with what may stand in an address as it is typed', () => {
  for (const item of ignored) {
    const text = render(<Notices ignored={[item]} onClose={jest.fn()} />, { lang: 'ar' })
      .container.querySelector('li')!
      .textContent!.slice(`${item.name}=${item.value}: `.length)
    expect(text).toMatch(/^[\u0600-\u06ff]/)
    expect(text.replace(/[\u2066\u2068][^\u2066-\u2069]*\u2069/g, '')).not.toMatch(/[A-Za-z{}]/)
  }
  expect(wordsIn('ar').say('ignored.only', { allowed: 'off' })).toBe('لا يقبل إلا \u2068off\u2069')
})
