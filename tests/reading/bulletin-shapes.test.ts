import { read } from './told'

/** Shapes of bulletins, strike summaries and statements, each with what it tells. */
const ENGLISH: [string, string[]][] = [
  // a line begins with the words for where
  [
    '-- Near Kosti, two strikes engaged a mortar team and killed 13 fighters.',
    ['casualties | 13..13 fighters | @ Kosti near | - | outlet'],
  ],
  [
    '-- Near Kosti, one strike suppressed a mortar position.',
    ['incident | Air/drone strike | @ Kosti near | - | outlet'],
  ],
  // counted attacks, and places under fire
  [
    '27 attacks near Kosti and Rabak.',
    ['incident | Attack | @ Kosti near + Rabak near | - | outlet'],
  ],
  [
    'Kosti, Rabak and 18 other settlements were under fire.',
    ['incident | Shelling/artillery/missile attack | @ Kosti + Rabak | - | outlet'],
  ],
  [
    'Clashes continued in Kosti, where rebels seized the town of Rabak.',
    [
      'control | rebels secured | @ Rabak | 2025-10-29 | outlet',
      'incident | Armed clash | @ Kosti | - | outlet',
    ],
  ],
  // who repels an attack did not make it
  ['The army repelled four assaults on Kosti.', ['incident | Armed clash | @ Kosti | - | outlet']],
  // ground: driven out, contested, a foothold, the words "rule" and "controlled" as no verbs
  [
    'Rebels drove the militia out of Kosti.',
    ['control | Rebels secured | @ Kosti | 2025-10-29 | outlet'],
  ],
  ['Gunmen drove dozens of families from their homes in Kosti.', []],
  ['Kosti is contested.', ['control | ? contested | @ Kosti | 2025-10-29 | outlet']],
  [
    'Rebels have a foothold on the outskirts of Kosti.',
    ['control | Rebels presence | @ Kosti outskirts | 2025-10-29 | outlet'],
  ],
  ['The strike ended years of rebel rule in Kosti.', []],
  [
    'Rebels shelled the government controlled districts of Kosti and Rabak.',
    ['incident | Shelling/artillery/missile attack | @ Kosti + Rabak | - | outlet | by Rebels'],
  ],
  // what the words around a list say of each of its places
  [
    'Air strikes hit the outskirts of Kosti, Rabak and the outskirts of Tendelti.',
    ['incident | Air/drone strike | @ Kosti outskirts + Rabak + Tendelti outskirts | - | outlet'],
  ],
  [
    'Rebels control the road linking Kosti to Rabak.',
    ['control | Rebels held | @ Kosti along + Rabak along | 2025-10-29 | outlet'],
  ],
  // counts: a part in a place behind a colon, a figure, one with a name, one who drives
  [
    'Rebels killed 3 residents on 6 October: 2 in Kosti and 1 in Rabak.',
    [
      'casualties | 3..3 civilians | @ - | 2025-10-06 | outlet | by Rebels',
      'casualties | 2..2 civilians | @ Kosti | 2025-10-06 | outlet',
      'casualties | 1..1 civilians | @ Rabak | 2025-10-06 | outlet',
    ],
  ],
  [
    'Six people were killed in Kosti on Monday. An earlier count by a monitoring group spoke of 28.',
    [
      'casualties | 6..6 all | @ Kosti | 2025-10-27 | outlet',
      'casualties | 28..28 all | @ - | 2025-10-27 | monitoring group',
    ],
  ],
  [
    'A drone strike in Kosti killed Omar Idris, the commander of a brigade.',
    ['casualties | 1..1 all | @ Kosti | - | outlet'],
  ],
  [
    'Two missiles fell on a car in Kosti, the driver was killed.',
    ['casualties | 1..1 civilians | @ Kosti | - | outlet'],
  ],
  // the toll of a war is none of an event
  [
    'More than 400,000 people have died since the old state collapsed in 1991.',
    ['casualties | 400001.. all background | @ - | 1991-01-01/2025-10-29 | outlet'],
  ],
  // who speaks
  [
    'The Nile Centre said two people died in Kosti. A volunteer told the paper that five died in Rabak. He said a boy was killed in Tendelti.',
    [
      'casualties | 2..2 all | @ Kosti | - | Nile Centre',
      'casualties | 5..5 all | @ Rabak | - | unnamed',
      'casualties | 1..1 civilians | @ Tendelti | - | unnamed',
    ],
  ],
  [
    'The Sudanese Defence Ministry claims its troops have captured Kosti.',
    ['control | Sudanese forces secured | @ Kosti | 2025-10-29 | Sudanese Defence Ministry'],
  ],
  [
    'Clashes were reported on 18-20 October in Kosti.',
    ['incident | Armed clash | @ Kosti | 2025-10-18/2025-10-20 | outlet'],
  ],
  // the present of headlines and messages, and where it is an intent
  ['RSF take over Kosti.', ['control | RSF secured | @ Kosti | 2025-10-29 | outlet']],
  ['The army says it will expand and take over Kosti.', []],
  [
    'Warplanes bomb Kosti and Rabak: 8 martyrs.',
    ['casualties | 8..8 all | @ Kosti + Rabak | - | outlet'],
  ],
  ['The GNA retook Kosti.', ['control | GNA secured | @ Kosti | 2025-10-29 | outlet']],
  [
    'The mission reports the presence of M23 elements in the town of Kosti.',
    ['control | M23 presence | @ Kosti | 2025-10-29 | mission'],
  ],
  // a question tells nothing, and a figure may stand alone
  ['Were 12 people killed in Kosti?', []],
  [
    'Twelve people were killed in Kosti, Omar Idris said. The spokesman, lieutenant Ali Hamid, gave another figure: 17.',
    [
      'casualties | 12..12 all | @ Kosti | - | Omar Idris',
      'casualties | 17..17 all | @ - | - | spokesman',
    ],
  ],
  [
    'Kosti, 15 km south of Rabak, is in the hands of the army, says colonel Alain Idris.',
    ['control | army held | @ Kosti | 2025-10-29 | colonel Alain Idris'],
  ],
]

const ARABIC: [string, string[]][] = [
  ['أكثر من 60 مسلحا سقطوا في مدينة كوستي بين قتيل وجريح.', []],
  ['نفت الوزارة مقتل 15 طفلا في مدينة كوستي.', []],
  [
    'ثمانية أشخاص على الأقل، هم خمسة أطفال وثلاث نساء، لقوا مصرعهم في مدينة كوستي.',
    ['casualties | 8.. all | @ كوستي | - | outlet'],
  ],
  [
    'انفجرت عبوة في سيارة قائد بمدينة كوستي ما أسفر عن مقتله واثنين من مرافقيه.',
    ['casualties | 3..3 all | @ كوستي | - | outlet'],
  ],
  [
    'شن الطيران 12 غارة على مديريتي كوستي وربك.',
    ['incident | Air/drone strike | @ كوستي + ربك | - | outlet'],
  ],
  [
    'وما زالت قوات الدعم السريع تسيطر على كوستي.',
    ['control | قوات الدعم السريع held | @ كوستي | 2025-10-29 | outlet'],
  ],
  ['وما زالت قوات الدعم السريع تسيطر على الوضع.', []],
  // things that were destroyed beside the dead are no dead
  [
    'مقتل 42 عنصرا وتدمير 6 عربات قتالية في مدينة كوستي.',
    ['casualties | 42..42 fighters | @ كوستي | - | outlet'],
  ],
]

test.each(ENGLISH)('%s', (text, expected) => expect(read(text)).toEqual(expected))
test.each(ARABIC)('%s', (text, expected) => expect(read(text, 'ar')).toEqual(expected))
