import { readText } from '#lib/reading'
import { read } from './told'

/** Whose ground it is where the words of the claim alone do not name them. */
const CASES: Record<string, [string, string[]][]> = {
  'the group, the force and its fighters are the subject of the sentence before': [
    [
      'The Arakan Army attacked Ann on Friday. Its fighters seized the town of Kosti on Saturday.',
      ['control | Arakan Army secured | @ Kosti | 2025-10-25 | outlet'],
    ],
    [
      'Jaish al-Izza launched an offensive on Friday. The group now controls most of Kosti.',
      ['control | Jaish al-Izza held | @ Kosti parts | 2025-10-29 | outlet'],
    ],
    [
      'The Rapid Support Forces have spread south. Thousands of families fled. The force captured the town of Kosti on Saturday.',
      ['control | Rapid Support Forces secured | @ Kosti | 2025-10-25 | outlet'],
    ],
    [
      'The army launched a push on Saturday. It recaptured the town of Kosti on Monday.',
      ['control | army secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    // nobody was told of
    [
      'The river rose on Friday. Its troops left the town of Kosti on Monday.',
      ['control | Its troops lost | @ Kosti | 2025-10-27 | outlet'],
    ],
    // the sentence before is too far off for "they"
    [
      'Rebels attacked on Friday. Families fled. They captured the town of Kosti on Monday.',
      ['control | ? secured | @ Kosti | 2025-10-27 | outlet'],
    ],
  ],
  'a passive that does not say who goes on with the deed before': [
    [
      'M23 rebels took Kosti on Monday. Rabak was captured on Tuesday.',
      [
        'control | M23 secured | @ Kosti | 2025-10-27 | outlet',
        'control | M23 secured | @ Rabak | 2025-10-28 | outlet',
      ],
    ],
    // taken back: by the others, whom nothing names
    [
      'M23 rebels took Kosti on Monday. Rabak was recaptured on Tuesday.',
      [
        'control | M23 secured | @ Kosti | 2025-10-27 | outlet',
        'control | ? secured | @ Rabak | 2025-10-28 | outlet',
      ],
    ],
    [
      'M23 rebels left Kosti on Monday. Rabak was captured on Tuesday.',
      [
        'control | M23 lost | @ Kosti | 2025-10-27 | outlet',
        'control | ? secured | @ Rabak | 2025-10-28 | outlet',
      ],
    ],
  ],
  'who holds it': [
    [
      'Kobani is in the hands of Kurdish fighters.',
      ['control | Kurdish fighters held | @ Kobani | 2025-10-29 | outlet'],
    ],
    [
      'Ethiopian federal troops have withdrawn from Kosti.',
      ['control | Ethiopian federal troops lost | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'The Southern Transitional Council seized Kosti on Monday.',
      ['control | Southern Transitional Council secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'The rebels were pushed out of Kosti by troops.',
      ['control | rebels lost | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'The town of Kosti is divided between the army and the rebels.',
      ['control | ? contested | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['Whoever controls Kosti controls the road south.', []],
  ],
  'more ways to say it': [
    [
      'Kosti came under rebel control in March.',
      ['control | rebels secured | @ Kosti | 2025-03-01/2025-03-31 | outlet'],
    ],
    [
      'Kosti returned to government control on Monday.',
      ['control | government secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'Rebels handed the town of Kosti over to the army on Monday.',
      ['control | army secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'The army has imposed a blockade on Kosti.',
      ['control | army besieged | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'The army has retained its positions in Kosti.',
      ['control | army held | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'The rebels are clinging on to Kosti.',
      ['control | rebels held | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['The town of Kosti fell on Monday.', ['control | ? lost | @ Kosti | 2025-10-27 | outlet']],
    ['Two shells fell on Monday near Kosti.', []],
    ['Rebels took a journalist into custody in Kosti.', []],
    // one word at the head of a sentence is no name for sure
    ['Rain fell. Prices fell on Monday. Night fell.', []],
    ['Prices have fallen. Snow had fallen.', []],
    ['By evening Kosti fell.', ['control | ? lost | @ Kosti | 2025-10-29 | outlet']],
    [
      'The last rebel fighters left the town of Kosti on Monday under a deal.',
      ['control | rebels lost | @ Kosti | 2025-10-27 | outlet'],
    ],
    ['The strike left two people in Kosti under the rubble.', []],
    [
      'Kosti passed from the rebels to the army on Monday.',
      ['control | army secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'Government forces were forced to withdraw from Kosti on Monday.',
      ['control | Government forces lost | @ Kosti | 2025-10-27 | outlet'],
    ],
    ['Government forces would be forced to withdraw from Kosti.', []],
    ['The rebels have to withdraw from Kosti.', []],
    [
      'Russia claimed to have captured Kosti.',
      ['control | Russia secured | @ Kosti | 2025-10-29 | Russia'],
    ],
    ['Russia claimed it would capture Kosti.', []],
    [
      'Syrian rebels, including jihadists, seized Kosti on Monday.',
      ['control | Syrian rebels secured | @ Kosti | 2025-10-27 | outlet'],
    ],
  ],
  'what a town is called is not where it is': [
    [
      'Kosti is the only city in Darfur still under army control.',
      ['control | army held | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Kosti, which was seized by M23 rebels in January, is calm.',
      ['control | M23 secured | @ Kosti | 2025-01-01/2025-01-31 | outlet'],
    ],
    ['IS has been driven out of Kobani.', ['control | IS lost | @ Kobani | 2025-10-29 | outlet']],
    ['Three Afghani were taken out of Kosti.', []],
    [
      'The takeover of Kosti by M23 has displaced thousands.',
      ['control | M23 secured | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'villages of a region, by their names behind it': [
    [
      'Russian forces took two villages in Ukraine’s Donetsk region, Blahodatne and Shevchenko.',
      ['control | Russian forces secured | @ Blahodatne + Shevchenko | 2025-10-29 | outlet'],
    ],
    [
      'Rebels captured two towns in Shan State, Kosti and Rabak.',
      ['control | Rebels secured | @ Kosti + Rabak | 2025-10-29 | outlet'],
    ],
    [
      'Russian forces took two villages in the Donetsk region on Monday.',
      ['control | Russian forces secured | @ Donetsk parts | 2025-10-27 | outlet'],
    ],
    [
      'Sheberghan, the capital of Jawzjan province, was captured by the Taliban on Monday.',
      ['control | Taliban secured | @ Sheberghan | 2025-10-27 | outlet'],
    ],
  ],
  'its forces are those of whoever speaks': [
    [
      'A spokesman for the Libyan National Army said its forces had taken over Kosti.',
      [
        'control | Libyan National Army secured | @ Kosti | 2025-10-29 | spokesman for the Libyan National Army',
      ],
    ],
    [
      'The Karen National Union said its fighters had seized Kosti.',
      ['control | Karen National Union secured | @ Kosti | 2025-10-29 | Karen National Union'],
    ],
  ],
  'a deed behind whoever did it': [
    [
      'Last month the regime dealt a blow to the opposition by seizing Kosti.',
      ['control | regime secured | @ Kosti | 2025-09-01/2025-09-30 | outlet'],
    ],
    [
      'Rebels attacked the army on Monday after seizing Kosti.',
      ['control | Rebels secured | @ Kosti | 2025-10-27 | outlet'],
    ],
    [
      'The paramilitary Rapid Support Forces pushed south. Kosti is in paramilitary hands.',
      ['control | Rapid Support Forces held | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'a deed in front of whoever did it': [
    [
      'After capturing Kosti, the rebels rested.',
      ['control | rebels secured | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Having captured Kosti, the rebels rested.',
      ['control | rebels secured | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['Before capturing Kosti, the rebels rested.', []],
    [
      'The village of Kosti has fallen into rebel hands.',
      ['control | rebels secured | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Troops loyal to General Burhan control Kosti.',
      ['control | Troops loyal to General Burhan held | @ Kosti | 2025-10-29 | outlet'],
    ],
  ],
  'what was so, and when': [
    [
      'M23 fighters were in control of Kosti on Tuesday, a UN source said.',
      ['control | M23 held | @ Kosti | 2025-10-28 | UN source'],
    ],
    [
      'The army had encircled Kosti in March.',
      ['control | army besieged | @ Kosti | 2025-03-01/2025-03-31 | outlet'],
    ],
    [
      'The army has encircled Kosti since March.',
      ['control | army besieged | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['Boko Haram once controlled Kosti.', []],
    ['Rebels controlled Kosti from 2012 to 2016.', []],
  ],
  'what nearly was': [
    ['Rebels nearly captured Kosti on Monday.', []],
    ['The rebels came close to taking Kosti on Monday.', []],
    ['Rebels were on the verge of capturing Kosti.', []],
    ['The army prevented rebels from taking Kosti.', []],
  ],
  'what nobody knows, or what is false': [
    ['It was unclear whether the rebels had captured Kosti.', []],
    ['It is not yet known if rebels have captured Kosti.', []],
    ['There was no independent confirmation that rebels had seized Kosti.', []],
    ['Fears that Kosti had fallen grew.', []],
    ['The report that rebels seized Kosti was false.', []],
    ['The army dismissed as lies reports that rebels had seized Kosti.', []],
    ['Had the rebels taken Kosti, Rabak would have been next.', []],
    ['The fall of Kosti would open the road to Rabak.', []],
    ['The fall of Kosti opened the road to Rabak.', []],
    [
      'The report said that rebels had seized Kosti.',
      ['control | rebels secured | @ Kosti | 2025-10-29 | outlet'],
    ],
    [
      'Reports that rebels had seized Kosti spread on Monday.',
      ['control | rebels secured | @ Kosti | 2025-10-27 | outlet'],
    ],
  ],
}
for (const [name, cases] of Object.entries(CASES))
  describe(name, () => {
    test.each(cases)('%s', (text, told) =>
      expect(read(text).filter((line) => line.startsWith('control'))).toEqual(told),
    )
  })

const ARABIC: [string, string[]][] = [
  [
    'سيطرت الفصائل على سراقب والنيرب.',
    ['control | الفصائل secured | @ سراقب + النيرب | 2025-10-29 | outlet'],
  ],
  [
    'سيطرت الفصائل على سراقب والسكان يفرون.',
    ['control | الفصائل secured | @ سراقب | 2025-10-29 | outlet'],
  ],
  [
    'انسحبت قوات النظام من حماة باتجاه حمص.',
    ['control | قوات النظام lost | @ حماة | 2025-10-29 | outlet'],
  ],
  ['تم تحرير مدينة كوستي الاثنين.', ['control | ? secured | @ كوستي | 2025-10-27 | outlet']],
  [
    'جرى تحرير مدينة كوستي على يد الجيش.',
    ['control | الجيش secured | @ كوستي | 2025-10-29 | outlet'],
  ],
  ['لم يتم تحرير مدينة كوستي.', []],
  ['كادت المعارضة تسيطر على مدينة كوستي.', []],
  ['دعا الجيش إلى تحرير مدينة كوستي.', []],
  ['إذا تم تحرير مدينة كوستي فسيعود أهلها.', []],
  [
    'استولى مسلحون محليون على بلدة كوستي الاثنين.',
    ['control | مسلحون محليون secured | @ كوستي | 2025-10-27 | outlet'],
  ],
  ['أدى ذلك إلى إنهاء سيطرة الجيش على كوستي.', []],
  [
    'استولى تنظيم الدولة على مدينة كوستي عام 2015.',
    ['control | تنظيم الدولة secured | @ كوستي | 2015-01-01/2015-12-31 | outlet'],
  ],
]
test.each(ARABIC)('%s', (text, told) =>
  expect(read(text, 'ar').filter((line) => line.startsWith('control'))).toEqual(told),
)

const KILLED: [string, string][] = [
  [
    'Clashes between the M23 and Wazalendo fighters left nine dead in Kosti.',
    'casualties | 9..9 all | @ Kosti | - | outlet',
  ],
  ['Suicide bombers killed 20 people in Kosti.', 'casualties | 20..20 all | @ Kosti | - | outlet'],
  ['Air strikes killed 20 people in Kosti.', 'casualties | 20..20 all | @ Kosti | - | outlet'],
  [
    'Twenty people died in a rebel attack on Kosti.',
    'casualties | 20..20 all | @ Kosti | - | outlet | by rebels',
  ],
]
test.each(KILLED)('who killed: %s', (text, told) => expect(read(text)).toContain(told))

test('in Arabic, the subject of a sentence is that of the next one', () => {
  expect(read('هاجم الجيش مواقع قرب النهر. وسيطر على مدينة كوستي الاثنين.', 'ar')).toContain(
    'control | الجيش secured | @ كوستي | 2025-10-27 | outlet',
  )
})

test('a holder whom only the sentence before names is asked for', () => {
  const [, second] = readText('Rebels took Kosti on Monday. Rabak was captured on Tuesday.', {
    document: { id: 'text', published: '2025-10-29' },
    language: 'en',
  })
  expect(second!.holder!.from.confidence).toBe('guess')
  expect(second!.questions.map(({ ask }) => ask)).toContain('which-party')
})
