import { filterParts } from '#lib/filter'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'

const NAMES: Record<string, string> = { one: 'Millford', two: 'Millford', three: 'Ashby' }

/** What a filter of types says, where two have one name. */
const told = (places: string[], lang: LanguageId = 'en') =>
  filterParts({ type: { only: places } }, (_, value) => NAMES[value] ?? value, wordsIn(lang)).map(
    ({ text }) => text,
  )

test('two of one name are told by their number, never as the one or the other', () => {
  expect(told(['one', 'three'])).toEqual(['of type Millford or Ashby'])
  expect(told(['one', 'two'])).toEqual(['of type Millford (2 of this name)'])
  expect(told(['one', 'three', 'two'])).toEqual(['of type Millford (2 of this name) or Ashby'])
  for (const lang of ['ar', 'uk'] as const)
    expect(told(['one', 'two'], lang)[0]!.match(/Millford/g)).toHaveLength(1)
})
