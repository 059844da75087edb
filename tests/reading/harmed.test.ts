import { readText, scoredShape } from '#lib/reading'

/** What a text of 29 October 2025 counts besides the dead. */
const countsIn = (text: string, language = 'en') =>
  readText(text, { document: { id: 'text', published: '2025-10-29' }, language })
    .filter(({ harm }) => harm && harm.value !== 'killed')
    .map(({ harm, count, places, beside }) => [
      harm!.value,
      count!.value.low ?? count!.value.words,
      places.map(({ value }) => value.name).join('+'),
      beside,
    ])

test.each([
  [
    'A drone killed four people in Kosti and wounded at least nine.',
    [['wounded', 9, 'Kosti', true]],
  ],
  ['Seven pupils were injured in Rabak on Monday.', [['wounded', 7, 'Rabak', true]]],
  ['Gunmen abducted 12 passengers near Kosti.', [['abducted', 12, 'Kosti', true]]],
  [
    'Police arrested more than 30 protesters in Kosti on Monday.',
    [['detained', 31, 'Kosti', true]],
  ],
  ['Another six fishermen are still missing off Rabak.', [['missing', 6, 'Rabak', true]]],
  ['The fighting displaced some 4,000 families in Kosti.', [['displaced', 4000, 'Kosti', true]]],
  ['At least 60 people were killed and wounded in Kosti.', []],
  ['No soldiers were wounded in Kosti.', []],
  ['The offensive could displace 400,000 people in Kosti.', []],
  ['Nine rebels were killed before they fled Kosti.', []],
])('%s', (text, expected) => expect(countsIn(text)).toEqual(expected))

test.each([
  ['أصيب خمسة مدنيين بينهم طفلان في مدينة كوستي.', [['wounded', 5, 'كوستي', true]]],
  ['اختطف مسلحون تسعة شبان في مدينة كوستي.', [['abducted', 9, 'كوستي', true]]],
  ['نزح نحو 200 ألف شخص من مدينة كوستي.', [['displaced', 200000, 'كوستي', true]]],
  ['قتل ثلاثة أشخاص وأصيب عشرة في مدينة كوستي.', [['wounded', 10, 'كوستي', true]]],
])('%s', (text, expected) => expect(countsIn(text, 'ar')).toEqual(expected))

test('a flat record counts the dead alone, and tells of wounded as an incident', () => {
  const drafts = readText('Seven pupils were injured in Rabak on Monday.', {
    document: { id: 'text', published: '2025-10-29' },
    language: 'en',
  }).filter(({ beside }) => !beside)
  expect(drafts.map(scoredShape)).toEqual([
    expect.objectContaining({ kind: 'incident', type: 'Attack', eventStart: '2025-10-27' }),
  ])
})
