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
  'who stands in a clause with "which"': [
    [
      'The regime, which still controls Kosti, has not commented.',
      ['control | regime held | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Ukrainian paratroopers have moved beyond Rabak, which they took last month.',
      ['control | Ukrainian paratroopers secured | @ Rabak | 2025-09-01/2025-09-30 | outlet'],
    ],
    [
      'Kosti, which the army has ruled for a decade, was calm.',
      ['control | army held | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Kosti, besieged by the army, is calm.',
      ['control | army besieged | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'ground that the sentence before told of': [
    [
      'The army took Kosti on Monday. The rebels withdrew towards Rabak. It is now firmly in government hands.',
      [
        'control | army secured | @ Kosti | 2025-10-27 | outlet',
        'control | rebels lost | @ Kosti | 2025-10-29 | outlet',
        'control | government held | @ Kosti | 2025-10-29 | outlet',
      ],
    ],
    ['The army withdrew its complaint.', []],
  ],
  'militants whose group the text has named': [
    [
      'Al Shabaab was driven out of Kosti on Monday. Rabak remains in militant hands.',
      [
        'control | Al Shabaab lost | @ Kosti | 2025-10-27 | outlet',
        'control | Al Shabaab held | @ Rabak | 2025-10-29 | outlet',
      ],
    ],
    [
      'Islamic State and al-Shabaab are fighting. Rabak remains in militant hands.',
      ['control | militants held | @ Rabak | 2025-10-29 | outlet'],
    ],
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
  'verbs and nouns of ground with their arguments': [
    [
      'Two Ukrainian brigades are dug in around the town of Kosti.',
      ['control | Ukrainian brigades presence | @ Kosti around | 2025-10-29 | outlet'],
    ],
    [
      'Russian infantry left Rabak on Sunday and no longer holds Sinja.',
      [
        'control | Russian infantry lost | @ Rabak | 2025-10-26 | outlet',
        'control | Russian infantry lost | @ Sinja | 2025-10-29 | outlet',
      ],
    ],
    [
      'RSF fighters came within three kilometres of Kosti.',
      ['control | RSF advancing | @ Kosti near | 2025-10-29 | outlet'],
    ],
    [
      'The seizure of Kosti by the RSF followed on Saturday.',
      ['control | RSF secured | @ Kosti | 2025-10-25 | outlet'],
    ],
    ['The army’s hold on Kosti is shaky.', ['control | army held | @ Kosti | 2025-10-29 | outlet']],
    [
      'The garrison handed over Kosti to the army on Monday.',
      ['control | army secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    ['The RSF holds no part of Kosti.', []],
    ['The army hopes to loosen the RSF’s grip on Kosti.', []],
  ],
  'troops of somebody, who stand for them': [
    [
      'Uganda withdrew its soldiers from Kosti last week.',
      ['control | Uganda lost | @ Kosti | 2025-10-20/2025-10-26 | outlet'],
    ],
    [
      'A rebel commander said they had overrun Rabak.',
      ['control | rebels secured | @ Rabak | 2025-10-29 | unnamed'],
    ],
    [
      'Kosti is under siege, residents said.',
      ['control | ? besieged | @ Kosti | 2025-10-29 | unnamed'],
    ],
    [
      'Ukraine’s commander-in-chief said that his troops controlled Kosti.',
      ['control | Ukraine held | @ Kosti | 2025-10-29 | Ukraine’s commander-in-chief'],
    ],
  ],
  'ground that another sentence places': [
    [
      'The army shelled Kosti and Rabak. By evening the RSF had taken both.',
      [
        'incident | Shelling/artillery/missile attack | @ Kosti + Rabak | - | outlet | by army',
        'control | RSF secured | @ Kosti + Rabak | 2025-10-29 | outlet',
      ],
    ],
    [
      'The army shelled Kosti. “We lost a girl of six,” a doctor said.',
      ['incident | Shelling/artillery/missile attack | @ Kosti | - | outlet | by army'],
    ],
  ],
  'a verb that is said once for two places, each with its time': [
    [
      'The RSF took Kosti on Friday and Rabak the following day.',
      [
        'control | RSF secured | @ Kosti | 2025-10-24 | outlet',
        'control | RSF secured | @ Rabak | 2025-10-25 | outlet',
      ],
    ],
    [
      'The RSF took Kosti and Rabak on Friday and killed two men in Sinja.',
      [
        'casualties | 2..2 all | @ Sinja | 2025-10-24 | outlet',
        'control | RSF secured | @ Kosti + Rabak | 2025-10-24 | outlet',
      ],
    ],
  ],
  'who is not meant': [
    [
      'The ministry said it was calm. Local leaders contradict this: they say that the RSF runs the town of Kosti.',
      ['control | RSF held | @ Kosti | 2025-10-29 | unnamed'],
    ],
    [
      'The army said it was calm. Since Friday we have recorded 12 civilian deaths in Kosti.',
      ['casualties | 12..12 civilians running-total | @ Kosti | 2025-10-24/2025-10-29 | outlet'],
    ],
    [
      'A shell fell on a school in Kosti, wounding five, camp leaders reported.',
      ['incident | Shelling/artillery/missile attack | @ Kosti | - | unnamed'],
    ],
  ],
  'whose ground and which': [
    [
      'The soldiers abandoned the town of Kosti. M23 left the town the next day, and the army entered Bagira.',
      [
        'control | soldiers lost | @ Kosti | 2025-10-29 | outlet',
        'control | M23 lost | @ Kosti | - | outlet',
        'control | army presence | @ Bagira | - | outlet',
      ],
    ],
    [
      'Rebels left Rabak. The defence ministry announced the capture of Kosti.',
      [
        'control | Rebels lost | @ Rabak | 2025-10-29 | outlet',
        'control | defence ministry secured | @ Kosti | 2025-10-29 | defence ministry',
      ],
    ],
    [
      'On 14 February M23 took the town of Kosti.',
      ['control | M23 secured | @ Kosti | 2025-02-14 | outlet'],
    ],
  ],
  'people are no ground': [
    ['In Kosti a soldier was captured by rebels on Monday.', []],
    ['Kosti was captured on Friday.', ['control | ? secured | @ Kosti | 2025-10-24 | outlet']],
    ['Army columns that left Kosti met convoys.', []],
  ],
  'ground that is told twice': [
    [
      'The army retook Kosti on Sunday and raised its flag over the town.',
      ['control | army secured | @ Kosti | 2025-10-26 | outlet'],
    ],
  ],
  'whoever stands behind, beside or on the side of somebody': [
    [
      'Shells fell on Kosti, killing five people, said the mayor, Halima Ali.',
      ['casualties | 5..5 all | @ Kosti | - | Halima Ali'],
    ],
    [
      'The RSF has seized Kosti, a monitor, the Nile Conflict Desk, wrote.',
      ['control | RSF secured | @ Kosti | 2025-10-29 | Nile Conflict Desk'],
    ],
    [
      'The town of Kosti is still run by the RSF, residents said by telephone.',
      ['control | RSF held | @ Kosti | 2025-10-29 | unnamed'],
    ],
    [
      'The Free Front, allied to the army, denied that it had shelled Kosti, and said two of its men died in Rabak.',
      ['casualties | 2..2 all | @ Rabak | - | Free Front'],
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
    'دخلت وحدات من الجيش مدينة كوستي بعد أن غادرتها قوات الدعم السريع.',
    [
      'control | الجيش presence | @ كوستي | 2025-10-29 | outlet',
      'control | قوات الدعم السريع lost | @ كوستي | 2025-10-29 | outlet',
    ],
  ],
  [
    'فك الجيش الحصار عن الدلنج يوم السبت.',
    ['control | الجيش siege-lifted | @ الدلنج | 2025-10-25 | outlet'],
  ],
  [
    'رفعت قوات الدعم السريع علمها فوق مدينة كوستي.',
    ['control | قوات الدعم السريع secured | @ كوستي | 2025-10-29 | outlet'],
  ],
  ['يريد الجيش أن يستعيد مدينة كوستي.', []],
  ['نناشد الجيش فك الحصار عن كوستي.', []],
  ['إذا سقطت مدينة كوستي بيد الجيش فسيعود السكان.', []],
  [
    'قال مصدر عسكري في الجيش إن قوات الدعم السريع سيطرت على مدينة كوستي.',
    ['control | قوات الدعم السريع secured | @ كوستي | 2025-10-29 | مصدر عسكري في الجيش'],
  ],
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
