import { read } from './told'

/** What counts dead, what counts dead and wounded as one, and which deaths have words of their own. */
test.each([
  // a number of both counts no dead
  ['The strike left 30 people dead or wounded in Kosti.', ['incident | Air/drone strike | @ Kosti | - | outlet']],
  ['More than 50 people, among them children, were killed or maimed in Kosti.', ['incident | Attack | @ Kosti | - | outlet']],
  ['The army lost 1,200 troops, killed and wounded, near Kosti.', ['incident | Attack | @ Kosti near | - | outlet']],
  ['Nine people were killed and 12 wounded in Kosti.', ['casualties | 9..9 all | @ Kosti | - | outlet']],
  ['The toll in Kosti had risen to 17 and 32 people were being treated in hospital.', ['casualties | 17..17 all | @ Kosti | - | outlet']],
  ['Nine soldiers were killed in Kosti and five civilians are missing.', ['casualties | 9..9 security-forces | @ Kosti | - | outlet']],
  ['No civilians were injured or killed in Kosti.', []],
  ['Militants fired mortars at an AMISOM base in Kosti.', ['incident | Shelling/artillery/missile attack | @ Kosti | - | outlet']],
  // tolls
  ['The group put the number of attackers killed in Kosti at more than 60.', ['casualties | 61.. all | @ Kosti | - | group']],
  ['The total dead in the blasts in Kosti is 22.', ['casualties | 22..22 all | @ Kosti | - | outlet']],
  ['Villagers buried 23 people in Kosti on Friday.', ['casualties | 23..23 all | @ Kosti | 2025-10-24 | outlet']],
  // so many more, elsewhere or on another day
  [
    'Shelling killed 14 people in Kosti on Sunday, and three more people in Rabak, Amal Idris said.',
    ['casualties | 14..14 all | @ Kosti | 2025-10-26 | Amal Idris', 'casualties | 3..3 all | @ Rabak | 2025-10-26 | Amal Idris'],
  ],
  // one and others
  ['A drone hit a car in Kosti, killing a captain and three of his men.', ['casualties | 4..4 all | @ Kosti | - | outlet']],
  ['The driver of a minibus died in Kosti.', ['casualties | 1..1 all | @ Kosti | - | outlet']],
  // incidents
  ['Two bombs had fallen on the village of Kosti.', ['incident | Shelling/artillery/missile attack | @ Kosti | - | outlet']],
  ['Sappers dismantled two bombs on the road in Kosti.', []],
  ['Clashes were continuing in Kosti.', ['incident | Armed clash | @ Kosti | - | outlet']],
  ['The army took Kosti on Friday. Nine people were killed on its western outskirts.', [
    'control | army secured | @ Kosti | 2025-10-24 | outlet',
    'casualties | 9..9 all | @ Kosti outskirts | - | outlet',
  ]],
] as [string, string[]][])('%s', (text, told) => {
  expect(read(text)).toEqual(told)
}) // prettier-ignore

test.each([
  ['أوقعت الغارة أكثر من 30 قتيلا وجريحا في مدينة كوستي.', ['incident | Air/drone strike | @ كوستي | - | outlet']],
  ['سقط 30 قتيلا و12 جريحا في مدينة كوستي.', ['casualties | 30..30 all | @ كوستي | - | outlet']],
  ['خسر الجيش 60 عنصرا في مدينة كوستي.', []],
] as [string, string[]][])('%s', (text, told) => {
  expect(read(text, 'ar')).toEqual(told)
}) // prettier-ignore
