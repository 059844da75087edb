import { acledVintage, typeOfWords } from '../../lib/imports/claims/rows/event-types'
import { coordinateOf, pointOfCell } from '../../lib/imports/claims/rows/coordinates'
import { readFigure } from '../../lib/imports/claims/rows/figures'
import { isUnknownCode, nullWords } from '../../lib/imports/claims/rows/null-words'
import { wordPrecision } from '../../lib/imports/claims/rows/precision-codes'
import { guessDates } from '../../lib/imports/claims/rows/when/guess-dates'
import { monthNamed } from '../../lib/imports/claims/rows/when/month-names'
import { readWhen } from '../../lib/imports/claims/rows/when/read-when'
import type { WhenContext } from '../../lib/imports/claims/rows/when/read-when'
import { dayInZone } from '#lib/util'
import { addDays } from '#lib/util'
import { toldInEnglish } from '#lib/words'
import { expect, fc } from '../property'

const daysOf = (text: string, context: WhenContext = {}, zone?: string) => {
  const read = readWhen(text, context, () => zone)
  if ('reason' in read) return toldInEnglish(read.reason).replace(/^date '[^']*' /, '')
  return read.first === read.last ? read.first : `${read.first}/${read.last}`
}

describe('a day', () => {
  test.each([
    ['2022-02-24', '2022-02-24'],
    ['2022-2-4', '2022-02-04'],
    ['2022/02/24', '2022-02-24'],
    ['20220224', '2022-02-24'],
    ['2022-02-24 00:00:00.000', '2022-02-24'],
    ['24/02/2022 14:30', '2022-02-24'],
    ['2/24/2022 2:30 PM', '2022-02-24'],
    ['14:30 24/02/2022', '2022-02-24'],
    ['24.02.2022', '2022-02-24'],
    ['24.02.22', '2022-02-24'],
    ['3/3/2022', '2022-03-03'],
    ['9-May-20', '2020-05-09'],
    ['9-May-68', '2068-05-09'],
    ['9-May-69', '1969-05-09'],
    ['24feb2022', '2022-02-24'],
    ['February 24, 2022', '2022-02-24'],
    ['Feb. 24th, 2022', '2022-02-24'],
    ['Thursday, 24 February 2022', '2022-02-24'],
    ['2022 Feb 24', '2022-02-24'],
    ['٢٤/٠٢/٢٠٢٢', '2022-02-24'],
    ['۲۴ فوریه ۲۰۲۲', '2022-02-24'],
    ['24 شباط 2022', '2022-02-24'],
    ['24 فبراير 2022', '2022-02-24'],
    ['24 فيفري 2022', '2022-02-24'],
    ['3 تشرين الأول 2022', '2022-10-03'],
    ['3 كانون ثاني 2022', '2022-01-03'],
    ['24 de febrero de 2022', '2022-02-24'],
    ['24 février 2022', '2022-02-24'],
    ['24 февраля 2022 г.', '2022-02-24'],
    ['24 лютого 2022', '2022-02-24'],
    ['2022-02', '2022-02-01/2022-02-28'],
    ['02/2022', '2022-02-01/2022-02-28'],
    ['Feb 2022', '2022-02-01/2022-02-28'],
    ['2022', '2022-01-01/2022-12-31'],
    ['early February 2022', '2022-02-01/2022-02-28'],
    ['mid-2022', '2022-01-01/2022-12-31'],
    ['late 24 February 2022', 'is no day that can be read'],
    ['Q1 2022', '2022-01-01/2022-03-31'],
    ['2022-Q4', '2022-10-01/2022-12-31'],
    ['24-26 February 2022', '2022-02-24/2022-02-26'],
    ['February 24-26, 2022', '2022-02-24/2022-02-26'],
    ['24 Feb - 2 Mar 2022', '2022-02-24/2022-03-02'],
    ['2022-02-24/2022-02-26', '2022-02-24/2022-02-26'],
    ['24/02/2022 to 26/02/2022', '2022-02-24/2022-02-26'],
    ['2 Mar - 24 Feb 2022', 'ends before it starts'],
    ['Feb-22', 'has no year'],
    ['24 Feb', 'has no year'],
    ['2022-02-30', 'is no day that can be read'],
    ['2022-13-01', 'is no day that can be read'],
    ['yesterday', 'is no day that can be read'],
    ['44250', "looks like Excel's number of a day: say --dates excel"],
    ['1899-12-31', 'is outside of 1900-01-01 to 2079-06-04'],
    ['2079-06-05', 'is outside of 1900-01-01 to 2079-06-04'],
    ['', 'has no date'],
  ])('written %j is %s', (text, days) => expect(daysOf(text)).toBe(days))

  test('03/04/2022 is refused with the way out, and read where somebody says the order', () => {
    expect(daysOf('03/04/2022')).toMatch(/--dates, or as dateFormat in a mapping/)
    expect(daysOf('03/04/2022', { format: 'dd/mm/yyyy' })).toBe('2022-04-03')
    expect(daysOf('03/04/2022', { format: 'mm/dd/yyyy' })).toBe('2022-03-04')
    expect(daysOf('13/04/2022', { format: 'mm/dd/yyyy' })).toMatch(/^is no day that can be read/)
  })

  test('a moment in UTC is the day at its place, by the history of its zone', () => {
    const at = (text: string, zone?: string) => daysOf(text, {}, zone)
    // Until October 2022 Damascus was two hours ahead of UTC in winter.
    expect(at('2016-01-10T21:30:00Z', 'Asia/Damascus')).toBe('2016-01-10')
    expect(at('2016-01-10 22:00:00+00:00', 'Asia/Damascus')).toBe('2016-01-11')
    expect(at('2023-01-10T21:00:00Z', 'Asia/Damascus')).toBe('2023-01-11')
    expect(at('2023-01-10T04:59:00Z', 'America/Bogota')).toBe('2023-01-09')
    expect(at('2023-01-10T23:59:00Z')).toBe('2023-01-10')
    expect(at('1741381200', 'Asia/Damascus')).toBe('2025-03-08')
    expect(at('1741381200000', 'Asia/Damascus')).toBe('2025-03-08')
    // The day that clocks change, before and after the hour.
    expect(dayInZone(Date.parse('2022-03-24T21:59:00Z'), 'Asia/Damascus')).toBe('2022-03-24')
    expect(dayInZone(Date.parse('2022-03-24T22:00:00Z'), 'Asia/Damascus')).toBe('2022-03-25')
  })

  test('a time with an offset keeps the day that it writes', () => {
    expect(daysOf('2025-03-07T01:00+0500', {}, 'Asia/Damascus')).toBe('2025-03-07')
    expect(daysOf('2025-03-07T23:00-08:00', {}, 'Asia/Damascus')).toBe('2025-03-07')
  })

  test('Excel’s numbers are days where a column has nothing else', () => {
    expect(guessDates(['44263', '44264.5'])).toEqual({ format: 'excel', unclear: false })
    expect(guessDates(['44263', '2021-03-09']).format).toBeUndefined()
    expect(daysOf('44264.5', { format: 'excel' })).toBe('2021-03-09')
  })

  test.each([
    [['03/04/2025', '13/04/2025'], 'dd/mm/yyyy', false],
    [['03/04/2025', '03/14/2025'], 'mm/dd/yyyy', false],
    [['03/04/2025 10:00', '13/04/2025 11:00'], 'dd/mm/yyyy', false],
    [['03/04/2025'], undefined, true],
    [['03/03/2025'], undefined, false],
    [['13/04/2025', '03/14/2025', '03/04/2025'], undefined, true],
  ])('from %j the order %s is guessed', (texts, format, unclear) =>
    expect(guessDates(texts)).toEqual({ ...(format && { format }), unclear }),
  )

  test('a column of nothing but midnights in UTC is one of days', () => {
    const midnights = ['2021-03-09T00:00:00Z', '1615248000000']
    expect(guessDates(midnights).midnights).toBe(true)
    expect(guessDates([...midnights, '2021-03-09T00:01:00Z']).midnights).toBeUndefined()
    expect(daysOf(midnights[0]!, { midnights: true }, 'America/Bogota')).toBe('2021-03-09')
    expect(daysOf(midnights[0]!, {}, 'America/Bogota')).toBe('2021-03-08')
  })

  test('any day, written in any language that is read, is that day', () => {
    const locales = ['en-GB', 'en-US', 'ar-SY', 'ar-EG', 'fr', 'es', 'ru', 'uk', 'tr', 'pt', 'de']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.constantFrom(...locales),
        fc.constantFrom('long', 'short'),
        (number, locale, month) => {
          const day = addDays('1905-01-01', number)
          const text = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
            day: 'numeric',
            month: month as 'long',
            year: 'numeric',
            timeZone: 'UTC',
          }).format(Date.parse(day))
          expect(daysOf(text)).toBe(day)
        },
      ),
    )
  })

  test('no text makes the reader throw, and what it reads is a span of the calendar', () => {
    const pieces = ['24', '2', '/', '-', ' ', 'Feb', 'شباط', '2022', '22', ':', '.', 'Z', '+', 'to']
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((list) => list.join('')),
        ),
        (text) => {
          const read = readWhen(text, {}, () => 'Asia/Damascus')
          if ('reason' in read) expect(toldInEnglish(read.reason)).toMatch(/ /)
          else expect([read.first, read.last].toSorted()).toEqual([read.first, read.last])
        },
      ),
    )
  })

  test('no name of a month stands for two', () => {
    expect(['mars', 'mai', 'juin', 'ayar', 'آب', 'липня', 'июля', 'may'].map(monthNamed)).toEqual([
      3,
      5,
      6,
      undefined,
      8,
      7,
      7,
      5,
    ])
  })
})

test.each<[string, string]>([
  ['12', '12 to 12 12'],
  ['12.0', '12 to 12 12'],
  ['1,200', '1200 to 1200 1200'],
  ['1 200', '1200 to 1200 1200'],
  ['10+', '10 to ? 10+'],
  ['>10', '11 to ? >10'],
  ['≥10', '10 to ? ≥10'],
  ['over 70', '71 to ? over 70'],
  ['at least 3', '3 to ? at least 3'],
  ['على الأقل 3', '3 to ? على الأقل 3'],
  ['10 or more', '10 to ? 10 or more'],
  ['up to 5', '? to 5 up to 5'],
  ['<5', '? to 4 <5'],
  ['5-7', '5 to 7 5-7'],
  ['5 to 7', '5 to 7 5 to 7'],
  ['between 5 and 7', '5 to 7 between 5 and 7'],
  ['٣', '3 to 3 3'],
  ['2 (1 child)', '2 to 2 2 (1 child)'],
  ['3 civilians', '3 to 3 3 civilians'],
  ['about 20', '? to ? about 20'],
  ['dozens', '? to ? dozens'],
  ['عشرات', '? to ? عشرات'],
  // None of these is a number of dead, or not surely so.
  ['3 wounded', 'unread'],
  ['2 (3 wounded)', 'unread'],
  ['2 dead, 3 wounded', 'unread'],
  ['7-5', 'unread'],
  ['1.200', 'unread'],
  ['1.5', 'unread'],
  ['-3', 'unread'],
  ['12345678', 'unread'],
  ['see notes', 'unread'],
])('the figure %j is %s', (text, expected) => {
  const read = readFigure(text)
  expect(
    'unread' in read ? 'unread' : `${read.low ?? '?'} to ${read.high ?? '?'} ${read.words}`,
  ).toBe(expected)
})

test('no figure has more than its text says: bounds rise, and every number is one of the text', () => {
  const pieces = ['1', '20', '3', '+', '-', ' ', 'at least ', 'over ', '(', ')', ',', '.', 'dead']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 7 }), (list) => {
      const text = list.join('')
      const read = readFigure(text)
      if ('unread' in read) return
      expect((read.low ?? 0) <= (read.high ?? Infinity)).toBe(true)
      expect(
        text.includes('over') ||
          read.low === null ||
          text.replace(/\D/g, '').includes(String(read.low)),
      ).toBe(true)
    }),
  )
})

test.each([
  ['35,36', '35.36'],
  ['35°21\'36"N', '35.36'],
  ['35 21 36 S', '-35.36'],
  ['N35 21.6', '35.36'],
  ['35.5 W', '-35.5'],
  ['35.36°', '35.36'],
  ['٣٥.٣٦', '35.36'],
  ['3.536E1', '35.36'],
  ['-35.36', '-35.36'],
  // No coordinate: given back for the reason to name it.
  ["35°61'N", "35°61'N"],
  ['35,412.5', '35,412.5'],
  ['north', 'north'],
  ['35\u2028x', '35\u2028x'],
])('the coordinate %j is %s', (text, expected) => expect(coordinateOf(text).text).toBe(expected))

test.each([
  ['POINT (35.92 35.36)', '35.36 35.92'],
  ['SRID=4326;POINT Z(35.92 35.36 2)', '35.36 35.92'],
  ['POINT EMPTY', ' '],
  ['MULTIPOINT ((35 35), (36 36))', '35.5 35.5'],
  ['35.36, 35.92', '35.36 35.92'],
  ['35.36 35.92 0 5', '35.36 35.92'],
  ['(35.36;35.92)', '35.36 35.92'],
  ['35,36; 35,92', '35.36 35.92'],
  ['120.5, 35.3', '35.3 120.5'],
  ['35.92E 35.36N', '35.36 35.92'],
  ['{"type":"Point","coordinates":[35.92,35.36]}', '35.36 35.92'],
  ['Jablah, Examplia', undefined],
  ['100, 200', undefined],
  ['12/03/2021', undefined],
])('the cell %j is the point %s', (text, expected) => {
  const point = pointOfCell(text)
  expect(point && `${point.latitude} ${point.longitude}`).toBe(expected)
})

test('a mapping may say that longitude is first', () => {
  expect(pointOfCell('35.92, 35.36', 'lon-lat')).toEqual({ latitude: '35.36', longitude: '35.92' })
})

const shown = (type: ReturnType<typeof typeOfWords>) =>
  [type.ownType, type.eventType, type.subEventType].map((word) => word ?? '-').join(' | ')

test.each([
  ['Battles', 'Armed clash', '- | Battles | Armed clash'],
  ['BATTLES', '', '- | Battles | -'],
  ['Battle-No change of territory', '', '- | Battles | Armed clash'],
  ['Remote violence', '', '- | Explosions/Remote violence | -'],
  ['', 'Attack', '- | Violence against civilians | Attack'],
  ['Strategic development', '', '- | Strategic developments | -'],
  // Today it is two types, and the word does not say which.
  ['Riots/Protests', '', 'Riots/Protests | - | -'],
  ['Battles', 'Snowball fight', 'Battles: Snowball fight | - | -'],
])('ACLED’s %j, %j of any vintage is %s', (type, sub, expected) =>
  expect(shown(acledVintage(type, sub))).toBe(expected),
)

test.each([
  ['Airstrike', '', 'Airstrike | - | -'],
  ['Attack', '', 'Attack | - | -'],
  ['Other', '', 'Other | - | -'],
  ['Battle-No change of territory', '', 'Battle-No change of territory | - | -'],
  ['battles', '', '- | Battles | -'],
  ['air/drone strike', '', '- | Explosions/Remote violence | Air/drone strike'],
  ['Clash', 'Raid', 'Raid | Battles | -'],
  ['Shelling', '', 'Shelling | Explosions/Remote violence | Shelling/artillery/missile attack'],
  ['', '', '- | - | -'],
])('%j, %j of any other table is %s', (type, sub, expected) =>
  expect(
    shown(
      typeOfWords(type, sub, {
        Shelling: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
        Raid: ['Battles'],
      }),
    ),
  ).toBe(expected),
)

test('what is not said is no value, in any language and case, and a mapping adds to it', () => {
  const isNull = nullWords(['n.k.'])
  const words = ['NA', 'n/a', 'NaN', 'Unknown', '-', '—', '-99', '#N/A', 'غير معروف', 'N.K.']
  expect(words.filter((word) => !isNull(word))).toEqual([])
  expect(['0', '99', 'no', 'Nablus', 'None said'].filter(isNull)).toEqual([])
  expect(['99', '-99', '-9', '9', '990', ''].filter(isUnknownCode)).toEqual(['99', '-99', '-9'])
})

test.each([
  ['exact', 'site 100'],
  ['Village', 'settlement 3000'],
  ['approximate', 'vicinity 25000'],
  ['district level', 'district 30000'],
  ['admin1', 'governorate 60000'],
  ['محافظة', 'governorate 60000'],
  ['country', 'country 300000'],
  ['3', undefined],
  ['good', undefined],
])('the word %j for a precision is %s', (word, expected) => {
  const precision = wordPrecision(word)
  expect(precision && `${precision.level} ${precision.metres}`).toBe(expected)
})
