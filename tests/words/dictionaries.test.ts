import { readFileSync, readdirSync } from 'node:fs'
import { lacksOf } from '#lib/cli/words/lacks'
import { keyPattern, saidIn, saidKeys, unusedKeys } from '#lib/cli/words/used-keys'
import { AGREEMENTS, LANGUAGES, USUAL_LANGUAGES, wordsIn, writtenDictionary } from '#lib/words'
import type { Key, LanguageId, WrittenDictionary } from '#lib/words'

const files = readdirSync('lib/words').filter((name) => name.endsWith('.json'))
const ids = LANGUAGES.map(({ id }) => id)
const english = writtenDictionary('en')
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
const agreeing = new Set(
  keys.filter((key) => ids.some((id) => agrees(writtenDictionary(id)[key] ?? ''))),
)
const said = saidKeys()

test('every dictionary belongs to a language, and every language has one', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...ids].sort())
})

const usual = USUAL_LANGUAGES.map(({ id }) => id)

test.each(usual)('%s has every key of English, in the same order, and no other', (id) => {
  expect(Object.keys(writtenDictionary(id))).toEqual(keys)
})

test('English and Arabic are the languages whose dictionaries must be complete', () => {
  expect(usual).toEqual(['en', 'ar'])
})

test.each(ids)(
  'texts of %s have the forms of its language and the slots of English, and no key is unknown',
  (id) => {
    expect({ ...lacksOf(id), missing: [] }).toEqual({
      missing: [],
      unknown: [],
      forms: [],
      slots: [],
    })
  },
)

test.each(ids)('no key of %s is written twice', (id) => {
  const written = [
    ...readFileSync(`lib/words/${id}.json`, 'utf8').matchAll(/^ {2}"([^"]+)":/gm),
  ].map(([, key]) => key)
  expect(written).toEqual(Object.keys(writtenDictionary(id)))
})

test.each(ids)(
  'no text of %s is empty, has a stray space or a brace without its partner',
  (id: LanguageId) => {
    const bad = Object.entries(writtenDictionary(id)).filter(([, entry]) =>
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

test('every text the code says is in the dictionary', () => {
  const missing = said.filter(({ key }) =>
    key.includes('*') ? !keys.some((one) => keyPattern(key).test(one)) : !keys.includes(key as Key),
  )
  expect(missing).toEqual([])
})

test('every text of the dictionary is said by the code', () => {
  expect(unusedKeys()).toEqual([])
})

test('whoever says a text fills its slots, all of them and no other', () => {
  const wrong = said.flatMap(({ where, key, slots: filled, literal }) => {
    if (!literal || filled === undefined) return []
    const entry = english[key as Key]!
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

test.each(ids)('%s fills every slot of every plural, whatever the number', (id) => {
  const { say } = wordsIn(id)
  const plurals = keys.filter((key) => typeof english[key] !== 'string')
  const left = plurals.flatMap((key) => {
    const slots = Object.fromEntries(
      [...JSON.stringify(english[key]).matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, 'x']),
    )
    return Array.from({ length: 1001 }, (_, count) => say(key, { ...slots, count })).filter(
      (text) => /[{}]|undefined/.test(text) || text === key,
    )
  })
  expect(plurals.length).toBeGreaterThan(40)
  expect(left).toEqual([])
})

test('what a dictionary lacks is told by key, form and slot', () => {
  const planted = {
    ...writtenDictionary('uk'),
    'count.claim': undefined,
    'count.document': { one: '{count} документ', other: '{count} документів' },
    'search.said': '{claim} тут',
    'no.such': 'немає',
  } as WrittenDictionary
  const { missing, unknown, forms, slots } = lacksOf('uk', planted)
  expect(missing).toContain('count.claim')
  expect(unknown).toEqual(['no.such'])
  expect(forms).toEqual([{ key: 'count.document', lacks: ['few', 'many'], extra: [] }])
  expect(slots).toEqual([{ key: 'search.said', lacks: ['claims'], extra: ['claim'] }])
})
