import { read } from './told'

/** Who takes, holds, leaves and besieges ground, and what a name or "the city" in the sentence is to it. */
const CASES: Record<string, [string, string[]][]> = {
  'a name that only its verb tells to be a party': [
    [
      'Jaish al-Izza seized the hilltop village of Tel Sultan on Sunday.',
      ['control | Jaish al-Izza secured | @ Tel Sultan | 2025-10-26 | outlet'],
    ],
    [
      'Government troops have regained the eastern bank of Kosti from the militants.',
      ['control | Government troops secured | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['Volunteers recovered nine blankets in Kosti.', []],
    ['Doctors regained hope in Kosti.', []],
  ],
  'a place that a passive tells to be one': [
    [
      'Rabak was overrun by the paramilitaries, two residents said.',
      ['control | paramilitaries secured | @ Rabak | 2025-10-29 | unnamed'],
    ],
    [
      'The town of Kosti is now mostly Russian-held.',
      ['control | Russian forces held | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'who stands in front of a clause in between': [
    [
      'The KIA, which has seized more than 50 outposts since March, is now laying siege to Kosti.',
      ['control | KIA besieged | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'An RSF spokesman, Amal Idris, said that the group had “liberated” Rabak on Saturday.',
      ['control | RSF secured | @ Rabak | 2025-10-25 | Amal Idris'],
    ],
    [
      '“The town of Kosti is under our control,” said Amal Idris, a nurse.',
      ['control | ? held | @ Kosti | 2025-10-29 | Amal Idris'],
    ],
  ],
  'a named place before "the city"': [
    [
      'Rockets hit Kosti. In the Rabak district on the edge of the city a shell killed three people.',
      [
        'incident | Shelling/artillery/missile attack | @ Kosti | - | outlet',
        'casualties | 3..3 all | @ Rabak | - | outlet',
      ],
    ],
  ],
  'counts of those whom somebody lost, and bodies that lie somewhere': [
    ['The army lost 12 men near Kosti.', ['casualties | 12..12 all | @ Kosti near | - | outlet']],
    ['The army lost 12 tanks near Kosti.', []],
    [
      'Three bodies turned up in Kosti on Sunday.',
      ['casualties | 3..3 all | @ Kosti | 2025-10-26 | outlet'],
    ],
  ],
  'what stands behind a condition, and verbs of holding': [
    ['If the road to Kosti were to come back under army control, convoys could move.', []],
    [
      'Jaysh al-Islam still holds Kosti.',
      ['control | Jaysh al-Islam held | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'figures in quotation marks and deaths with words in between': [
    [
      'The Sudan Doctors Network put the death toll in Kosti at “over 300”.',
      ['casualties | 301.. all | @ Kosti | - | Sudan Doctors Network'],
    ],
    [
      'In Kosti 12 men were lined up and killed.',
      ['casualties | 12..12 all | @ Kosti | - | outlet'],
    ],
  ],
  'who is meant and who is not': [
    [
      'Government forces pulled out of Kosti on 17 October under a deal announced by Washington.',
      ['control | Government forces lost | @ Kosti | 2025-10-17 | outlet'],
    ],
    [
      'The army said it was calm. He said three people were killed in Kosti.',
      ['casualties | 3..3 all | @ Kosti | - | unnamed'],
    ],
  ],
  'only the clause is theirs': [
    [
      'The rebels, who the UN says are backed by Chad, overran Kosti on Monday.',
      ['control | rebels secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'Omar Tayeb fled. One of them said he had counted four bodies in Kosti.',
      ['casualties | 4..4 all | @ Kosti | - | unnamed'],
    ],
  ],
}

for (const [what, cases] of Object.entries(CASES))
  describe(what, () => {
    test.each(cases)('%s', (text, told) => {
      expect(read(text)).toEqual(told)
    })
  })

/** The same in Arabic: all persons of a verb, nouns for what was done, and whose forces are meant. */
const ARABIC: [string, string[]][] = [
  [
    'سقطت مدينة كوستي بيد مقاتلي المعارضة يوم الاثنين.',
    ['control | المعارضة secured | @ كوستي | 2025-10-27 | outlet'],
  ],
  [
    'وتمكنت فصائل المعارضة من السيطرة على بلدة كوستي.',
    ['control | فصائل المعارضة secured | @ كوستي | 2025-10-29 | outlet'],
  ],
  [
    'طردت قوات سوريا الديمقراطية تنظيم الدولة من مدينة كوستي.',
    ['control | قوات سوريا الديمقراطية secured | @ كوستي | 2025-10-29 | outlet'],
  ],
  [
    'فرضت قوات الدعم السريع حصاراً على مدينة كوستي.',
    ['control | قوات الدعم السريع besieged | @ كوستي | 2025-10-29 | outlet'],
  ],
  [
    'وأكد المتحدث باسم الجيش أن قواته حررت بلدة كوستي.',
    ['control | الجيش secured | @ كوستي | 2025-10-29 | المتحدث باسم الجيش'],
  ],
  [
    'توغلت دبابات إسرائيلية في حي الزهور.',
    ['control | القوات الاسرائيلية advancing | @ الزهور | 2025-10-29 | outlet'],
  ],
  ['وتدور معارك السيطرة على مدينة كوستي.', ['incident | Armed clash | @ كوستي | - | outlet']],
  [
    'وتسيطر قوات حفتر على مدينة كوستي، غير أن سكاناً أكدوا أن ثلاثة أشخاص قتلوا في بلدة ربك.',
    [
      'casualties | 3..3 all | @ ربك | - | unnamed',
      'control | قوات حفتر held | @ كوستي | 2025-10-29 | outlet',
    ],
  ],
]
test.each(ARABIC)('%s', (text, told) => {
  expect(read(text, 'ar')).toEqual(told)
})
