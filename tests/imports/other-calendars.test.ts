import { readMapping } from '../../lib/imports/claims/rows/mapping'
import { daysInCalendar, gregorianDay } from '../../lib/imports/claims/rows/when/other-calendar'
import type { FileCalendar } from '../../lib/imports/claims/rows/when/other-calendar'
import { readWhen } from '../../lib/imports/claims/rows/when/read-when'
import { expect, fc } from '../property'
import { toldInEnglish } from '#lib/words'

test.each<[FileCalendar, string, string]>([
  // The Ethiopian year begins on 11 September, and on the 12th before a Gregorian leap year.
  ['ethiopic', '2016-01-01', '2023-09-12'],
  ['ethiopic', '1/1/2017', '2024-09-11'],
  ['ethiopic', '16 ጥቅምት 2018', '2025-10-26'],
  ['ethiopic', 'Tikimt 16, 2018', '2025-10-26'],
  ['ethiopic', '16 Tekemt 2018', '2025-10-26'],
  ['ethiopic', '6 Pagumen 2015', '2023-09-11'],
  // The Solar Hijri year begins with spring.
  ['persian', '1403/01/01', '2024-03-20'],
  ['persian', '۱ فروردین ۱۴۰۳', '2024-03-20'],
  ['persian', '30 Esfand 1403', '2025-03-20'],
  ['persian', '24 اسد 1400', '2021-08-15'],
  ['persian', '24 Asad 1400', '2021-08-15'],
  ['persian', '24 زمری 1400', '2021-08-15'],
])('a day of the %s calendar: %s is %s', (calendar, text, day) => {
  expect(readWhen(text, { calendar }, () => undefined)).toMatchObject({ first: day, last: day })
})

test.each<[FileCalendar, string, string, string]>([
  ['persian', '1403', '2024-03-20', '2025-03-20'],
  ['persian', 'Mehr 1403', '2024-09-22', '2024-10-21'],
  ['ethiopic', '13/2015', '2023-09-06', '2023-09-11'],
  ['ethiopic', '1-3 Hidar 2013', '2020-11-10', '2020-11-12'],
  ['persian', '1403/07/27 14:30', '2024-10-18', '2024-10-18'],
])('a month, a year, a span or a time of the %s calendar: %s', (calendar, text, first, last) => {
  const read = readWhen(text, { calendar }, () => undefined)
  expect(read).toMatchObject({ first, last })
  expect('converted' in read && toldInEnglish(read.converted!)).toMatch(
    /^a day of the (Ethiopian|Solar Hijri) calendar$/,
  )
})

test.each<[FileCalendar, string]>([
  ['persian', '30 Esfand 1402'],
  ['persian', '1403/13/01'],
  ['ethiopic', '6 Pagumen 2016'],
  ['ethiopic', '2016-14-01'],
  ['ethiopic', 'yesterday'],
  ['persian', '99 Mehr 1403'],
])('what the %s calendar does not have is refused: %s', (calendar, text) => {
  expect(readWhen(text, { calendar }, () => undefined)).toMatchObject({
    reason: expect.stringContaining(text),
  })
})

test.each(['ethiopic', 'persian'] as const)(
  'every day of two centuries comes back: %s',
  (calendar) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2079, 0) }), (ms) => {
        const parts = format.formatToParts(ms)
        const of = (type: string) => Number(parts.find((part) => part.type === type)!.value)
        const day = new Date(ms).toISOString().slice(0, 10)
        const [year, month, date] = [of('year'), of('month'), of('day')]
        expect(gregorianDay(calendar, year, month, date)).toBe(day)
        expect(daysInCalendar(`${date}/${month}/${year}`, calendar)).toEqual({
          first: day,
          last: day,
        })
      }),
    )
  },
)

test('a mapping names the calendar, and no other than is known', () => {
  expect(readMapping('{"calendar": "persian"}')).toEqual({ mapping: { calendar: 'persian' } })
  expect(readMapping('{"calendar": "mayan"}')).toMatchObject({
    issues: [expect.stringMatching(/^calendar: /)],
  })
})
