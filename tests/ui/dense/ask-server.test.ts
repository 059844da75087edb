import {
  askServer,
  isAbort,
  failureOf,
  failureWords,
} from '../../../app/ui/dense/engine/ask-server'
import { wordsIn } from '#lib/words'

const fetched = global.fetch
afterEach(() => {
  global.fetch = fetched
})

/** Why a question fails that is answered so, in both languages. */
async function why(answer: () => Promise<Response>): Promise<string[]> {
  global.fetch = answer as typeof fetch
  const reason = await askServer('/dataset/x/names').then(() => 'answered' as never, failureOf)
  return [failureWords(reason, wordsIn('en')), failureWords(reason, wordsIn('ar'))]
}

test('why there is no answer is said in the language of the page; what the server wrote is passed on', async () => {
  expect(await why(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual([
    'The server cannot be reached.',
    'تعذّر الوصول إلى الخادم.',
  ])
  expect(await why(async () => Response.json({ error: 'old' }, { status: 410 }))).toEqual([
    'This dataset was imported anew. Load the page again.',
    'استُوردت مجموعة البيانات هذه من جديد. أعد تحميل الصفحة.',
  ])
  expect(await why(async () => new Response('<html>', { status: 502 }))).toEqual([
    'The server answered 502.',
    'أجاب الخادم بالرمز 502.',
  ])
  expect(
    await why(async () => Response.json({ error: "rows: '-1' is not a number" }, { status: 400 })),
  ).toEqual(["rows: '-1' is not a number", "rows: '-1' is not a number"])
})

test('a question that nobody waits for any more is no failure', async () => {
  global.fetch = (async () => {
    throw Object.assign(new Error('stopped'), { name: 'AbortError' })
  }) as typeof fetch
  expect(isAbort(await askServer('/dataset/x/names').catch((error: unknown) => error))).toBe(true)
})
