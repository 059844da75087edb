import { read } from './told'

/** Where each draft of a text is, in its order. */
const where = (text: string, language = 'en') =>
  read(text, language).map((line) => line.split(' | ')[2]!.slice(2))

test.each([
  // "there" is a place, and "there were" is none
  ['The army captured Kosti on Friday. Nine people were killed there, a doctor said.', ['Kosti', 'Kosti']],
  ['The army captured Kosti on Friday. There were nine people killed in clashes.', ['Kosti', '-']],
  ['Rebels entered Kosti, and nine people were killed there.', ['Kosti', 'Kosti']],
  // "the town" is all of it, and "the town residents" is none
  ['Shells fell near Kosti on Monday. Nine people were killed in the town on Tuesday.', ['Kosti near', 'Kosti']],
  // where somebody spoke, and where most of those are whom it counts
  ['Shells fell in Kassala state. At least 19 people have been killed in the state, the UN said in Geneva on Tuesday.', ['Kassala', 'Kassala']],
  ['Violence across Sudan killed at least 59 people in July, more than half of them in Kosti.', ['Sudan']],
  ['In Sudan, the governor of the Kassala region, Omar Tayeb, said three soldiers were killed and 16 wounded when ammunition blew up at a barracks in the village of Rabak.', ['Rabak']],
  // what a clause between commas says of a place is no place of the claim
  ['Rabak, which lies on the road between Kosti and Kassala, fell to the army on Saturday.', ['Rabak']],
  ['The army took the city of Kosti in May. It now holds most of the city, the last rebel stronghold near Rabak.', ['Kosti', 'Kosti parts']],
  ["The army expelled the rebels from Kosti's southern suburb of Rabak.", ['Rabak']],
  ['Kosti, the capital of the province, was calm. The army entered it on Friday.', ['Kosti']],
  // words for a part belong to their own name
  ['The army had reinforced its positions in the Kosti countryside and its helicopters had bombed a bridge near Rabak.', ['Rabak near']],
  ['The army controls nine settlements in Sudan’s Kassala region.', ['Kassala parts']],
  ['Rebels hold the hills above Kosti.', ['Kosti near']],
  // parts of a whole that has no place have none, and several places are those of a list
  ['Shells hit the town of Kosti. The Lake Monitor says 704 people have died since the offensive began on Friday: 361 rebels and 233 soldiers.', ['Kosti', '-', '-', '-']],
  ['Rebels took Kosti and Rabak on Friday. The army retook both on Sunday.', ['Kosti + Rabak', 'Kosti + Rabak']],
  ['The rebels seized most of Kosti and all of Rabak.', ['Kosti parts + Rabak']],
  ['The army holds Kosti, Kassala and Ain Rabak, said its spokesman.', ['Kosti + Kassala + Ain Rabak']],
  ['Shells hit the city of Kosti. The soldiers abandoned the city on Friday, and the first rebels entered Rabak.', ['Kosti', 'Kosti', 'Rabak']],
  ['Shells hit the city of Kosti. Nine people died in the kitchen, she said by phone from Rabak.', ['Kosti', '-']],
  // no town is a province
  ['Shells hit the town of Kosti. Nine people have been killed in the province.', ['Kosti', '-']],
  // names that hold a word for a body or a title
  ['Four people were killed in Rabak al-Sham on Monday.', ['Rabak al-Sham']],
  ['Gangs control most of the capital, Port-au-Prince.', ['Port-au-Prince parts']],
] as [string, string[]][])('%s', (text, places) => expect(where(text)).toEqual(places)) // prettier-ignore

test.each([
  ['قتل تسعة أشخاص في مدينة كوستي يوم الجمعة. وقتل خمسة جنود هناك يوم السبت.', ['كوستي', 'كوستي']],
  ['وفي كوستي، قال الأطباء إن تسعة أشخاص قتلوا.', ['كوستي']],
  ['وفي المقابل، قال الأطباء إن تسعة أشخاص قتلوا.', ['-']],
  ['وفي كوستي قتل تسعة أشخاص يوم الجمعة.', ['كوستي']],
  ['• كوستي: قتل تسعة أشخاص يوم الجمعة.', ['كوستي']],
  ['• ملاحظة: قتل تسعة أشخاص يوم الجمعة.', ['-']],
  ['سيطر الجيش على بلدتي كوستي وربك. وانسحب الجيش من البلدتين يوم الأحد.', ['كوستي + ربك', 'كوستي + ربك']],
  ['قتل تسعة أشخاص في بلدة دوما المجاورة.', ['دوما']],
  ['سيطر الجيش على محور كوستي.', ['كوستي']],
] as [string, string[]][])('%s', (text, places) => expect(where(text, 'ar')).toEqual(places)) // prettier-ignore

test('the same event is where the sentence before told of it, not where a name stood last', () => {
  const text =
    'Nine people were killed in Kosti, ten kilometres from Rabak. The strike also hit a school. Four of the dead were children, a doctor said.'
  expect(where(text).at(-1)).toBe('Kosti')
})

const BARE: [string, string[]][] = [
  [
    'ويسيطر الجيش على معظم أم درمان.',
    ['control | الجيش held | @ أم درمان parts | 2025-10-29 | outlet'],
  ],
  [
    'تحتفظ قوات الدعم السريع بوسط الخرطوم.',
    ['control | قوات الدعم السريع held | @ الخرطوم centre | 2025-10-29 | outlet'],
  ],
  ['ولا تزال أم روابة بيد الجيش.', ['control | الجيش held | @ أم روابة | 2025-10-29 | outlet']],
  [
    'قتل تسعة مدنيين في قصف قرب الباب.',
    ['casualties | 9..9 civilians | @ الباب near | - | outlet'],
  ],
  ['قتل تسعة مدنيين في قصف قرب العيادة.', ['casualties | 9..9 civilians | @ - | - | outlet']],
  [
    'قتل تسعة مدنيين في غارات على حيي السكري والراموسة في مدينة حلب.',
    ['casualties | 9..9 civilians | @ السكري + الراموسة | - | outlet'],
  ],
]
test.each(BARE)('without a noun for it: %s', (text, told) => {
  expect(read(text, 'ar')).toEqual(told)
})
