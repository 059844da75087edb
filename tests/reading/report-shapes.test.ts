import { readText } from '#lib/reading'
import { read } from './told'

/** Shapes of reports that were read wrongly once, each with what it tells now. */
const ENGLISH: [string, string[]][] = [
  [
    'In March, some 1,400 people, mainly villagers, were killed in Kosti, a U.N. commission has found.',
    ['casualties | 1400..1400 all | @ Kosti | 2025-03-01/2025-03-31 | U.N. commission'],
  ],
  [
    'A mortar round fell on Kosti, killing a nine-month-old boy and his grandfather.',
    ['casualties | 2..2 civilians | @ Kosti | - | outlet'],
  ],
  // marks around words that are quoted for themselves
  [
    'Its spokesman said that his forces had “fully liberated” the town of Rabak on Saturday.',
    ['control | ? secured | @ Rabak | 2025-10-25 | spokesman'],
  ],
  [
    'The army said the town of Rabak had been “liberated in full”.',
    ['control | ? secured | @ Rabak | 2025-10-29 | army'],
  ],
  [
    'The project showed Russian forces in control of all of the town of Rabak by Wednesday morning.',
    ['control | Russian forces held | @ Rabak | 2025-10-29 | outlet'],
  ],
  // May is a month here
  [
    'Police said that strikes on 13 May took the lives of four civilians in Kosti.',
    ['casualties | 4..4 civilians | @ Kosti | 2025-05-13 | Police'],
  ],
  ['Police said that strikes may take the lives of four civilians in Kosti.', []],
  [
    'The army withdrew yesterday evening from Kosti.',
    ['control | army lost | @ Kosti | 2025-10-28 | outlet'],
  ],
  // who speaks behind a clause about them, by a name behind the noun, or in a clause of its own
  [
    'A doctor at the Kosti hospital, the last one that works in the city, told AS that he had counted 47 bodies in Kosti.',
    ['casualties | 47..47 all | @ Kosti | - | doctor at the Kosti hospital'],
  ],
  [
    'The Blue Front, a rebel group that holds Rabak, said its fighters had killed 30 soldiers in Kosti.',
    [
      'casualties | 30..30 security-forces | @ Kosti | - | Blue Front',
      'control | rebels held | @ Rabak | 2025-10-29 | outlet',
    ],
  ],
  [
    'The army took the village of Tendelti on Monday, according to its commander, Maj Gen Omar al-Tayeb.',
    ['control | army secured | @ Tendelti | 2025-10-27 | Omar al-Tayeb'],
  ],
  [
    'In North Kordofan the army said on Sunday that it had recaptured Kosti, after fighting in which, according to a military source, at least 20 soldiers died.',
    [
      'casualties | 20.. security-forces | @ Kosti | - | unnamed',
      'control | army secured | @ Kosti | 2025-10-29 | army',
    ],
  ],
  [
    'Nine people died in Kosti, by the count of Omar Tayeb, a surgeon; the civil defence put the figure at twelve.',
    [
      'casualties | 9..9 all | @ Kosti | - | Omar Tayeb',
      'casualties | 12..12 all | @ Kosti | - | civil defence',
    ],
  ],
  [
    'More than 50 people were killed in Kosti, according to the Observatory, while a committee set up by the government said that it had counted 26 deaths there.',
    [
      'casualties | 51.. all | @ Kosti | - | Observatory',
      'casualties | 26..26 all | @ Kosti | - | committee',
    ],
  ],
  // who speaks is not counted, nor are those twice whom a list names
  [
    'A shell hit a bus near Kosti, killing the driver and six passengers, a local official said.',
    ['casualties | 7..7 civilians | @ Kosti near | - | unnamed'],
  ],
  [
    'Rockets hit Kosti, killing three people, a woman and her two sons.',
    ['casualties | 3..3 all | @ Kosti | - | outlet'],
  ],
  [
    'The monitor counted 412 dead in Kosti, 214 of them insurgents, 137 soldiers and 61 civilians.',
    [
      'casualties | 412..412 all | @ Kosti | - | monitor',
      'casualties | 214..214 fighters | @ Kosti | - | monitor',
      'casualties | 137..137 security-forces | @ Kosti | - | monitor',
      'casualties | 61..61 civilians | @ Kosti | - | monitor',
    ],
  ],
  [
    'The war, which broke out in April 2023 over plans to merge two forces, has killed about half a million people.',
    ['casualties | 500000..500000 all background | @ - | - | outlet'],
  ],
  [
    '“Yesterday we lost 11 of the wounded in Kosti,” said Omar Tayeb.',
    ['casualties | 11..11 all | @ Kosti | 2025-10-28 | Omar Tayeb'],
  ],
  [
    'A strike hit a house in Kosti and killed a family of six.',
    ['casualties | 6..6 all | @ Kosti | - | outlet'],
  ],
  // who keeps a place, leaves it, and who "the paramilitaries" are
  [
    'The Kurdish-led forces kept Kosti and Rabak.',
    ['control | Kurdish-led forces held | @ Kosti + Rabak | 2025-10-29 | outlet'],
  ],
  [
    'Its troops had left the town of Kosti during the night under the terms of the ceasefire announced four days earlier.',
    ['control | Its troops lost | @ Kosti | 2025-10-28/2025-10-29 | outlet'],
  ],
  [
    'Residents fled the paramilitary Rapid Support Forces. On Sunday the paramilitaries overran Kosti, killing 20 people.',
    [
      'casualties | 20..20 all | @ Kosti | 2025-10-26 | outlet | by Rapid Support Forces',
      'control | Rapid Support Forces secured | @ Kosti | 2025-10-26 | outlet',
    ],
  ],
  // a report by places, and one that is named more closely behind them
  [
    'Kosti: 3 traders killed by a parcel bomb.',
    ['casualties | 3..3 civilians | @ Kosti | - | outlet'],
  ],
  [
    'Update: 3 traders killed by a parcel bomb.',
    ['casualties | 3..3 civilians | @ - | - | outlet'],
  ],
  [
    'In Ituri, six people were killed in the village of Djugu on 21 October.',
    ['casualties | 6..6 all | @ Djugu | 2025-10-21 | outlet'],
  ],
  // what is hurt besides the dead has words of its own
  [
    'A drone strike in Kosti killed two women and wounded eight others.',
    ['casualties | 2..2 civilians | @ Kosti | - | outlet'],
  ],
  [
    'A drone strike in Kosti killed and wounded eight people.',
    ['incident | Attack | @ Kosti | - | outlet'],
  ],
  // a modifier is shared by a list, and by no other clause
  [
    'Rebels advanced southwest of Kosti and entered the village of Tendelti.',
    [
      'control | Rebels advancing | @ Kosti near | 2025-10-29 | outlet',
      'control | Rebels presence | @ Tendelti | 2025-10-29 | outlet',
    ],
  ],
  [
    'Rebels withdrew from Kosti but still hold positions in the north of Rabak.',
    [
      'control | Rebels lost | @ Kosti | 2025-10-29 | outlet',
      'control | Rebels held | @ Rabak parts | 2025-10-29 | outlet',
    ],
  ],
  // a count and its parts
  [
    'Twenty people were killed in Kadugli on Monday: 12 civilians, five soldiers and three rebels.',
    [
      'casualties | 20..20 all | @ Kadugli | 2025-10-27 | outlet',
      'casualties | 12..12 civilians | @ Kadugli | 2025-10-27 | outlet',
      'casualties | 5..5 security-forces | @ Kadugli | 2025-10-27 | outlet',
      'casualties | 3..3 fighters | @ Kadugli | 2025-10-27 | outlet',
    ],
  ],
  [
    'Two women aged 31 and 64 died when their bus came under fire near Kosti.',
    ['casualties | 2..2 civilians | @ Kosti near | - | outlet'],
  ],
  [
    'Five civilians, a couple and their 3 sons, were killed in Rabak.',
    ['casualties | 5..5 civilians | @ Rabak | - | outlet'],
  ],
  // what somebody denies or fears is not told
  ['The minister denied that Kosti had been recaptured.', []],
  ['Aid agencies fear that the fighting will spread to Kosti.', []],
  [
    'The ministry said that Kosti had been recaptured.',
    ['control | ? secured | @ Kosti | 2025-10-29 | ministry'],
  ],
  // whose place stands in front of "which"
  [
    'A drone hit a bridge near Rabak, which rebels seized last week.',
    [
      'control | rebels secured | @ Rabak | 2025-10-20/2025-10-26 | outlet',
      'incident | Air/drone strike | @ Rabak near | - | outlet',
    ],
  ],
  // what could happen, where somebody was told, and what the next clause says
  ['An attack on the port could leave up to 2,000 dead, the envoy warned.', []],
  ['Another 16 people were injured, spokesman John Reed told reporters in Geneva.', []],
  [
    'Nine traders were abducted near Kosti; their families say that nobody has called.',
    ['incident | Abduction/forced disappearance | @ Kosti near | - | outlet'],
  ],
  [
    'Rebels control most of the capital, Bambari.',
    ['control | Rebels held | @ Bambari parts | 2025-10-29 | outlet'],
  ],
  [
    'Bambari, the gateway to the mines, has been in rebel hands since 2019.',
    ['control | rebels held | @ Bambari | 2025-10-29 | outlet'],
  ],
  [
    'Shelling around the Sudanese river town of Kosti killed six people.',
    ['casualties | 6..6 all | @ Kosti around | - | outlet'],
  ],
  // a participle is no verb of speech
  [
    'Clashes around Kosti, casualties reported on both sides.',
    ['incident | Armed clash | @ Kosti around | - | outlet'],
  ],
  [
    'At least 400 people have been killed since the 2021 coup, a rights group says.',
    ['casualties | 400.. all background | @ - | 2021-01-01/2025-10-29 | rights group'],
  ],
]

const ARABIC: [string, string[]][] = [
  // who spoke goes on in the same sentence
  [
    'قالت وزارة الدفاع إن وحداتها ردت على النار في بلدة كوستي، وأضافت أن خمسة جنود «ارتقوا شهداء».',
    ['casualties | 5..5 security-forces | @ كوستي | - | وزارة الدفاع'],
  ],
  [
    'قال المرصد السوري إن عدد القتلى في بلدة كوستي بلغ أحد عشر.',
    ['casualties | 11..11 all | @ كوستي | - | المرصد السوري'],
  ],
  [
    'قال مصدر طبي إن خمسة أشخاص، ثلاثة منهم من أفراد الشرطة كانوا يحرسون القافلة، لقوا حتفهم في بلدة كوستي.',
    ['casualties | 5..5 all | @ كوستي | - | مصدر طبي'],
  ],
  [
    'قتل ثلاثة أشخاص في مدرسة تؤوي نازحين في بلدة كوستي.',
    ['casualties | 3..3 all | @ كوستي | - | outlet'],
  ],
  [
    'جاء في بيان الجيش أن الضربة قتلت ستة مسلحين في بلدة كوستي.',
    ['casualties | 6..6 fighters | @ كوستي | - | الجيش'],
  ],
  [
    'أعلن التنظيم مسؤوليته عن مقتل ثلاثة جنود في بلدة كوستي.',
    ['casualties | 3..3 security-forces | @ كوستي | - | التنظيم'],
  ],
  ['قتلت امرأة وطفلاها في مدينة كوستي.', ['casualties | 3..3 civilians | @ كوستي | - | outlet']],
  [
    'تجاوز عدد شهداء الولاية منذ أيلول 300 شهيد.',
    ['casualties | 301.. all running-total | @ - | 2025-09-01/2025-10-29 | outlet'],
  ],
  [
    'لا تزال المليشيا تسيطر على ود مدني والحصاحيصا.',
    ['control | المليشيا held | @ ود مدني + الحصاحيصا | 2025-10-29 | outlet'],
  ],
  [
    'ويواصل التنظيم سيطرته على مدينة كوستي.',
    ['control | التنظيم held | @ كوستي | 2025-10-29 | outlet'],
  ],
]

test.each(ENGLISH)('%s', (text, expected) => expect(read(text)).toEqual(expected))
test.each(ARABIC)('%s', (text, expected) => expect(read(text, 'ar')).toEqual(expected))

test('where another sentence says the place, it is asked with its name and not filled in', () => {
  const text = 'Shells hit the town of Kosti on Monday. The governor said that seven had died.'
  const [draft] = readText(text, {
    document: { id: 'text', published: '2025-10-29' },
    language: 'en',
  }).filter(({ kind }) => kind === 'casualties')
  expect(draft!.places).toEqual([])
  expect(draft!.questions).toContainEqual({ field: 'places', ask: 'where', words: 'Kosti' })
})
