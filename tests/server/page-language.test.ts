import { NextRequest } from 'next/server'
import { proxy } from '../../proxy'

/** A project that is served in some languages. */
function serve(...languages: string[]) {
  const settings = { languages: languages.map((id) => ({ id })) }
  const served = { get: async () => ({ project: { settings } }), problem: () => undefined }
  Object.assign(globalThis, { claimsMapServed: served })
}
afterAll(() => void Object.assign(globalThis, { claimsMapServed: undefined }))

async function languageOf(query: string, accepted: string): Promise<string | null> {
  const headers = { 'accept-language': accepted }
  const answer = await proxy(new NextRequest(`http://map.test/${query}`, { headers }))
  return answer.headers.get('content-language')
}

test('a page is in the reader’s language where its project is read in it, else in the first of the project', async () => {
  serve('en', 'uk')
  expect(await languageOf('', 'uk-UA,uk;q=0.9,en;q=0.8')).toBe('uk')
  expect(await languageOf('', 'ar')).toBe('en')
  serve('uk', 'en')
  expect(await languageOf('', 'fr')).toBe('uk')
  expect(await languageOf('', 'en-GB')).toBe('en')
})

test('a project that names no language is read in the usual ones', async () => {
  serve()
  expect(await languageOf('', 'uk')).toBe('en')
  expect(await languageOf('', 'ar-SD')).toBe('ar')
})

test('an address that asks for a language of the interface gets it', async () => {
  serve('en', 'ar')
  expect(await languageOf('?lang=uk', 'ar')).toBe('uk')
  expect(await languageOf('?lang=klingon', 'ar')).toBe('ar')
})
