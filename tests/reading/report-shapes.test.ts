import { readText } from '#lib/reading'
import { read } from './told'

/** Shapes of reports that were read wrongly once, each with what it tells now. */
const ENGLISH: [string, string[]][] = [
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
      'control | Rebels held | @ Rabak parts | 2025-10-29 | outlet',
      'control | Rebels lost | @ Kosti | 2025-10-29 | outlet',
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
