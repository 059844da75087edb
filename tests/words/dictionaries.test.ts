import { readFileSync, readdirSync } from 'node:fs'
import { AGREEMENTS, LANGUAGES, dictionaryOf } from '#lib/words'
import type { Key, LanguageId } from '#lib/words'
import { saidIn, sourceFiles } from './used-keys'

const files = readdirSync('lib/words').filter((name) => name.endsWith('.json'))
const ids = LANGUAGES.map(({ id }) => id)
const english = dictionaryOf('en')
const keys = Object.keys(english) as Key[]
const slotsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()
const texts = (entry: string | Partial<Record<string, string>>) =>
  typeof entry === 'string' ? [entry] : (Object.values(entry) as string[])
/** The slots an entry takes: those of its fullest text, since "one claim" needs no number. */
const slots = (entry: string | Partial<Record<string, string>>) =>
  [...new Set(texts(entry).flatMap(slotsOf))].sort()
/**
 * Whether an entry has a text for each way to agree with a name; a language that needs none has one
 * text there.
 */
const agrees = (entry: string | Partial<Record<string, string>>) =>
  typeof entry !== 'string' && AGREEMENTS.some((form) => form in entry)
/** Texts that agree with a name in some language: whoever says them tells how. */
const agreeing = new Set(keys.filter((key) => ids.some((id) => agrees(dictionaryOf(id)[key]))))
/** The picture's own `say` lays out lines of text; it is not a dictionary's. */
const said = sourceFiles()
  .filter(({ path }) => !path.startsWith('lib/exports/picture/'))
  .flatMap(({ path, text }) => saidIn(path, text))
  .filter(({ key }) => key !== '?')
const pattern = (key: string) =>
  new RegExp(
    `^${key
      .split('*')
      .map((part) => part.replace(/[.]/g, '\\.'))
      .join('.+')}$`,
  )

test('every dictionary belongs to a language, and every language has one', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...ids].sort())
})

test.each(ids)('%s has every key of English, in the same order, and no other', (id) => {
  expect(Object.keys(dictionaryOf(id))).toEqual(keys)
})

test.each(ids)('no key of %s is written twice', (id) => {
  const written = [
    ...readFileSync(`lib/words/${id}.json`, 'utf8').matchAll(/^ {2}"([^"]+)":/gm),
  ].map(([, key]) => key)
  expect(written).toEqual(Object.keys(dictionaryOf(id)))
})

test.each(ids)(
  'every plural text of %s has the categories its language has and no other, and every agreeing one has all forms and neutral words',
  (id) => {
    const categories = new Intl.PluralRules(id).resolvedOptions().pluralCategories.sort()
    for (const [key, entry] of Object.entries(dictionaryOf(id)))
      if (typeof entry !== 'string')
        expect([key, Object.keys(entry).sort()]).toEqual([
          key,
          agrees(entry) ? [...AGREEMENTS, 'other'].sort() : categories,
        ])
  },
)

test.each(ids)(
  'no text of %s is empty, has a stray space or a brace without its partner',
  (id: LanguageId) => {
    const bad = Object.entries(dictionaryOf(id)).filter(([, entry]) =>
      texts(entry).some(
        (text) =>
          text.trim() === '' ||
          text.trim() !== text ||
          /\s\s/.test(text) ||
          /[{}]/.test(text.replace(/\{\w+\}/g, '')),
      ),
    )
    expect(bad).toEqual([])
  },
)

test.each(ids)(
  'texts of %s take the slots that English takes; a plural of English is one everywhere',
  (id) => {
    for (const key of keys) {
      expect([key, slots(dictionaryOf(id)[key])]).toEqual([key, slots(english[key])])
      if (!agreeing.has(key))
        expect([key, typeof dictionaryOf(id)[key]]).toEqual([key, typeof english[key]])
    }
  },
)

test('every text the code says is in the dictionary', () => {
  const missing = said.filter(({ key }) =>
    key.includes('*') ? !keys.some((one) => pattern(key).test(one)) : !keys.includes(key as Key),
  )
  expect(missing).toEqual([])
})

test('every text of the dictionary is said by the code', () => {
  const patterns = [...new Set(said.map(({ key }) => key))].map(pattern)
  const typed = sourceFiles()
    .map(({ text }) => text)
    .join('\n')
  expect(
    keys.filter((key) => !patterns.some((one) => one.test(key)) && !typed.includes(`'${key}'`)),
  ).toEqual([])
})

test('whoever says a text fills its slots, all of them and no other', () => {
  const wrong = said.flatMap(({ where, key, slots: filled, literal }) => {
    if (!literal || filled === undefined) return []
    const entry = english[key as Key]
    const chosenBy = agreeing.has(key as Key) ? 'agreement' : 'count'
    const wanted =
      typeof entry === 'string' && chosenBy === 'count'
        ? slots(entry)
        : [...new Set([...slots(entry), chosenBy])].sort()
    return JSON.stringify([...filled].sort()) === JSON.stringify(wanted)
      ? []
      : [{ where, key, filled: [...filled].sort(), wanted }]
  })
  expect(wrong).toEqual([])
})

test('planted faults are found', () => {
  const planted = saidIn(
    'app/ui/planted.tsx',
    "say('no.such'); const a = <Say k={x ? 'count.claim' : `tabs.${id}`} count={3} slots={{ name: <b/> }} />",
  )
  expect(planted.map(({ key, slots: filled }) => [key, filled])).toEqual([
    ['no.such', []],
    ['count.claim', ['name', 'count']],
    ['tabs.*', ['name', 'count']],
  ])
})
