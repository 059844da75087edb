import { fc } from '../property'
import { namedTimes, readText } from '#lib/reading'

/** Friday or Saturday. */
const PUBLISHED = '2024-05-10/2024-05-11'
const DEAD = 'Shelling killed 4 people in Kosti'

/** When the first claim of a text happened, and whether that is asked. */
function days(text: string, published = PUBLISHED, language = 'en') {
  const [draft] = readText(text, { document: { id: 'text', published }, language })
  const asked = draft!.questions.some(({ ask }) => ask === 'when')
  const read = draft!.days?.value
  return asked ? 'asked' : read!.from === read!.to ? read!.from : `${read!.from}/${read!.to}`
}

describe('of a text that was published on one of two days', () => {
  test.each([
    // both days say the same
    ['on Thursday', '2024-05-09'],
    ['on Friday', '2024-05-10'],
    ['on 2 May 2024', '2024-05-02'],
    // what moves along lies between the two
    ['yesterday', '2024-05-09/2024-05-10'],
    ['since Thursday', '2024-05-09/2024-05-11'],
    // the 11th of May of last year is not meant
    ['on 11 May', '2024-05-11'],
    // the fourth or the eleventh, which nobody said
    ['on Saturday', 'asked'],
    ['since Saturday', 'asked'],
  ])('%s is %s', (words, is) => expect(days(`${DEAD} ${words}.`)).toBe(is))

  test.each([
    ['يوم الخميس', '2024-05-09'],
    ['يوم الجمعة', '2024-05-10'],
    ['أمس', '2024-05-09/2024-05-10'],
    ['يوم السبت', 'asked'],
  ])('%s is %s', (words, is) =>
    expect(days(`قتل أربعة أشخاص في قصف على كوستي ${words}.`, PUBLISHED, 'ar')).toBe(is),
  )

  test('a state is as of either day', () => {
    expect(days('The army controls Kosti.')).toBe('2024-05-10/2024-05-11')
    expect(days('The army controls Kosti.', '2024-05-11')).toBe('2024-05-11')
  })

  test('a weekday that is one of two days is no day from which another one counts', () => {
    const text = `${DEAD} on Saturday. The following day, shelling killed 3 people in Rabak.`
    const drafts = readText(text, {
      document: { id: 'text', published: PUBLISHED },
      language: 'en',
    })
    expect(drafts.map((draft) => draft.days)).toEqual([undefined, undefined])
  })

  test('a time that is one of two stands beside the other, and says so', () => {
    const text = `${DEAD} on Saturday. It began on Friday.`
    const found = namedTimes(text, 'en', PUBLISHED, { start: 0, end: text.length })
    expect(found.map((one) => [text.slice(one.start, one.end), one.days.to, one.either])).toEqual([
      ['Saturday', '2024-05-04', true],
      ['Saturday', '2024-05-11', true],
      ['Friday', '2024-05-10', undefined],
    ])
  })
})

test('whatever is read as of two days holds what is read as of each of them', () => {
  const words = ['on Monday', 'today', 'yesterday', 'since Friday', 'two days ago', 'last week']
  fc.assert(
    fc.property(
      fc.constantFrom(...words),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (said, day, more) => {
        const [first, last] = [day, day + more].map((n) => `2024-05-${String(n).padStart(2, '0')}`)
        const text = `${DEAD} ${said}.`
        const both = days(text, `${first}/${last}`)
        if (both === 'asked') return
        const [from, to = from] = both.split('/')
        for (const one of [first!, last!]) {
          const [begins, ends = begins] = days(text, one).split('/')
          expect([begins! >= from!, ends! <= to!]).toEqual([true, true])
        }
      },
    ),
  )
})

test.each(['2024-05-11/2024-05-10', '2024-05-10/..', '2024-05-10/2024-05-32'])(
  'a publication %s is refused',
  (published) => {
    const read = () => readText('', { document: { id: 'text', published }, language: 'en' })
    expect(read).toThrow(`'${published}' is no day: write 2024-05-01`)
  },
)
