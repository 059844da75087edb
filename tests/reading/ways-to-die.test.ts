import { read } from './told'

/** How reporters of any war tell how many died, with the number that each says. */
const TOLD: [string, string][] = [
  ['The number of civilians killed since Monday had reached 18, the ministry said.', '18..18'],
  ['The death toll has climbed to 87, the ministry said.', '87..87'],
  ['The number of dead rose to 45 on Tuesday, officials said.', '45..45'],
  ['Officials put the number of dead at 30.', '30..30'],
  ['The ministry counted 12 dead in Kosti.', '12..12'],
  ['Kosti hospital recorded nine deaths on Monday.', '9..9'],
  ['The blast claimed the lives of seven people in Kosti.', '7..7'],
  ['Seven people lost their lives in Kosti on Monday.', '7..7'],
  ['An air raid left 12 people dead in Kosti.', '12..12'],
  ['A shell landed on a market in Kosti, killing a novice and injuring five.', '1..1'],
  ['A drone killed a couple and their four children in Kosti.', '6..6'],
  ['A couple and their baby were killed in Kosti.', '3..3'],
  ['An elderly couple died in Kosti on Monday.', '2..2'],
  ['A mother of four was killed in Kosti on Monday.', '1..1'],
  ['The bodies of 14 men were found in Kosti on Monday.', '14..14'],
  ['The killing of three aid workers in Kosti drew protests.', '3..3'],
  ['A local councillor was shot dead in Kosti on Monday.', '1..1'],
  ['Gunmen assassinated a judge in Kosti on Monday.', '1..1'],
  ['A sniper killed a nurse in Kosti on Monday.', '1..1'],
  ['A landmine killed two farmers near Kosti on Monday.', '2..2'],
  ['Police said two officers died of their wounds in Kosti.', '2..2'],
  ['Kosti: 5 killed, 12 wounded in market shelling', '5..5'],
  ['The army says it killed 30 militants near Kosti on Monday.', '30..30'],
  ['Fighting in Kosti has cost 19 lives since Monday, the UN said.', '19..19'],
  ['Nineteen people perished when a boat was hit near Kosti.', '19..19'],
  ['At least ten soldiers were burned alive in Kosti.', '10..'],
  ['Rebels executed nine captives in Kosti on Monday.', '9..9'],
  ['Nine captives were executed in Kosti on Monday.', '9..9'],
  ['Militants beheaded three men in Kosti on Monday.', '3..3'],
  ['Three men were hanged in Kosti on Monday.', '3..3'],
  ['Eight miners were massacred in Kosti on Monday.', '8..8'],
  ['The strike killed the commander Adam Bashir in Kosti on Monday.', '1..1'],
  ['Adam Bashir, a teacher, was killed in Kosti on Monday.', '1..1'],
  ['On Monday Adam Bashir was shot dead in Kosti.', '1..1'],
  ['A girl aged six died when a shell hit her home in Kosti.', '1..1'],
  ['The toll stands at 22, the governor said.', '22..22'],
  ['The governor gave a toll of 22.', '22..22'],
  ['The army lost four soldiers in Kosti on Monday.', '4..4'],
  ['Four people succumbed to their injuries in Kosti on Monday.', '4..4'],
  ['Residents buried 14 people in Kosti on Monday.', '14..14'],
  ['Six people bled to death in Kosti on Monday.', '6..6'],
  ['12 die in Kosti shelling', '12..12'],
  ['Clashes in Kosti led to the killing of five people.', '5..5'],
  ['Sixty people were said to have been killed in Kosti.', '60..60'],
  ['Gunmen mowed down nine villagers in Kosti.', '9..9'],
  ['Militants hacked nine villagers to death in Kosti.', '9..9'],
  ['Militants slit the throats of nine villagers in Kosti.', '9..9'],
  ['Nine villagers had their throats cut in Kosti.', '9..9'],
  ['Nine men were put to death in Kosti.', '9..9'],
  ['Nine men were burnt to death in Kosti.', '9..9'],
  ['The air force wiped out a family of seven in Kosti.', '7..7'],
  ['Fourteen lives were lost in Kosti on Monday.', '14..14'],
  ['Fourteen people paid with their lives in Kosti.', '14..14'],
  ['A teacher was fatally shot in Kosti on Monday.', '1..1'],
]
/** What counts nobody. */
const SILENT = [
  'Officials denied that three people had been killed in Kosti.',
  'The army dismissed reports that at least three people had been killed in Kosti.',
  'Twelve people could die in Kosti, the doctor warned.',
  'Militants threatened to hack nine villagers to death in Kosti.',
  'Three people escaped death in Kosti on Monday.',
  'Islamic State fighters were killed in Kosti.',
  'The plan of the African Union was killed by the army.',
  'Tel Abyad was killed off as a market.',
  'An air strike hit a market in Kosti.',
]

const counts = (text: string) =>
  read(text).flatMap((line) => /^casualties \| (\S+)/.exec(line)?.[1] ?? [])

test.each(TOLD)('%s', (text, count) => {
  expect(counts(text)).toEqual([count])
})

test.each(SILENT)('%s', (text) => {
  expect(counts(text)).toEqual([])
})

test('each count is where its side of a semicolon says', () => {
  expect(read('In Kosti, five died; in Rabak, nine people were killed.')).toEqual([
    'casualties | 5..5 all | @ Kosti | - | outlet',
    'casualties | 9..9 all | @ Rabak | - | outlet',
  ])
})
