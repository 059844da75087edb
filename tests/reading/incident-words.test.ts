import { readText } from '#lib/reading'

/** How reporters of any war tell an incident, by the type that each is. */
const TOLD: Record<string, string[]> = {
  'Air/drone strike': [
    'Warplanes strafed Kosti on Monday.',
    'A drone crashed into a market in Kosti on Monday.',
  ],
  'Shelling/artillery/missile attack': [
    'Shellfire rocked Kosti on Monday.',
    'The army shells Kosti as talks go on.',
    'Government forces rained shells on Kosti on Monday.',
  ],
  'Remote explosive/landmine/IED': [
    'A bus drove over a mine near Kosti on Monday.',
    'A bridge was blown up in Kosti on Monday.',
  ],
  'Armed clash': [
    'The army traded shots with rebels in Kosti on Monday.',
    'Hostilities resumed in Kosti on Monday.',
  ],
  'Abduction/forced disappearance': [
    'A doctor was taken hostage in Kosti on Monday.',
    'A doctor was seized by gunmen in Kosti on Monday.',
    'Gunmen took away a doctor in Kosti on Monday.',
  ],
  'Looting/property destruction': [
    'Soldiers plundered shops in Kosti on Monday.',
    'Soldiers pillaged shops in Kosti on Monday.',
    'Houses were set on fire in Kosti on Monday.',
    'Soldiers set houses on fire in Kosti on Monday.',
  ],
  'Sexual violence': ['Women were gang-raped in Kosti on Monday.'],
  Attack: [
    'Gunmen sprayed a cafe with bullets in Kosti on Monday.',
    'Soldiers flogged a man in Kosti on Monday.',
  ],
  'Disrupted weapons use': ['The army brought down a drone over Kosti on Monday.'],
}
/** What tells of no incident. */
const SILENT = [
  'The bombs Adam saw in Kosti were old.',
  'The bombs near Kosti were old.',
  'Hostilities could resume in Kosti.',
  'The cessation of hostilities in Kosti continued on Monday.',
  'The army vowed to plunder Kosti.',
  'The minister brought down prices in Kosti.',
]

const types = (text: string) =>
  readText(text, { document: { id: 'text', published: '2025-10-29' }, language: 'en' })
    .filter(({ kind }) => kind === 'incident')
    .map(({ type }) => type?.value)

test.each(Object.entries(TOLD).flatMap(([type, texts]) => texts.map((text) => [text, type])))(
  '%s',
  (text, type) => {
    expect(types(text!)).toEqual([type])
  },
)

test.each(SILENT)('%s', (text) => {
  expect(types(text)).toEqual([])
})
