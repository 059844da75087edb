import { read } from './told'

/** What a text published on Wed 29 October 2025 tells, a line a draft. */
const CASES: [string, string[]][] = [
  // days that count from another one
  [
    'A committee said on Sunday that 19 people had been killed in Kosti two days earlier.',
    ['casualties | 19..19 all | @ Kosti | 2025-10-24 | committee'],
  ],
  [
    'On Friday rebels took Kosti. The next day they overran Rabak. A week later they left Rabak.',
    [
      'control | rebels secured | @ Kosti | 2025-10-24 | outlet',
      'control | rebels secured | @ Rabak | 2025-10-25 | outlet',
      'control | rebels lost | @ Rabak | - | outlet',
    ],
  ],
  [
    'The army captured Kosti on Friday and entered Rabak two days later.',
    [
      'control | army secured | @ Kosti | 2025-10-24 | outlet',
      'control | army presence | @ Rabak | 2025-10-26 | outlet',
    ],
  ],
  [
    'Drones first struck Kosti on 20 October. Since then 11 people have been killed in Kosti.',
    [
      'incident | Air/drone strike | @ Kosti | 2025-10-20 | outlet',
      'casualties | 11..11 all running-total | @ Kosti | 2025-10-20/2025-10-29 | outlet',
    ],
  ],
  [
    'Two policemen were shot dead in Kosti late Monday, a day after a bomb killed nine people in Rabak.',
    [
      'casualties | 2..2 security-forces | @ Kosti | 2025-10-27 | outlet',
      'casualties | 9..9 all | @ Rabak | 2025-10-26 | outlet',
    ],
  ],
  [
    'Mass graves were found in the days after the army retook Kosti on 11 October.',
    ['control | army secured | @ Kosti | 2025-10-11 | outlet'],
  ],
  // nothing to count from: no day
  [
    'Nine people were killed in Kosti two days earlier.',
    ['casualties | 9..9 all | @ Kosti | - | outlet'],
  ],
  [
    'Nine people were killed in Kosti that night.',
    ['casualties | 9..9 all | @ Kosti | - | outlet'],
  ],
  // stretches up to the report
  [
    'Four people have been killed in Kosti since the start of the week.',
    ['casualties | 4..4 all running-total | @ Kosti | 2025-10-27/2025-10-29 | outlet'],
  ],
  [
    'At least 139 people have been killed in Kosti since the assault began on Thursday.',
    ['casualties | 139.. all running-total | @ Kosti | 2025-10-23/2025-10-29 | outlet'],
  ],
  // a date with its weekday, a dateline, a day in a clause about somebody
  [
    'Two people died in Kosti on the evening of Friday 10 October.',
    ['casualties | 2..2 all | @ Kosti | 2025-10-10 | outlet'],
  ],
  [
    'KHARTOUM, Oct 29 - Shelling killed two people in Kosti on Monday.',
    ['casualties | 2..2 all | @ Kosti | 2025-10-27 | outlet'],
  ],
  [
    'In Kosti, where a truce began on Friday, four people were killed on Monday.',
    ['casualties | 4..4 all | @ Kosti | 2025-10-27 | outlet'],
  ],
  // what is so up to a day, or was so when somebody spoke
  [
    'By Monday evening the army held half of Kosti.',
    ['control | army held | @ Kosti parts | 2025-10-27 | outlet'],
  ],
  [
    'The army said on Monday that it had full control of Kosti.',
    ['control | army held | @ Kosti | 2025-10-27 | army'],
  ],
  [
    'The police said in a statement read out on Monday that nine people had died in Kosti.',
    ['casualties | 9..9 all | @ Kosti | - | police'],
  ],
  // another who speaks of another place tells of no day that the sentence before named
  [
    'Three people were killed in Kosti on Monday, the ministry said. Nine people died in Rabak, Amal Idris said.',
    [
      'casualties | 3..3 all | @ Kosti | 2025-10-27 | ministry',
      'casualties | 9..9 all | @ Rabak | - | Amal Idris',
    ],
  ],
  [
    'Three people were killed in Kosti on Monday, the ministry said. Nine people died in Rabak, the ministry said.',
    [
      'casualties | 3..3 all | @ Kosti | 2025-10-27 | ministry',
      'casualties | 9..9 all | @ Rabak | 2025-10-27 | ministry',
    ],
  ],
  [
    'Nine people have been killed in Kosti since the weekend.',
    ['casualties | 9..9 all running-total | @ Kosti | 2025-10-25/2025-10-29 | outlet'],
  ],
]
test.each(CASES)('%s', (text, expected) => expect(read(text)).toEqual(expected))

test.each([
  ['قتل خمسة جنود في مدينة كوستي يوم الجمعة. وفي اليوم التالي قتل سبعة في بلدة ربك.', ['2025-10-24', '2025-10-25']],
  ['قتل خمسة جنود في مدينة كوستي يوم الجمعة. وقتل سبعة في بلدة ربك قبل ذلك بيومين.', ['2025-10-24', '2025-10-22']],
  ['قتل خمسة في مدينة كوستي ليل الخميس الجمعة.', ['2025-10-23/2025-10-24']],
  ['قتل تسعة أشخاص في مدينة كوستي منذ بداية الشهر.', ['2025-10-01/2025-10-29']],
  ['قتل تسعة أشخاص في مدينة كوستي أواخر الشهر الماضي.', ['2025-09-21/2025-09-30']],
  ['أعلن الجيش يوم الاثنين مقتل جنديين في مدينة كوستي.', ['-']],
] as [string, string[]][])('%s', (text, days) => {
  expect(read(text, 'ar').map((line) => line.split(' | ')[3])).toEqual(days)
}) // prettier-ignore
