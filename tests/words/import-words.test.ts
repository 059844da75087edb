import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  LANGUAGES,
  importEntries,
  importTeller,
  importTold,
  toldInEnglish,
  toldWithoutValues,
} from '#lib/words'
import type { ImportKey, LanguageId } from '#lib/words'

const english = importEntries('en')
const keys = Object.keys(english)
const slots = (text: unknown) =>
  [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort().join()
const tellIn = (id: LanguageId) => importTeller(id, importEntries(id))

test.each(LANGUAGES.map(({ id }) => id))(
  'importers speak %s: every key of English in its order, with the same slots and no empty text',
  (id) => {
    const own = importEntries(id)
    expect(Object.keys(own)).toEqual(keys)
    expect(keys.filter((key) => slots(own[key]) !== slots(english[key]))).toEqual([])
    expect(keys.filter((key) => JSON.stringify(own[key]) === '""')).toEqual([])
    if (id !== 'en') expect(keys.filter((key) => own[key] === english[key])).toEqual([])
  },
)

/** The code of the importers, in one text. */
const code = readdirSync('lib/imports', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ts$/.test(name))
  .map((name) => readFileSync(join('lib/imports', name), 'utf8'))
  .join('\n')

test('every text of importers is told by their code', () => {
  const untold = keys
    .map((key) => key.replace('import.', ''))
    .filter((key) => !code.includes(`'${key}'`) && !code.includes('}.' + key.split('.')[1] + '`'))
  expect(untold).toEqual([])
})

test('what is told is said in any language, and what it holds of another as well', () => {
  const text = importTold('date.reported', {
    why: importTold('date.noDay', { value: 'the other day' }),
  })
  expect(toldInEnglish(text)).toBe("reported date 'the other day' is no day that can be read")
  expect(tellIn('uk')(text)).toBe(
    "день повідомлення: дата 'the other day' — не день, який можна прочитати",
  )
  expect(tellIn('ar')(text)).toMatch(/^تاريخ القول: .*the other day/)
})

test('reasons are counted without the values of a row, but with those of the rule', () => {
  const of = (value: string) => importTold('code.precision', { value, allowed: '1, 2, 3' })
  expect(toldWithoutValues(of('9'))).toBe(toldWithoutValues(of('x')))
  expect(toldInEnglish(toldWithoutValues(of('9')))).toBe("precision '…' is none of 1, 2, 3")
  const nested = importTold('date.reported', { why: importTold('date.noDay', { value: '32.13' }) })
  expect(toldInEnglish(toldWithoutValues(nested))).toBe(
    "reported date '…' is no day that can be read",
  )
})

test.each([
  'Unexpected end of file',
  '\u001fno.such.key',
  '\u001fdate.none{broken',
  '',
  '\u001fconstructor',
])('a text that is nothing told stays as it is: %j', (text) => {
  expect(toldInEnglish(text)).toBe(text)
  expect(toldInEnglish(importTold('date.noDay', { value: text }))).toContain(`'${text}'`)
})

test('a value of a row that looks like a key is not said as one', () => {
  const key: ImportKey = 'date.none'
  expect(toldInEnglish(importTold('date.noDay', { value: key }))).toContain("'date.none'")
})
