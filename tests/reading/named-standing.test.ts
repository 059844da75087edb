import { namedStanding } from '#lib/reading'

/** How a text puts a quote of it, and the words that say so. */
function putAs(text: string, quote: string, language: string) {
  const start = text.indexOf(quote)
  const span = { start: 0, end: text.length }
  const found = namedStanding(text, language, span, { start, end: start + quote.length })
  return found && `${found.value}: ${text.slice(found.start, found.end)}`
}

describe('how a text puts what it tells', () => {
  test.each([
    ['en', 'Shells hit a school, the mayor said.', 'Shells hit', 'stated: said'],
    ['en', 'According to the mayor, shells hit a school.', 'shells hit', 'stated: According to'],
    ['en', 'Shells reportedly hit a school.', 'hit a school', 'reported: reportedly'],
    ['en', 'Troops allegedly shot at a school.', 'shot at', 'alleged: allegedly'],
    // its own voice has no words for how firmly it is put
    ['en', 'Shells hit a school.', 'Shells hit', undefined],
    // how firmly somebody accuses is not for a rule to say
    ['en', 'The mayor accused troops of shelling a school.', 'shelling', undefined],
    ['en', 'The mayor claimed that shells hit a school.', 'shells hit', undefined],
    ['en', 'Unconfirmed reports suggest that shells hit a school.', 'shells', undefined],
    // nor is it where the words do not agree
    ['en', 'Shells reportedly hit a school, and houses burned down.', 'houses', undefined],
    ['en', 'The mayor said so. The claim could not be verified.', 'said so', undefined],
    [
      'en',
      'Shells hit a school. This could not be independently verified.',
      'Shells',
      'unverified: could not be independently verified',
    ],
    ['ar', 'قال المحافظ إن القذائف أصابت مدرسة.', 'القذائف', 'stated: قال'],
    ['ar', 'زعم المحافظ أن القذائف أصابت مدرسة.', 'القذائف', undefined],
    ['ar', 'أصابت القذائف مدرسة.', 'القذائف', undefined],
    ['uk', 'Мер сказав, що снаряди влучили у школу.', 'снаряди', undefined],
  ])('%s: %s (%s)', (language, text, quote, said) => {
    expect(putAs(text, quote, language)).toBe(said)
  })
})
