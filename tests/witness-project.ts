import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An invented witness, before anybody thought of protecting her. */
export const WITNESS = {
  id: 'tamsin-oldweather',
  names: ['Tamsin Oldweather', 'تمسين أولدويذر'],
}

const evidence = { line: 1, start: 0, end: 40, quote: 'a crowd gathered' }
const protest = {
  kind: 'incident',
  speaker: 'harbour-bell',
  standing: 'stated',
  eventType: 'Protests',
  subEventType: 'Peaceful protest',
  perpetrator: ['civilians'],
  target: ['unstated'],
  eventTime: '2025-03-07',
  places: [{ place: 'baniyas', part: 'whole', phrase: 'Baniyas' }],
  evidence,
}

/** Words that only the withdrawn claim says. */
export const TAKEN_BACK = 'Zebras crossed the bridge.'

/** The claims of the invented document: one of the witness, one corrected, one withdrawn. */
export const CLAIMS = [
  {
    ...protest,
    id: `gull/${WITNESS.id}-saw-a-crowd`,
    summary: 'A witness saw a crowd.',
    speaker: WITNESS.id,
  },
  {
    ...protest,
    id: 'gull/crowd',
    summary: 'A crowd gathered in Baniyas.',
    corrections: [
      {
        on: '2025-03-11',
        by: 'first coder',
        what: 'summary',
        from: 'A crowd gathered in Jableh.',
        to: 'A crowd gathered in Baniyas.',
        why: 'The text says Baniyas.',
      },
      {
        on: '2025-03-12',
        by: 'second coder',
        what: 'note',
        from: 'Seen twice.',
        why: 'Seen once.',
      },
    ],
  },
  {
    ...protest,
    id: 'gull/zebras',
    summary: TAKEN_BACK,
    withdrawn: { on: '2025-03-13', by: 'first coder', why: 'The outlet took it back.' },
  },
]

/** The sources of the invented document, the witness among them by name. */
export const SOURCES = [
  { id: 'gull', names: ['The Gull'], kind: 'news agency' },
  {
    id: 'harbour-bell',
    names: ['The harbour bell'],
    kind: 'open-source account',
    corrections: [
      { on: '2025-03-11', by: 'first coder', what: 'kind', from: 'resident', why: 'An account.' },
    ],
  },
  {
    ...WITNESS,
    kind: 'resident',
    memberOf: 'harbour-bell',
    corrections: [
      {
        on: '2025-03-11',
        by: 'first coder',
        what: 'names.0',
        from: 'Tamsin Oldwether',
        why: 'A slip.',
      },
    ],
  },
  { id: 'unattributed', names: ['Speaker not named'], kind: 'unnamed' },
]
const PARTIES = [
  ['civilians', 'townspeople'],
  ['unstated', 'not said'],
  ['government', 'government forces'],
].map(([id, label]) => ({ id, label, name: label }))

/** What may be changed of the invented project. */
export type Parts = {
  claims?: object[]
  sources?: object[]
  judgements?: object[]
  document?: string
}

/**
 * Writes a project of one invented document over the real gazetteer, laid out as ours is: a source
 * on one line, a claim on several. Returns its folder.
 */
export function witnessProject({
  claims = CLAIMS,
  sources = SOURCES,
  judgements,
  document: id = 'gull',
}: Parts = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-witness-'))
  mkdirSync(join(folder, 'seeds'))
  mkdirSync(join(folder, 'data'))
  for (const name of ['gazetteer.geojson', 'basemap.geojson', 'boundaries.geojson'])
    cpSync(join('data', name), join(folder, 'data', name))
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const lines = (name: string, records: readonly object[]) =>
    `{\n"licence": "CC0-1.0",\n"${name}": [\n${records.map((one) => `  ${oneLine(one)}`).join(',\n')}\n]\n}\n`
  write('data/sources.json', lines('sources', sources))
  write('data/parties.json', lines('parties', PARTIES))
  if (judgements) write('seeds/judgements.json', lines('judgements', judgements))
  const document = {
    id,
    outlet: 'gull',
    label: 'The Gull',
    title: 'A day of bread',
    published: '2025-03-07',
    publishedBasis: 'stated',
    language: 'en',
    text: { sha256: '0'.repeat(64), characters: 40 },
    coder: { by: 'test', on: '2025-03-10' },
    corrections: [
      {
        on: '2025-03-11',
        by: 'first coder',
        what: 'title',
        from: 'A day of rain',
        why: 'Misread.',
      },
    ],
  }
  const seed = { licence: 'CC0-1.0', document, claims, notCoded: [] }
  const text = JSON.stringify(seed, null, 2).replaceAll('"gull/', `"${id}/`)
  write(`seeds/${id}.json`, `${text}\n`)
  return folder
}

/** Adds the witness to another project of the document `gull`, with a claim that was withdrawn. */
export function addWithdrawnWitness(folder: string): void {
  const edit = (file: string, change: (data: Record<string, object[]>) => void) => {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, object[]>
    change(data)
    writeFileSync(join(folder, file), JSON.stringify(data))
  }
  edit('data/sources.json', ({ sources }) =>
    sources!.push({ ...WITNESS, kind: 'resident', memberOf: 'harbour-bell' }),
  )
  edit('seeds/gull.json', ({ claims }) =>
    claims!.push({
      ...CLAIMS[2],
      id: `gull/${WITNESS.id}-saw-zebras`,
      speaker: WITNESS.id,
      places: [],
    }),
  )
}

/** JSON as it is written by hand on one line: `{"id": "ap", "names": ["AP", "Associated Press"]}`. */
const oneLine = (value: object) =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) /g, '$1')
    .replace(/ ([\]}])/g, '$1')
