import type { Gazetteer } from '#lib/gazetteer'
import { readText } from '#lib/reading'
import { fc } from '../property'
import { read } from './told'

/** Sentences made up for these tests, each with what it tells. */
const ENGLISH: [string, string[]][] = [
  [
    'Air strikes killed at least 24 people in the town of Chaung-U on Friday, a hospital director said.',
    ['casualties | 24.. all | @ Chaung-U | 2025-10-24 | hospital director'],
  ],
  [
    'More than 70 civilians were killed in Latakia, according to the Harbour Observatory.',
    ['casualties | 71.. civilians | @ Latakia | - | Harbour Observatory'],
  ],
  [
    'The Interior Ministry put the toll at more than 30 dead and nearly 100 wounded in Sweida.',
    ['casualties | 31.. all | @ Sweida | - | Interior Ministry'],
  ],
  [
    'Between 12 and 15 villagers were executed in the Abu Shouk camp on 11 August, the Lawyers Network reported.',
    ['casualties | 12..15 civilians | @ Abu Shouk | 2025-08-11 | Lawyers Network'],
  ],
  [
    'At least 60 people were killed and wounded in the market of Tawila.',
    ['incident | Attack | @ Tawila | - | outlet'],
  ],
  ['No one was killed in the attack on Tawila.', ['incident | Attack | @ Tawila | - | outlet']],
  [
    'Militants shot dead three women and three children near Mosul on Saturday.',
    ['casualties | 6..6 civilians | @ Mosul near | 2025-10-25 | outlet'],
  ],
  [
    'A woman and her two children died when a shell hit their home in Kherson.',
    ['casualties | 3..3 civilians | @ Kherson | - | outlet'],
  ],
  [
    'Dozens of soldiers were killed in fighting around Sake, the army said.',
    ['casualties | .. Dozens security-forces | @ Sake around | - | army'],
  ],
  [
    'The war, which erupted in 2023, has killed more than 40,000 people, according to the United Nations.',
    ['casualties | 40001.. all background | @ - | - | United Nations'],
  ],
  [
    'At least 17 bodies were found in the streets of Goma, an official of the Red Cross said.',
    ['casualties | 17.. all | @ Goma | - | official of the Red Cross'],
  ],
  [
    'Rebels captured the villages of Sake and Minova, the Lake Monitor reported.',
    ['control | Rebels secured | @ Sake + Minova | 2025-10-29 | Lake Monitor'],
  ],
  ['Rebels want to capture Sake and vowed to take control of Goma.', []],
  ['The army will retake Goma, the minister said.', []],
  [
    'Government forces withdrew from the town of Kobo on Sunday, two residents said.',
    ['control | Government forces lost | @ Kobo | 2025-10-26 | unnamed'],
  ],
  [
    'The outskirts of the river towns of Kosti and Rabak remain under the control of loyalist fighters, the Observatory said.',
    [
      'control | loyalist fighters held | @ Kosti outskirts + Rabak outskirts | 2025-10-29 | Observatory',
    ],
  ],
  [
    'Qardaha is outside government control, the Observatory said.',
    ['control | not-government held | @ Qardaha | 2025-10-29 | Observatory'],
  ],
  [
    "Russia's defence ministry said its forces had captured the village of Novopavlivka.",
    ["control | Russia secured | @ Novopavlivka | 2025-10-29 | Russia's defence ministry"],
  ],
  [
    "Ukraine's army said its troops still controlled the northern part of Pokrovsk.",
    ["control | Ukraine held | @ Pokrovsk parts | 2025-10-29 | Ukraine's army"],
  ],
  [
    'Shelling by the army hit the Barzeh neighbourhood of Damascus overnight, the watchdog said.',
    [
      'incident | Shelling/artillery/missile attack | @ Barzeh | 2025-10-28/2025-10-29 | watchdog | by army',
    ],
  ],
  [
    'Gunmen ambushed a convoy near the village of Kirehe on Thursday, wounding six people.',
    ['incident | Armed clash | @ Kirehe near | 2025-10-23 | outlet'],
  ],
  [
    'The governor of Kherson said a drone struck a bus in the Dnipro district on Monday.',
    ['incident | Air/drone strike | @ Dnipro | 2025-10-27 | governor of Kherson'],
  ],
  [
    'According to Mr Okello, fighters had killed 15 civilians in the village of Safina. The following day, soldiers reportedly found the bodies of 70 people in Naser.',
    [
      'casualties | 15..15 civilians | @ Safina | - | Mr Okello',
      'casualties | 70..70 all | @ Naser | - | Mr Okello',
    ],
  ],
  [
    'Ten people died in Aleppo on Tuesday. Two of those killed were children and six were rebel fighters, the Observatory said.',
    [
      'casualties | 10..10 all | @ Aleppo | 2025-10-28 | outlet',
      'casualties | 2..2 civilians | @ Aleppo | 2025-10-28 | Observatory',
      'casualties | 6..6 fighters | @ Aleppo | 2025-10-28 | Observatory',
    ],
  ],
  [
    'Heavy fighting raged in Goma on Monday. The Observatory said 20 people died in the city.',
    [
      'incident | Armed clash | @ Goma | 2025-10-27 | outlet',
      'casualties | 20..20 all | @ Goma | 2025-10-27 | Observatory',
    ],
  ],
  [
    'A security source told the State News Agency that eight policemen were killed in an attack on a checkpoint near Homs.',
    ['casualties | 8..8 security-forces | @ Homs near | - | unnamed'],
  ],
  ['President Anders Holm said the situation was calm.', []],
  [
    'BEIRUT: At least five people died in shelling of Tripoli on Saturday, a medic said.',
    ['casualties | 5.. all | @ Tripoli | 2025-10-25 | unnamed'],
  ],
  [
    'The Health Watch verified that 14 civilians were killed and 32 injured in Kherson city between 1 and 7 October.',
    ['casualties | 14..14 civilians | @ Kherson | 2025-10-01/2025-10-07 | Health Watch'],
  ],
  [
    'An Israeli drone strike on a car in Nabatieh in southern Lebanon killed two people, the Cedar Agency reported.',
    ['casualties | 2..2 all | @ Nabatieh | - | Cedar Agency | by Israeli forces'],
  ],
  [
    'Houthi forces shelled residential neighbourhoods in Taiz, killing a child and wounding four others.',
    ['casualties | 1..1 civilians | @ Taiz parts | - | outlet | by Houthi forces'],
  ],
  ['Hamas handed over the bodies of four hostages on Tuesday.', []],
  ['The ministry did not say how many people were killed.', []],
  [
    'At least seven soldiers and 14 rebels were killed in clashes on the outskirts of Deir Ezzor.',
    [
      'casualties | 7.. security-forces | @ Deir Ezzor outskirts | - | outlet',
      'casualties | 14..14 fighters | @ Deir Ezzor outskirts | - | outlet',
    ],
  ],
  [
    'Near Raqqa, four strikes engaged two tactical units and destroyed three fighting positions.',
    ['incident | Air/drone strike | @ Raqqa near | - | outlet'],
  ],
  [
    'Army units restored security to the villages of Kafr Saghir and Mislmiyeh, the State Agency said.',
    ['control | Army units secured | @ Kafr Saghir + Mislmiyeh | 2025-10-29 | State Agency'],
  ],
  [
    'Twin bombings in Homs killed at least 25 people, state television reported, while the Observatory gave a toll of 21.',
    [
      'casualties | 25.. all | @ Homs | - | state television',
      'casualties | 21..21 all | @ Homs | - | Observatory',
    ],
  ],
  [
    'Islamic State fighters seized 15 villages in northern Aleppo overnight.',
    ['control | Islamic State secured | @ Aleppo parts | 2025-10-28/2025-10-29 | outlet'],
  ],
  [
    'Civil Defence: two bodies were recovered in the village of Kirehe on Monday.',
    ['casualties | 2..2 all | @ Kirehe | 2025-10-27 | Civil Defence'],
  ],
  [
    'A baker said a shell killed his wife and her sister in Kosti.',
    ['casualties | 2..2 civilians | @ Kosti | - | unnamed'],
  ],
  ['The army denied that its troops had shelled the market of Tawila.', []],
  [
    'Rebels seized Rabak, and the Lake Monitor said that soldiers withdrew from Kosti.',
    [
      'control | Rebels secured | @ Rabak | 2025-10-29 | outlet',
      'control | soldiers lost | @ Kosti | 2025-10-29 | Lake Monitor',
    ],
  ],
  [
    'The junta holds only Minova and Sake.',
    ['control | junta held | @ Minova + Sake | 2025-10-29 | outlet'],
  ],
  [
    'Shelling hit Tawila on Monday. A woman who fled to Kosti said soldiers burned down the village.',
    [
      'incident | Shelling/artillery/missile attack | @ Tawila | 2025-10-27 | outlet',
      'incident | Looting/property destruction | @ Tawila | - | unnamed | by soldiers',
    ],
  ],
  [
    'A drone struck a car in Kirehe, 12 km south of Goma, killing its driver.',
    ['casualties | 1..1 civilians | @ Kirehe | - | outlet'],
  ],
  [
    'Between 28 September and 3 October, clinics counted 40 deaths in Rabak.',
    ['casualties | 40..40 all | @ Rabak | 2025-09-28/2025-10-03 | clinics'],
  ],
  [
    'At least 50 people died in Kosti and Rabak, 12 of them in Kosti.',
    [
      'casualties | 50.. all | @ Kosti + Rabak | - | outlet',
      'casualties | 12..12 all | @ Kosti | - | outlet',
    ],
  ],
  [
    'A gunman killed a surgeon and two patients at a clinic in Sake.',
    ['casualties | 3..3 civilians | @ Sake | - | outlet'],
  ],
  [
    'In July, the group documented 31 civilian deaths, 12 in Kosti and nine in Rabak.',
    [
      'casualties | 31..31 civilians | @ - | 2025-07-01/2025-07-31 | group',
      'casualties | 12..12 civilians | @ Kosti | 2025-07-01/2025-07-31 | group',
      'casualties | 9..9 civilians | @ Rabak | 2025-07-01/2025-07-31 | group',
    ],
  ],
  [
    'Authorities in Kosti said one person had been killed by drones.',
    ['casualties | 1..1 all | @ Kosti | - | Authorities in Kosti'],
  ],
  ['No group has claimed the attack on Kosti.', []],
  [
    'A clan elder, Abu Nader, said gunmen killed two people in Sake.',
    ['casualties | 2..2 all | @ Sake | - | Abu Nader'],
  ],
  [
    "Shelling killed five people in Tawila, the camp's emergency room said.",
    ['casualties | 5..5 all | @ Tawila | - | emergency room'],
  ],
  [
    'More than 900 people have been killed in Sudan since protests broke out in March 2023.',
    ['casualties | 901.. all background | @ Sudan | 2023-03-01/2025-10-29 | outlet'],
  ],
  [
    'Rebels are besieging the town of Kosti, where aid agencies say 400 people are trapped.',
    ['control | Rebels besieged | @ Kosti | 2025-10-29 | outlet'],
  ],
  [
    'Nine people died in Rabak on Monday, state media and a monitor said.',
    ['casualties | 9..9 all | @ Rabak | 2025-10-27 | state media and a monitor'],
  ],
  [
    'Families in the village of Rabak said that gunmen killed nine people.',
    ['casualties | 9..9 all | @ Rabak | - | Families in the village of Rabak'],
  ],
  [
    'The army captured the centre of Kosti on Friday. Two days later a drone hit the town.',
    [
      'control | army secured | @ Kosti centre | 2025-10-24 | outlet',
      'incident | Air/drone strike | @ Kosti | 2025-10-26 | outlet',
    ],
  ],
  [
    'In North Kivu province, a bomb exploded near Sake on Tuesday.',
    ['incident | Remote explosive/landmine/IED | @ Sake near | 2025-10-28 | outlet'],
  ],
  [
    'Long-range drones killed 12 people in Rabak.',
    ['casualties | 12..12 all | @ Rabak | - | outlet'],
  ],
  [
    'Two truck bombs killed at least 25 people in North Kivu on Monday.',
    ['casualties | 25.. all | @ North Kivu | 2025-10-27 | outlet'],
  ],
  [
    'Rebels captured Rabak from Hamas on Friday, a spokesman said, and now control half of the city.',
    [
      'control | Rebels secured | @ Rabak | 2025-10-24 | spokesman',
      'control | Rebels held | @ Rabak parts | 2025-10-29 | spokesman',
    ],
  ],
  ['Fighting continued in other areas, the Lake Monitor said.', []],
  [
    'Four people died in Kosti on Friday the Lake Monitor said The army shelled Rabak on Saturday.',
    [
      'casualties | 4..4 all | @ Kosti | 2025-10-24 | Lake Monitor',
      'incident | Shelling/artillery/missile attack | @ Rabak | 2025-10-25 | outlet | by army',
    ],
  ],
]

const ARABIC: [string, string[]][] = [
  [
    'قُتل 20 شخصًا على الأقل في غارات جوية على مدينة إدلب يوم السبت، بحسب مرصد الميناء.',
    ['casualties | 20.. all | @ إدلب | 2025-10-25 | مرصد الميناء'],
  ],
  [
    'وقال مصدر طبي إن ثلاثة مدنيين قتلوا وأصيب سبعة آخرون جراء قصف استهدف بلدة سرمين.',
    ['casualties | 3..3 civilians | @ سرمين | - | مصدر طبي'],
  ],
  [
    'وأفادت وكالة الساحل بأن وحدات من الجيش سيطرت على بلدة خان شيخون.',
    ['control | الجيش secured | @ خان شيخون | 2025-10-29 | وكالة الساحل'],
  ],
  [
    'وأضاف أن قوات النظام انسحبت من محيط مدينة حماة.',
    ['control | قوات النظام lost | @ حماة around | 2025-10-29 | outlet'],
  ],
  ['سقط 60 شخصا بين قتيل وجريح في مدينة الباب.', []],
  [
    'استشهد أكثر من 30 شخصا في قصف على مخيم النور أمس، وفق شهود عيان.',
    ['casualties | 31.. all | @ النور | 2025-10-28 | unnamed'],
  ],
  [
    'وقع انفجار في حي الزهراء يوم 5 آب، ولم ترد أنباء عن قتلى.',
    ['incident | Remote explosive/landmine/IED | @ الزهراء | 2025-08-05 | outlet'],
  ],
  [
    'قصفت قوات الدعم السريع مخيم أبو شوك، ما أسفر عن مقتل خمسة مدنيين، وفق غرفة الطوارئ.',
    ['casualties | 5..5 civilians | @ أبو شوك | - | غرفة الطوارئ | by قوات الدعم السريع'],
  ],
  [
    'أفاد مراسلنا بسقوط قتيلين وخمسة جرحى في غارة إسرائيلية استهدفت سيارة في بلدة النبطية.',
    ['casualties | 2..2 all | @ النبطية | - | outlet | by القوات الاسرائيلية'],
  ],
  [
    'انفجرت سيارة مفخخة أمس في سوق بمدينة عفرين، ما أدى لمقتل 3 أشخاص على الأقل.',
    ['casualties | 3.. all | @ عفرين | 2025-10-28 | outlet'],
  ],
  [
    'وفي محافظة النيل، أفاد مصدر أمني بأن مسلحا قتل شرطيا في بلدة الحمرا الأسبوع الماضي.',
    ['casualties | 1..1 security-forces | @ الحمرا | 2025-10-20/2025-10-26 | مصدر أمني'],
  ],
  ['ونفى الجيش سيطرة قوات الدعم السريع على مدينة كوستي.', []],
  [
    'ارتفعت حصيلة القتلى إلى 52 ألفا و365 قتيلا منذ 7 أكتوبر 2023.',
    ['casualties | 52365..52365 all background | @ - | 2023-10-07/2025-10-29 | outlet'],
  ],
  [
    'الدفاع المدني: انتشلنا جثامين 5 أشخاص في بلدة سرمين أمس.',
    ['casualties | 5..5 all | @ سرمين | 2025-10-28 | الدفاع المدني'],
  ],
  [
    'ولا تزال قوات الدعم السريع تسيطر على مدينة كوستي.',
    ['control | قوات الدعم السريع held | @ كوستي | 2025-10-29 | outlet'],
  ],
  [
    'استهدفت الطائرات الحربية قرية النور، ما أدى إلى احتراق منازل.',
    ['incident | Air/drone strike | @ النور | - | outlet'],
  ],
  [
    'وقال مدير المشفى إن ستة من عناصر الشرطة قتلوا في هجوم قرب بلدة الحمرا.',
    ['casualties | 6..6 security-forces | @ الحمرا near | - | مدير المشفى'],
  ],
  [
    'وثقت شبكة المرصد مقتل 12 مدنيا، بينهم 4 أطفال، في محافظة حلب خلال شهر أيار.',
    ['casualties | 12..12 civilians | @ حلب | 2025-05-01/2025-05-31 | شبكة المرصد'],
  ],
]

test.each(ENGLISH)('%s', (text, expected) => expect(read(text)).toEqual(expected))
test.each(ARABIC)('%s', (text, expected) => expect(read(text, 'ar')).toEqual(expected))

const PIECES = [
  ...ENGLISH.flatMap(([text]) => text.split(' ')),
  ...ARABIC.flatMap(([text]) => text.split(' ')),
]
const sentences = fc.oneof(
  fc
    .array(fc.constantFrom(...PIECES, '.', '\n', '“', '”', '(', ')'), { maxLength: 60 })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test.each(['en', 'ar'])(
  'any text in %s gives drafts whose quotes stand in it word for word, and no day after publication',
  (language) => {
    fc.assert(
      fc.property(sentences, (text) => {
        for (const { evidence, days, from, count, questions, places } of readText(text, {
          document: { id: 'text', published: '2024-02-29' },
          language,
        })) {
          const said = text.slice(evidence.start, evidence.end)
          expect(said.includes(evidence.quote)).toBe(true)
          expect(evidence.quote.split(/\s+/).length).toBeLessThanOrEqual(12)
          expect(evidence.start).toBeLessThanOrEqual(from.start)
          expect(from.end).toBeLessThanOrEqual(evidence.end)
          if (days)
            expect(days.value.to <= '2024-02-29' && days.value.from <= days.value.to).toBe(true)
          else expect(questions.some(({ ask }) => ask === 'when')).toBe(true)
          if (places.length === 0) expect(questions.some(({ ask }) => ask === 'where')).toBe(true)
          if (count?.value.low !== undefined && count.value.high !== undefined)
            expect(count.value.low).toBeLessThanOrEqual(count.value.high)
        }
      }),
    )
  },
)

test('without a day of publication a weekday is no day, and a full date is one', () => {
  const text =
    'Air strikes killed 3 people in Aleppo on Friday. Shelling killed 4 people in Homs on 2 May 2023.'
  const days = readText(text, { document: { id: 'text' }, language: 'en' })
    .filter(({ kind }) => kind === 'casualties')
    .map((draft) => draft.days?.value)
  expect(days).toEqual([undefined, { from: '2023-05-02', to: '2023-05-02' }])
})

test('a day of publication that the calendar lacks is refused', () => {
  expect(() =>
    readText('', { document: { id: 'text', published: '2024-02-30' }, language: 'en' }),
  ).toThrow(
    "The day of publication '2024-02-30' is no day: write 2024-05-01, 2024-05-01/2024-05-02 where it is one of two, or 2024-05 where only the month is known.",
  )
})

test.each([
  ['skeleton', undefined],
  ['exact', 'coast'],
])('an area that a gazetteer knows by %s is %s', (match, place) => {
  const found = {
    status: 'unique',
    candidates: [{ id: 'coast', match, score: 90, place: { properties: { kind: 'region' } } }],
    suggestions: [],
  }
  const [draft] = readText('Three people were killed in Kosti.', {
    document: { id: 'text' },
    language: 'en',
    gazetteer: { resolve: () => found, place: () => undefined } as unknown as Gazetteer,
  })
  expect(draft!.places.map(({ value }) => value.place)).toEqual([place])
})

test('a language without rules gives no drafts', () => {
  expect(read('20 Menschen wurden in Aleppo getötet.', 'de')).toEqual([])
})

test('five times the text takes five times as long, also without full stops', () => {
  const hostile = 'at least 20 people the city of '.repeat(2400)
  // the least of five, in time of this process alone: what else the machine does counts for nothing
  const time = (text: string) =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const begun = process.cpuUsage()
        readText(text, { document: { id: 'text', published: '2024-02-29' }, language: 'en' })
        return process.cpuUsage(begun).user
      }),
    )
  const big = hostile.repeat(5)
  time(big)
  // twenty-five times as long would be the square, at every try
  expect(Math.min(...[1, 2, 3].map(() => time(big) / time(hostile)))).toBeLessThan(15)
})
