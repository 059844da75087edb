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
        'casualties | 12..12 all | @ - | - | Omar Tayeb',
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
      ['casualties | 5..5 security-forces | @ Kosti | - | official source'],
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
        'control | FARDC lost | @ Rabak | 2025-10-27 | outlet',
        'control | M23 advancing | @ Rabak outskirts | 2025-10-28 | outlet',
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
