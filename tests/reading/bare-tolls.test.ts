import { read } from './told'

/** Tolls without a noun, counts of those shot or of one family, and whom nothing tells to have killed. */
const CASES: Record<string, [string, string[]][]> = {
  'a number of those whom the sentence before counts': [
    [
      'Shells killed 12 people in Kosti. A local administrator, Yared Alemu, put the number at 24 and left.',
      [
        'casualties | 12..12 all | @ Kosti | - | outlet',
        'casualties | 24..24 all | @ Kosti | - | Yared Alemu',
      ],
    ],
    [
      'Nineteen people died in Kosti on Sunday, medics said. The ministry spoke of 13.',
      [
        'casualties | 19..19 all | @ Kosti | 2025-10-26 | unnamed',
        'casualties | 13..13 all | @ Kosti | 2025-10-26 | ministry',
      ],
    ],
    [
      'The toll in Kosti now stands at 51, up from 35, a camp official said.',
      [
        'casualties | 51..51 all | @ Kosti | - | unnamed',
        'casualties | 35..35 all | @ Kosti | - | unnamed',
      ],
    ],
    ['The number of refugees in Kosti rose to 500. The ministry spoke of 300.', []],
    ['Trucks reached Kosti. They counted 12.', []],
  ],
  'who was killed': [
    [
      'By Friday the dead in Kosti included 35 members of the security forces, 32 gunmen and four civilians.',
      [
        'casualties | 35..35 security-forces | @ Kosti | 2025-10-24 | outlet',
        'casualties | 32..32 fighters | @ Kosti | 2025-10-24 | outlet',
        'casualties | 4..4 civilians | @ Kosti | 2025-10-24 | outlet',
      ],
    ],
    [
      'Six members of one family died in Kosti.',
      ['casualties | 6..6 civilians | @ Kosti | - | outlet'],
    ],
    [
      'In Kosti, 24 men were taken from their homes and shot on 7 March.',
      ['casualties | 24..24 all | @ Kosti | 2025-03-07 | outlet'],
    ],
    ['In Kosti, 24 men were shot in the leg.', []],
    [
      'Gunmen killed seven farmers and abducted 14 others in Kosti.',
      ['casualties | 7..7 civilians | @ Kosti | - | outlet'],
    ],
    ['The group found no evidence for claims that 40 people had been executed in Kosti.', []],
    [
      'In 2023 nearly 5,000 people were killed in Kosti, the UN says.',
      ['casualties | ..4999 all background | @ Kosti | 2023-01-01/2023-12-31 | UN'],
    ],
  ],
  'who killed nobody says': [
    [
      'A strike in Kosti killed seven people and left eight staff missing.',
      ['casualties | 7..7 all | @ Kosti | - | outlet'],
    ],
    [
      'An attack on Kosti killed hundreds of people in August 2013.',
      ['casualties | .. hundreds all background | @ Kosti | 2013-08-01/2013-08-31 | outlet'],
    ],
    [
      'Two days of fighting with local militias that left more than 100 people dead in Kosti ended on Sunday.',
      ['casualties | 101.. all | @ Kosti | 2025-10-26 | outlet'],
    ],
    [
      'Gunmen believed to be loyal to the fallen government ambushed a patrol in Kosti, killing two officers.',
      ['casualties | 2..2 security-forces | @ Kosti | - | outlet'],
    ],
  ],
  'who speaks': [
    [
      '"Two of my sons were killed in Kosti," Fatima, 45, a resident of Rabak, told Harbour News by phone.',
      ['casualties | 2..2 civilians | @ Kosti | - | Fatima'],
    ],
    [
      'Partners on the ground reported that 23 people were killed in Kosti.',
      ['casualties | 23..23 all | @ Kosti | - | outlet'],
    ],
    [
      'Two officials said 18 people had died in Kosti; the Red Crescent said 22.',
      [
        'casualties | 18..18 all | @ Kosti | - | unnamed',
        'casualties | 22..22 all | @ Kosti | - | Red Crescent',
      ],
    ],
    ['The ministry said its air force had not carried out strikes in Kosti.', []],
    [
      'Nine people died in Kosti, the head of the city council said.',
      ['casualties | 9..9 all | @ Kosti | - | head of the city council'],
    ],
    [
      'Another resident, who gave his name as Samer, said he had seen 30 bodies in Kosti.',
      ['casualties | 30..30 all | @ Kosti | - | Samer'],
    ],
    [
      'A surgeon in Kosti who goes by Dr. Hazem told me that eleven people had died in Rabak.',
      ['casualties | 11..11 all | @ Rabak | - | Dr. Hazem'],
    ],
    [
      'The attack was confirmed by the governor, Musa Adam, who said six people were killed in Kosti.',
      ['casualties | 6..6 all | @ Kosti | - | Musa Adam'],
    ],
    [
      'Local civil society leaders said nine people died in Kosti.',
      ['casualties | 9..9 all | @ Kosti | - | unnamed'],
    ],
    [
      'The spokesman said soldiers had come under fire in Kosti.',
      ['incident | Shelling/artillery/missile attack | @ Kosti | - | spokesman'],
    ],
    [
      'Abu Kinan, a member of the council, said by Skype that nine people were killed in Kosti.',
      ['casualties | 9..9 all | @ Kosti | - | Abu Kinan'],
    ],
    [
      'Residents of Kosti have put up barricades, and the police are still there.',
      ['control | police presence | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, drafts) => {
    expect(read(text)).toEqual(drafts)
  })
})
