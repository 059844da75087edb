import { read } from './told'

/** The counts and speakers that a text is read as, in short. */
const counts = (text: string): string[] =>
  read(text)
    .filter((line) => line.startsWith('casualties'))
    .map((line) => {
      const [, count, , , speaker] = line.split(' | ')
      return `${count} ${speaker}`
    })

it.each([
  [
    'The Observatory said 12 civilians had been killed in Saraqib; the Shaam network spoke of 13.',
    ['12..12 civilians Observatory', '13..13 all Shaam network'],
  ],
  [
    'A bomber killed 18 people in Kandahar, the Taliban said. Hospital officials put the number at 22.',
    ['18..18 all Taliban', '22..22 all unnamed'],
  ],
  [
    'Medics say the number of dead in Beit Lahiya has climbed to 87; the media office gave 73.',
    ['87..87 all unnamed', '73..73 all media office'],
  ],
  [
    'In Ituri the toll now stands at 51, up from 35, the army said.',
    ['51..51 all army', '35..35 all army'],
  ],
  [
    'The United Nations said 3,000 people died in Goma; the government speaks of 2,900 burials.',
    ['3000..3000 all United Nations', '2900..2900 all government'],
  ],
  ['The Civil Defence said nine people were buried in Daraya.', ['9..9 all Civil Defence']],
  [
    'The governor said 47 bodies, some of them burned, had been pulled out.',
    ['47..47 all governor'],
  ],
  ['The mayor said he helped to bury 29 people in Binnish.', ['29..29 all mayor']],
  // what is said of no dead counts none
  ['The minister spoke of 13 projects. The office put the number at 22.', []],
  ['A mine buried the town in Jobar, where the two sides have tunnelled.', []],
])('reads the tolls that other words count in: %s', (text, told) => {
  expect(counts(text)).toEqual(told)
})

it.each([
  ['A strike on a nine-storey block in Ternopil had killed 25 people.', ['25..25 all outlet']],
  ['A boy of 15 was shot dead in Solino.', ['1..1 civilians outlet']],
  ['Two suicide bombers had killed more than 50 soldiers.', ['51.. security-forces outlet']],
  [
    'The air force destroyed two vehicles full of terrorists near Ariha and killed all those inside.',
    [],
  ],
  ['Gunmen killed seven farmers and abducted 14 others in Harato.', ['7..7 civilians outlet']],
  ['The group found no evidence for claims, shared online, that 40 people had been executed.', []],
  ['We deny the reports of some channels that 17 displaced persons were executed.', []],
  ['The spokesman rejected the Houthi claim that 19 civilians died in the strike.', []],
  ['Another four people have died of cholera in camps around the town.', []],
])('counts no things, ages, denials or illness: %s', (text, told) => {
  expect(counts(text)).toEqual(told)
})

it.each([
  ['A strike killed a father, his wife and two sons in Gaza.', ['4..4 civilians outlet']],
  ['A jet bombed Hsipaw, killing three novices and a monk.', ['4..4 civilians outlet']],
  ['“He and his son died in the kitchen.”', ['2..2 civilians outlet']],
  ['Two brothers, aged 8 and 11, were killed in Al-Bukamal.', ['2..2 civilians outlet']],
  [
    '72 people were killed across Syria: 31 civilians, 24 rebel fighters and 17 regime soldiers.',
    [
      '72..72 all outlet',
      '31..31 civilians outlet',
      '24..24 fighters outlet',
      '17..17 security-forces outlet',
    ],
  ],
  [
    'The Centre documented 174 deaths in the three provinces, of whom 96 were civilians.',
    ['174..174 all Centre', '96..96 civilians Centre'],
  ],
  [
    'At least 33 combatants - 19 rebels and 14 soldiers - have been killed in Hama.',
    ['33.. combatants outlet', '19..19 fighters outlet', '14..14 security-forces outlet'],
  ],
])('adds those of a kind and keeps parts apart: %s', (text, told) => {
  expect(counts(text)).toEqual(told)
})

it.each([
  [
    'Five soldiers, three policemen and two civilians died in the attack on Djibo.',
    ['5..5 security-forces outlet', '3..3 security-forces outlet', '2..2 civilians outlet'],
  ],
  ['Four people, two policemen and two civilians, were killed in Mosul.', ['4..4 all outlet']],
  [
    'At least 89 people were killed in Sweida, including 46 Druze, 4 civilians and 18 Bedouin fighters.',
    ['89.. all outlet', '4..4 civilians outlet', '18..18 fighters outlet'],
  ],
  [
    'Four civilians were killed, said the mayor: two in Pokrovsk and one in Siversk.',
    ['4..4 civilians mayor', '2..2 civilians mayor', '1..1 civilians mayor'],
  ],
  [
    'The mayor said four people were killed in Kharkiv; regional prosecutors later said five.',
    ['4..4 all mayor', '5..5 all regional prosecutors'],
  ],
  [
    'The UN says 24 people were killed in Tonj, while the council says the number is 41.',
    ['24..24 all UN', '41..41 all council'],
  ],
  ['"We counted 37 bodies," Ahmed Saleh told the Tribune.', ['37..37 all Ahmed Saleh']],
])('tells lists, parts and other figures apart: %s', (text, told) => {
  expect(counts(text)).toEqual(told)
})

it.each([
  ['A woman and two children drowned off Latakia.', ['3..3 civilians outlet']],
  ['Jets killed a pastor, his wife and their baby in Demoso.', ['3..3 civilians outlet']],
  [
    'A total of 43 people, 28 of them civilians, were killed in Hama.',
    ['43..43 all outlet', '28..28 civilians outlet'],
  ],
  [
    'In the deadliest attack on the town since June, when 16 died, drones killed five in Hama.',
    ['5..5 all outlet'],
  ],
  [
    'The strike on Hama killed eight people, a nurse said. The health ministry said nine.',
    ['8..8 all unnamed', '9..9 all health ministry'],
  ],
  [
    'In Hama 82 people were executed. The government says 30 of them were combatants.',
    ['82..82 all outlet', '30..30 combatants government'],
  ],
  ['The mayor said 20 bodies had arrived at the hospital in Hama.', ['20..20 all mayor']],
  [
    'Six months of fighting have left 1,900 dead in Hama, according to ACLED.',
    ['1900..1900 all running-total ACLED'],
  ],
  ['A couple, both 62, died in Hama.', ['2..2 civilians outlet']],
])('counts no other attack and what few words say: %s', (text, told) => {
  expect(counts(text)).toEqual(told)
})
