import { read } from './told'

const speakers = (text: string): string[] =>
  read(text).map((line) => line.split(' | ').slice(4).join(' | '))

it.each([
  [
    'According to a report by Amnesty International, soldiers shot dead 24 people in Kano.',
    'Amnesty International',
  ],
  [
    'An investigation by The New York Times found that a raid had killed 20 civilians.',
    'New York Times',
  ],
  ['At least 34 people died in Nyala, Radio Dabanga reported, citing a medical source.', 'unnamed'],
  ['According to the governor, who spoke by phone from Goma, 17 people died in Sake.', 'governor'],
  [
    'Myanmar’s jets killed 40 people in Chaung U, a member of the organising committee told AFP.',
    'unnamed',
  ],
  [
    'A glider killed 22 people in Myanmar, villagers and a member of the local resistance said.',
    'unnamed',
  ],
  [
    'Abu Kinan, a member of the council, said by Skype that 12 people were killed in Daraya.',
    'Abu Kinan',
  ],
  ['Hospital officials said 12 people were killed in Daraya.', 'unnamed'],
  [
    'The Islamic Front which groups several brigades in the city said 12 rebels were killed in Idlib.',
    'Islamic Front',
  ],
  [
    'The army’s spokesman in Homs, who calls himself Abu Rami, said that 40 people were killed in Baba Amr.',
    'Abu Rami',
  ],
  ['An officer there said that 29 soldiers were killed in Mosul.', 'unnamed'],
  [
    'Four civilians were killed in Pokrovsk, according to the head of the Donetsk administration, Vadym Filashkin.',
    'Vadym Filashkin',
  ],
])('finds who says it: %s', (text, speaker) => {
  const found = speakers(text).map((one) => one.split(' | ')[0])
  expect(found).toEqual([speaker])
})

it('leaves what stands behind another belief to the text', () => {
  const text =
    'Moscow says that it has no plans for Kharkiv; officials think it wants to draw troops away from Chasiv Yar, which Ukraine still holds.'
  expect(read(text)).toEqual(['control | Ukraine held | @ Chasiv Yar | 2025-10-29 | outlet'])
})

it('takes nobody for who did it whom gunmen are only loyal to, nor what people put up for speech', () => {
  const [line] = read(
    'Gunmen believed to be loyal to the fallen government ambushed a patrol outside Jableh, killing two officers.',
  )
  expect(line).not.toMatch(/by /)
  expect(
    speakers('Residents of Solino have put up barricades, and the police still hold Solino.'),
  ).toEqual(['outlet'])
})

it('knows the Islamic State by its two letters, and gives nobody the words of another', () => {
  const text =
    'The Syrian army reported killing 12 militants near Palmyra; IS, through an agency, said it had killed five soldiers.'
  expect(speakers(text).map((one) => one.split(' | ')[0])).toEqual(['Syrian army', 'IS'])
})

it.each([
  ['More than 70 people were killed in Mayba, according to church sources in Lubero.', 'unnamed'],
  [
    'The KIA lost 15 fighters in the battle of Sadung, a source close to the group said.',
    'unnamed',
  ],
  ['The militias say that 500 inmates were killed in Badush.', 'militias'],
  ['The European Union on Monday spoke of more than 100 dead in Seytenga.', 'European Union'],
  [
    'Elders in the town, which has no clinic, put the number of dead in Harardhere at 43.',
    'unnamed',
  ],
  ['Shells killed six in Kosti. Others in the area put it at 55.', 'unnamed'],
  [
    'A U.N. commission of inquiry has said that 1,400 people were killed in Jableh.',
    'U.N. commission of inquiry',
  ],
  [
    'The mayor, Serhii Dovhal, said nothing had changed. According to him a woman was killed in Novohrodivka.',
    'Serhii Dovhal',
  ],
  [
    'A Houthi spokesman, Omar Shami, denied the loss. “We killed 12 soldiers in Hajja,” he said.',
    'Omar Shami',
  ],
  [
    '“They killed four men in Beit Ana,” said a man who asked to be named only as Haidar.',
    'Haidar',
  ],
  ['The general staff had stated that 30 rebels were killed in Gao.', 'general staff'],
  [
    'At least 100 bodies were found in Hama, Abu Omar, an undertaker, told The Guardian.',
    'Abu Omar',
  ],
  [
    'The health ministry in the Hamas-run territory said 34 people were killed in Rafah.',
    'health ministry in the Hamas-run territory',
  ],
  ['An envoy expressed alarm at reports that 20 people had been killed in Homs.', 'unnamed'],
  [
    'Al Jazeera’s correspondent said seven people were killed in Rafah.',
    'Al Jazeera’s correspondent',
  ],
])('finds who says it, be it far from the verb: %s', (text, speaker) => {
  expect(speakers(text).at(-1)!.split(' | ')[0]).toBe(speaker)
})
