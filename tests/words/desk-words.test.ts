import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, deskDictionary } from '#lib/words'
import type { DeskKey } from '#lib/words'

const english = deskDictionary('en')
const keys = Object.keys(english) as DeskKey[]
const slots = (text: unknown) =>
  [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort().join()

test.each(LANGUAGES.map(({ id }) => id))(
  'the desk speaks %s: every key of English in its order, with the same slots and no empty text',
  (id) => {
    const own = deskDictionary(id)
    expect(Object.keys(own)).toEqual(keys)
    expect(keys.filter((key) => slots(own[key]) !== slots(english[key]))).toEqual([])
    expect(keys.filter((key) => JSON.stringify(own[key]) === '""')).toEqual([])
  },
)

test.each(LANGUAGES.map(({ id }) => id))(
  'plurals of the desk in %s are those of the language',
  (id) => {
    const wanted = new Intl.PluralRules(id).resolvedOptions().pluralCategories.toSorted()
    const plurals = Object.values(deskDictionary(id)).filter((text) => typeof text === 'object')
    expect(plurals.length).toBeGreaterThan(0)
    for (const text of plurals) expect(Object.keys(text).sort()).toEqual(wanted)
  },
)

/** The code of the desk, in one text. */
const code = ['app/ui/desk', 'lib/desk']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  .join('\n')

test('every text of the desk is said by its code', () => {
  const unsaid = keys.filter((key) => {
    const area = key.split('.').slice(0, -1).join('.')
    return ![`'${key}'`, `"${key}"`, '`' + area + '.${'].some((said) => code.includes(said))
  })
  expect(unsaid).toEqual([])
})
