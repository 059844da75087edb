import { readText } from '#lib/reading'

/** Who says that nine people were killed in a text of an outlet. */
const speaker = (outlet: string, words: string) =>
  readText(`${words} said nine people were killed in Kosti.`, {
    document: { id: 'text', published: '2025-10-29', outlet },
    language: 'en',
  })[0]!.speaker.value

/** What an outlet says of itself is its own voice, by whatever name. */
test.each([
  ['Syrian Rights Documentation Centre', 'The Syrian Rights Documentation Centre'],
  ['Syrian Rights Documentation Centre', 'The Rights Documentation Centre'],
  ['Syrian Rights Documentation Centre', 'SRDC'],
  ['Syrian Rights Documentation Centre', 'The Centre'],
  ['Network for Rights in Sudan', 'NRS'],
  ['Northern Syria Monitor', 'The Monitor'],
])('of %s, %s is itself', (outlet, words) => {
  expect(speaker(outlet, words)).toEqual({ is: 'outlet' })
})

test.each([
  ['Syrian Rights Documentation Centre', 'The Aleppo Media Centre'],
  ['Northern Syria Monitor', 'The Syria Monitor Group'],
  ['Network for Rights in Sudan', 'NRC'],
  ['Nile Dispatch', 'The Observatory'],
])('of %s, %s is another', (outlet, words) => {
  expect(speaker(outlet, words)).toMatchObject({ is: 'named' })
})
