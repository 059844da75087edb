import { read } from './told'

/** Who speaks where their name stands apart from its title, and where a pronoun is too far off to mean anybody. */
const CASES: Record<string, [string, string[]][]> = {
  'a name behind its title': [
    [
      '“Nine people were killed in Kosti,” said its military operations spokesman, Amal Idris.',
      ['casualties | 9..9 all | @ Kosti | - | Amal Idris'],
    ],
    [
      'Nine people were killed in Kosti, according to its secretary general, Omar ould Tayeb.',
      ['casualties | 9..9 all | @ Kosti | - | Omar ould Tayeb'],
    ],
  ],
  'a pronoun sentences later': [
    [
      'The ministry said three people were killed in Kosti. Roads are closed. It said nine people were killed in Rabak.',
      [
        'casualties | 3..3 all | @ Kosti | - | ministry',
        'casualties | 9..9 all | @ Rabak | - | unnamed',
      ],
    ],
    [
      'Governor Amal Idris said three people were killed in Kosti. Roads are closed. She said nine people were killed in Rabak.',
      [
        'casualties | 3..3 all | @ Kosti | - | Governor Amal Idris',
        'casualties | 9..9 all | @ Rabak | - | Governor Amal Idris',
      ],
    ],
    [
      'The army said three people were killed in Kosti. They said nine people were killed in Rabak.',
      [
        'casualties | 3..3 all | @ Kosti | - | army',
        'casualties | 9..9 all | @ Rabak | - | unnamed',
      ],
    ],
  ],
}
test.each(Object.entries(CASES).flatMap(([name, cases]) => cases.map((one) => [name, ...one])))(
  '%s: %s',
  (_, text, drafts) => {
    expect(read(text as string)).toEqual(drafts)
  },
)

const ARABIC: [string, string[]][] = [
  [
    'أعلن الجيش مقتل ثلاثة أشخاص في مدينة كوستي. وأعلنت لجان الأحياء مقتل تسعة أشخاص في مدينة ربك.',
    [
      'casualties | 3..3 all | @ كوستي | - | الجيش',
      'casualties | 9..9 all | @ ربك | - | لجان الأحياء',
    ],
  ],
  [
    'قال المتحدث باسم اللجان، طارق الأمين، إن تسعة أشخاص قتلوا في مدينة كوستي.',
    ['casualties | 9..9 all | @ كوستي | - | طارق الأمين'],
  ],
  [
    'قال مسؤول محلي، طلب حجب اسمه، إن تسعة أشخاص قتلوا في مدينة كوستي.',
    ['casualties | 9..9 all | @ كوستي | - | مسؤول محلي'],
  ],
]
test.each(ARABIC)('%s', (text, drafts) => {
  expect(read(text, 'ar')).toEqual(drafts)
})
