import { read } from './told'

/** Families, thousands, dates with their weekday and speakers behind a quotation, in Arabic. */
const CASES: [string, string[]][] = [
  [
    'أدت غارة إلى استشهاد سيدة وأطفالها الثلاثة في بلدة جويا.',
    ['casualties | 4..4 civilians | @ جويا | - | outlet'],
  ],
  ['قُتل أخي وزوجته وابنتهما في كوستي.', ['casualties | 3..3 all | @ كوستي | - | outlet']],
  ['قتل رجل وزوجته في كوستي.', ['casualties | 2..2 all | @ كوستي | - | outlet']],
  [
    'قتل أكثر من عشرة آلاف شخص في كوستي منذ بداية الحرب.',
    ['casualties | 10001.. all background | @ كوستي | - | outlet'],
  ],
  ['وتحدث الأهالي عن الآلاف في كوستي.', []],
  [
    'اغتال مسلحون مجهولون ضابطا في الشرطة وسط مدينة درعا مساء أمس.',
    ['casualties | 1..1 security-forces | @ درعا centre | 2025-10-28 | outlet'],
  ],
  [
    'أعلن الجيش السوداني استعادة القصر الجمهوري في الخرطوم يوم الجمعة 21 مارس.',
    ['control | الجيش السوداني secured | @ الخرطوم | 2025-03-21 | الجيش السوداني'],
  ],
  [
    '«فقدنا 15 مقاتلا قرب كوستي»، قال أبو أحمد.',
    ['casualties | 15..15 fighters | @ كوستي near | - | أبو أحمد'],
  ],
  [
    'نقلت رويترز عن مصدر أمني قوله إن خمسة أشخاص قتلوا في كوستي.',
    ['casualties | 5..5 all | @ كوستي | - | مصدر أمني'],
  ],
]

test.each(CASES)('%s', (text, drafts) => {
  expect(read(text, 'ar')).toEqual(drafts)
})
