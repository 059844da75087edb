import { read } from './told'

/** What a sentence leaves to another one, or to another clause: who speaks, who acts, where and when. */
const CASES: Record<string, [string, string[]][]> = {
  'who says a quotation': [
    [
      'Amal Idris spoke to reporters in Rabak.\n\nOmar Tayeb, the mayor of Kosti, on Telegram:\n\n“The death toll in Kosti has risen to four. A woman died in hospital.”',
      [
        'casualties | 4..4 all | @ Kosti | - | Omar Tayeb',
        'casualties | 1..1 civilians | @ - | - | Omar Tayeb',
      ],
    ],
    [
      '“Shells fell on the market in Kosti. Twelve people were killed there,” said Omar Tayeb, a surgeon.',
      [
        'incident | Shelling/artillery/missile attack | @ Kosti | - | Omar Tayeb',
        'casualties | 12..12 all | @ Kosti | - | Omar Tayeb',
      ],
    ],
    [
      'The army said: “We are near Rabak. Twelve people were killed in Kosti.”',
      ['casualties | 12..12 all | @ Kosti | - | army'],
    ],
    [
      '“We are near Rabak.\n\nTwelve people were killed in Kosti,” he wrote.',
      ['casualties | 12..12 all | @ Kosti | - | outlet'],
    ],
    [
      'Amal Idris said three people were killed in Rabak. An RSF adviser, Bashir Toum, dismissed the account. “The army killed nine people in Kosti,” he said.',
      [
        'casualties | 3..3 all | @ Rabak | - | Amal Idris',
        'casualties | 9..9 all | @ Kosti | - | Bashir Toum | by army',
      ],
    ],
    [
      'Amal Idris said three people were killed in Rabak. “Samira,” a 29-year-old seamstress, was in Kosti. “They killed two people in Kosti,” she said.',
      [
        'casualties | 3..3 all | @ Rabak | - | Amal Idris',
        'casualties | 2..2 all | @ Kosti | - | Samira',
      ],
    ],
    [
      'The agency quoted an official source as saying that five soldiers were killed in Kosti.',
      ['casualties | 5..5 security-forces | @ Kosti | - | unnamed'],
    ],
    [
      'A security official in Kosti, who spoke on condition of anonymity, insisted that the army had captured Rabak on Monday.',
      ['control | army secured | @ Rabak | 2025-10-27 | unnamed'],
    ],
    [
      'The killing of three people in Kosti was reported on X. A drone killed two in Rabak.',
      [
        'casualties | 3..3 all | @ Kosti | - | outlet',
        'casualties | 2..2 all | @ Rabak | - | outlet',
      ],
    ],
  ],
  'a clause of its own': [
    [
      'At least five people were killed in Kosti on Sunday, a group said, two days after the army retook the presidential palace.',
      [
        'casualties | 5.. all | @ Kosti | 2025-10-26 | group',
        'control | army secured | @ presidential palace | 2025-10-24 | outlet',
      ],
    ],
    [
      'Five people were killed in Kosti on Sunday, days after the army retook Rabak.',
      [
        'casualties | 5..5 all | @ Kosti | 2025-10-26 | outlet',
        'control | army secured | @ Rabak | - | outlet',
      ],
    ],
    [
      'Rebels seized Kosti last September after fighting in which, residents said, 130 people were killed.',
      [
        'casualties | 130..130 all | @ Kosti | 2025-09-01/2025-09-30 | unnamed',
        'control | Rebels secured | @ Kosti | 2025-09-01/2025-09-30 | outlet',
      ],
    ],
    [
      'Five people died in Kosti, which has been outside government control since February, the police said in a statement received in Rabak. Two soldiers were killed in the town.',
      [
        'casualties | 5..5 all | @ Kosti | - | police',
        'control | not-government held | @ Kosti | 2025-10-29 | police',
        'casualties | 2..2 security-forces | @ Kosti | - | outlet',
      ],
    ],
    [
      'Russian forces first captured Kosti in 2022 and lost it in July last year.',
      [
        'control | Russian forces secured | @ Kosti | 2022-01-01/2022-12-31 | outlet',
        'control | Russian forces lost | @ Kosti | 2024-07-01/2024-07-31 | outlet',
      ],
    ],
    [
      'Troops shelled the town of Kosti on Tuesday as violence across the country killed 31 people.',
      [
        'casualties | 31..31 all | @ - | 2025-10-28 | outlet',
        'incident | Shelling/artillery/missile attack | @ Kosti | 2025-10-28 | outlet | by Troops',
      ],
    ],
  ],
  'who acts, and where': [
    [
      'A monitoring group said rebel forces had advanced in Kosti. They now hold half of Rabak, it said.',
      [
        'control | rebels advancing | @ Kosti | 2025-10-29 | monitoring group',
        'control | rebels held | @ Rabak parts | 2025-10-29 | monitoring group',
      ],
    ],
    ['A monitoring group published a map of Kosti. They now hold half of Rabak, it said.', []],
    [
      'The M23 took Kosti on 5 October. On Tuesday its fighters advanced to the outskirts of Rabak, which the FARDC had abandoned on Monday night.',
      [
        'control | M23 secured | @ Kosti | 2025-10-05 | outlet',
        'control | M23 advancing | @ Rabak outskirts | 2025-10-28 | outlet',
        'control | FARDC lost | @ Rabak | 2025-10-27 | outlet',
      ],
    ],
    [
      'On Tuesday evening regular forces entered the Sennar village of Rabak. By nightfall they had pulled out of it.',
      [
        'control | regular forces presence | @ Rabak | 2025-10-28 | outlet',
        'control | regular forces lost | @ Rabak | 2025-10-28 | outlet',
      ],
    ],
    [
      'The army has since pushed the RSF out of the central bank and most of the Mogran district.',
      ['control | army secured | @ central bank + Mogran parts | 2025-10-29 | outlet'],
    ],
    [
      'The RSF said it had captured Malha, a town some 200 km north of Kosti, and killed 38 soldiers.',
      [
        'casualties | 38..38 security-forces | @ Malha | - | RSF',
        'control | RSF secured | @ Malha | 2025-10-29 | RSF',
      ],
    ],
    [
      'Shelling killed five people in the east of the Sudanese capital Kosti on Monday.',
      ['casualties | 5..5 all | @ Kosti parts | 2025-10-27 | outlet'],
    ],
  ],
  'of whom a count speaks': [
    [
      'Nine people were killed in Kosti on Saturday. Five of them were civilians.',
      [
        'casualties | 9..9 all | @ Kosti | 2025-10-25 | outlet',
        'casualties | 5..5 civilians | @ Kosti | 2025-10-25 | outlet',
      ],
    ],
    ['Nine people met in Kosti on Saturday. Five of them were civilians.', []],
    [
      'The fighting has killed 6,200 people and driven more than 2 million from their homes.',
      ['casualties | 6200..6200 all background | @ - | - | outlet'],
    ],
    ['The hospital in Kosti had received eight wounded on Monday.', []],
    ['They left Kosti with seven burnt houses behind them.', []],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, drafts) => {
    expect(read(text)).toEqual(drafts)
  })
})

const MORE: [string, string[], string?][] = [
  [
    'Amal Idris said three people were killed in Rabak. The junta did not respond to calls. In a statement on Monday, it said two soldiers were killed in Kosti.',
    [
      'casualties | 3..3 all | @ Rabak | - | Amal Idris',
      'casualties | 2..2 security-forces | @ Kosti | 2025-10-27 | junta',
    ],
  ],
  [
    'A Kosti resident contacted by this news agency said he had seen two bodies in Rabak.',
    ['casualties | 2..2 all | @ Rabak | - | Kosti resident'],
  ],
  [
    'Shelling killed 17 people in Kosti on Monday, according to the Blue Front (BF), which took control of Rabak last month.',
    [
      'casualties | 17..17 all | @ Kosti | 2025-10-27 | Blue Front',
      'control | Blue Front secured | @ Rabak | 2025-09-01/2025-09-30 | outlet',
    ],
  ],
  [
    'Violence since the 2021 coup has killed more than 540 civilians in Kosti, according to a group.',
    ['casualties | 541.. civilians background | @ Kosti | 2021-01-01/2025-10-29 | group'],
  ],
  [
    'Civil defence teams recovered nine bodies in Kosti. A local council member, Hisham Qaddour, put the figure at 13.',
    [
      'casualties | 9..9 all | @ Kosti | - | outlet',
      'casualties | 13..13 all | @ Kosti | - | Hisham Qaddour',
    ],
  ],
  ['Hisham Qaddour, a local council member, put the figure at 13.', []],
  [
    'Kosti, the seat of the command, fell to the rebels on Monday.',
    ['control | rebels secured | @ Kosti | 2025-10-27 | outlet'],
  ],
  [
    'The army took Kosti in early 2017.',
    ['control | army secured | @ Kosti | 2017-01-01/2017-04-30 | outlet'],
  ],
  [
    'وقال طبيب في المستشفى، طلب عدم كشف هويته، إن ثلاثة أشخاص قتلوا في مدينة كوستي.',
    ['casualties | 3..3 all | @ كوستي | - | طبيب في المستشفى'],
    'ar',
  ],
  [
    'قتل خمسة أشخاص في مدينة كوستي، وفقاً للأمم المتحدة.',
    ['casualties | 5..5 all | @ كوستي | - | الأمم المتحدة'],
    'ar',
  ],
  [
    'وأوضح في مؤتمر صحفي أن أربعة من المقاتلين قتلوا في مدينة كوستي.',
    ['casualties | 4..4 fighters | @ كوستي | - | outlet'],
    'ar',
  ],
  [
    'قتل 26 مدنياً في غارات على الأحياء الشرقية لمدينة كوستي، بحسب المرصد، الذي أوضح أن 11 منهم قضوا في حي بستان القصر وحده.',
    [
      'casualties | 26..26 civilians | @ كوستي parts | - | المرصد',
      'casualties | 11..11 all | @ بستان القصر | - | المرصد',
    ],
    'ar',
  ],
  [
    'سيطرت قوات الجيش على مدينة كوستي، غير أن فصائل المعارضة استعادتها بعد ساعات، كما أفاد القيادي عمر سلطان.',
    [
      'control | قوات الجيش secured | @ كوستي | 2025-10-29 | القيادي عمر سلطان',
      'control | فصائل المعارضة secured | @ كوستي | 2025-10-29 | القيادي عمر سلطان',
    ],
    'ar',
  ],
  [
    'قال ناشط إن ثلاثة قتلوا في مدينة ربك. وكانت قوات الجيش قد سيطرت على مدينة كوستي.',
    [
      'casualties | 3..3 all | @ ربك | - | ناشط',
      'control | قوات الجيش secured | @ كوستي | 2025-10-29 | outlet',
    ],
    'ar',
  ],
  [
    'ويسعى الجيش إلى التقدم، وكانت قواته قد سيطرت الإثنين على مدينة كوستي.',
    ['control | الجيش secured | @ كوستي | 2025-10-27 | outlet'],
    'ar',
  ],
  [
    'ولا تزال مدينة كوستي تحت سيطرة «الدعم السريع»، وفق شهود.',
    ['control | الدعم السريع held | @ كوستي | 2025-10-29 | unnamed'],
    'ar',
  ],
  [
    'قالت الشرطة إن ثلاثة قتلوا في مدينة ربك، فيما سيطرت المعارضة على مدينة كوستي، بحسب المرصد.',
    [
      'casualties | 3..3 all | @ ربك | - | الشرطة',
      'control | المعارضة secured | @ كوستي | 2025-10-29 | المرصد',
    ],
    'ar',
  ],
]

test.each([
  [
    'a day told in passing ends with its paragraph',
    'Ten people were killed in Kosti on Monday, officials said. In Rabak, two were shot dead a day earlier.\n\nThree soldiers have died, the army said.',
    [
      'casualties | 10..10 all | @ Kosti | 2025-10-27 | unnamed',
      'casualties | 2..2 all | @ Rabak | 2025-10-26 | outlet',
      'casualties | 3..3 security-forces | @ - | - | army',
    ],
  ],
  [
    'the day that a text began with goes on where it tells no other',
    'Ten people were killed in Kosti on Monday, officials said.\n\nIt was the worst attack of the month.\n\nResidents fled.\n\nThe toll rose to 14.',
    [
      'casualties | 10..10 all | @ Kosti | 2025-10-27 | unnamed',
      'casualties | 14..14 all | @ - | 2025-10-27 | outlet',
    ],
  ],
  [
    'how long nothing like it was is no time of it',
    'Shells killed eight people in Kosti on Monday, officials said, in the deadliest attack since a truce took effect in August.',
    ['casualties | 8..8 all | @ Kosti | 2025-10-27 | unnamed'],
  ],
  [
    'whoever adds something has spoken before',
    'The Sudan Observatory said nine people were killed in Kosti. That is the most in a day. The army has lost 12 soldiers in Rabak, it added.',
    [
      'casualties | 9..9 all | @ Kosti | - | Sudan Observatory',
      'casualties | 12..12 security-forces | @ Rabak | - | Sudan Observatory',
    ],
  ],
  [
    'a time that counts from nobody knows what gives way to no other',
    'M23 had retaken Katale a week earlier after losing it in December.',
    [
      'control | M23 secured | @ Katale | - | outlet',
      'control | M23 lost | @ Katale | 2024-12-01/2024-12-31 | outlet',
    ],
  ],
])('%s', (_, text, drafts) => {
  expect(read(text)).toEqual(drafts)
})

test.each(MORE)('%s', (text, drafts, language = 'en') => {
  expect(read(text, language)).toEqual(drafts)
})
