import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOSTS, writeMedia } from '../media'

/** An invented article, markup and all: what the reader must show, word for word. */
export const TEXT = [
  'The Gull: a day of bread',
  '',
  'A crowd gathered in Baniyas on Friday to ask for bread, the harbour bell said. Nobody went home hungry.',
  'Its ringer added that bakers hold the outskirts of Jableh, while a second crowd sang in Tartus! The weather was <b>fair</b>.',
  '***',
  '',
].join('\n')

/** A span of the text, by its words, as evidence. */
function evidence(words: string, quote: string) {
  const start = TEXT.indexOf(words)
  if (start < 0 || !words.includes(quote)) throw new Error(`not in the invented text: ${words}`)
  return { line: TEXT.slice(0, start).split('\n').length, start, end: start + words.length, quote }
}

const protest = {
  kind: 'incident',
  speaker: 'harbour-bell',
  standing: 'stated',
  eventType: 'Protests',
  subEventType: 'Peaceful protest',
  perpetrator: ['civilians'],
  target: ['unstated'],
  eventTime: '2025-03-07',
}
const CLAIMS = [
  {
    ...protest,
    id: 'gull/crowd',
    summary: 'A crowd gathered in Baniyas.',
    places: [{ place: 'baniyas', part: 'whole', phrase: 'Baniyas' }],
    evidence: evidence(
      'A crowd gathered in Baniyas on Friday to ask for bread',
      'A crowd gathered in Baniyas',
    ),
  },
  {
    ...protest,
    id: 'gull/bread',
    summary: 'They asked for bread.',
    places: [{ place: 'baniyas', part: 'whole', phrase: 'Baniyas' }],
    evidence: evidence('to ask for bread', 'to ask for bread'),
  },
  {
    ...protest,
    id: 'gull/song',
    summary: 'A second crowd sang in Tartus.',
    places: [{ place: 'tartus', part: 'whole', phrase: 'Tartus' }],
    evidence: evidence('while a second crowd sang in Tartus', 'a second crowd sang'),
  },
  {
    id: 'gull/bakers',
    kind: 'control',
    speaker: 'bell-ringer',
    standing: 'reported',
    summary: 'Bakers hold the outskirts of Jableh.',
    holder: 'bakers',
    status: 'held',
    asOf: '2025-03-07',
    places: [{ place: 'jableh', part: 'outskirts', phrase: 'the outskirts of Jableh' }],
    evidence: evidence(
      'bakers hold the outskirts of Jableh, while a second crowd',
      'bakers hold the outskirts',
    ),
  },
]

const SOURCES = [
  { id: 'gull', names: ['The Gull'], kind: 'news agency' },
  { id: 'harbour-bell', names: ['The harbour bell'], kind: 'open-source account' },
  { id: 'bell-ringer', names: ['The bell ringer'], kind: 'resident', memberOf: 'harbour-bell' },
]
const PARTIES = [
  ['bakers', 'the bakers'],
  ['civilians', 'townspeople'],
  ['unstated', 'not said'],
  ['government', 'government forces'],
].map(([id, label]) => ({ id, label, name: label }))

/**
 * A project of one invented document over the real gazetteer, with media of each sort behind its
 * claims, and a folder with its text under a name that says nothing.
 */
export function readerProject(): { folder: string; texts: string } {
  const [folder, texts] = [
    mkdtempSync(join(tmpdir(), 'claims-map-reader-')),
    mkdtempSync(join(tmpdir(), 'claims-map-reader-texts-')),
  ]
  cpSync('project.json', join(folder, 'project.json'))
  for (const name of ['data', 'region']) cpSync(name, join(folder, name), { recursive: true })
  rmSync(join(folder, 'data/story.json'), { force: true }) // it is told of other documents
  mkdirSync(join(folder, 'seeds'))
  const write = (file: string, data: object) =>
    writeFileSync(join(folder, file), JSON.stringify({ licence: 'CC0-1.0', ...data }))
  const { open, graphic, hidden, video, remote } = writeMedia(folder, 'harbour-bell')
  const media: Record<string, object[]> = {
    'gull/bread': [open],
    'gull/crowd': [graphic],
    'gull/song': [hidden],
    'gull/bakers': [video, remote],
  }
  const text = { sha256: createHash('sha256').update(TEXT).digest('hex'), characters: TEXT.length }
  const document = {
    id: 'gull',
    outlet: 'gull',
    label: 'The Gull',
    title: 'A day of bread',
    published: '2025-03-07',
    publishedBasis: 'stated',
    language: 'en',
    url: `https://${HOSTS.document}/bread`,
    archive: { url: `https://${HOSTS.archive}/bread` },
    retrieved: '2025-03-09',
    text,
    coder: { by: 'test', on: '2025-03-10' },
  }
  write('seeds/gull.json', {
    document,
    claims: CLAIMS.map((claim) => ({
      ...claim,
      evidence: { ...claim.evidence, media: media[claim.id] },
    })),
    notCoded: [
      { line: 1, why: 'Title.' },
      { line: 5, why: 'Rule.' },
    ],
  })
  write('data/sources.json', { sources: SOURCES })
  write('data/parties.json', { parties: PARTIES })
  writeFileSync(join(texts, 'a.txt'), TEXT)
  return { folder, texts }
}
