import { checkProject, issueLine } from '#lib/check'
import type { Media, MediaFile } from '#lib/model'
import { readFiles } from '#lib/store'

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string]
const said = { graphic: false, identifying: false }
const image: Media = { kind: 'image', file: 'bridge.jpg', sha256: A, ...said }
const FILES: MediaFile[] = [
  { file: 'bridge.jpg', sha256: A, type: 'jpg' },
  { file: 'page.wacz', sha256: B },
  { file: 'wrong.png', sha256: C, type: 'jpg' },
]

type Coded = {
  media?: object[]
  evidence?: object
  speaker?: string
  document?: object
  claim?: object
}

/** Checks the own data with one invented document in place of the others; the issues as lines. */
async function linesOf({ media, evidence, speaker = 'ap', document, claim }: Coded, files = FILES) {
  const raw = await readFiles(process.cwd())
  const seed = {
    licence: 'CC0-1.0',
    document: {
      id: 'gull',
      outlet: 'ap',
      label: 'The Gull',
      published: '2025-03-07',
      publishedBasis: 'stated',
      language: 'en',
      text: { sha256: '0'.repeat(64), characters: 100 },
      coder: { by: 'test', on: '2025-03-10' },
      ...document,
    },
    claims: [
      {
        id: 'gull/bridge',
        kind: 'control',
        summary: 'A bridge is held.',
        speaker,
        places: [{ place: 'baniyas', part: 'whole', phrase: 'Baniyas' }],
        standing: 'stated',
        holder: 'government',
        status: 'held',
        asOf: '2025-03-07',
        ...claim,
        evidence: {
          line: 1,
          start: 0,
          end: 10,
          quote: 'held',
          ...evidence,
          ...(media && { media }),
        },
      },
    ],
    notCoded: [],
  }
  const { issues, project } = checkProject({
    ...raw,
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
    seeds: [{ file: 'seeds/gull.json', text: JSON.stringify(seed) }],
    media: files,
  })
  return { lines: issues.map(issueLine), project }
}

test('evidence that is all there has no issue', async () => {
  const { lines } = await linesOf({
    document: {
      url: 'https://gull.example/1',
      archive: { file: 'page.wacz', sha256: B },
      retrieved: '2025-03-07',
    },
    evidence: { url: 'https://post.example/1', archive: { url: 'https://archive.example/1' } },
    media: [
      {
        ...image,
        taken: { time: '2025-03-07', basis: 'stated' },
        geolocated: {
          place: 'baniyas',
          point: [35.94871, 35.18234],
          by: 'sohr',
          confidence: 'likely',
        },
      },
      { kind: 'document', file: 'page.wacz', sha256: B, ...said },
    ],
  })
  expect(lines).toEqual([])
})

test('a project whose records name no file needs no media/', async () => {
  expect(
    (await linesOf({ media: [{ kind: 'image', url: 'https://a.example/', ...said }] }, [])).lines,
  ).toEqual([])
})

const CLAIM = 'seeds/gull.json: gull/bridge: '
const DOCUMENT = 'seeds/gull.json: gull: '
test.each<[string, Coded, string]>([
  [
    'a file that is missing',
    { media: [{ ...image, file: 'road.jpg', sha256: '0'.repeat(64) }] },
    `${CLAIM}'road.jpg' is no file in media/. Put the file there, or correct its name.`,
  ],
  [
    'a file that is there under another name',
    { media: [{ ...image, file: 'photo-of-a-road.jpg' }] },
    `${CLAIM}'photo-of-a-road.jpg' is no file in media/. The recorded file is there as 'bridge.jpg': name that.`,
  ],
  [
    'a file that is not the one recorded',
    { media: [{ ...image, sha256: B }] },
    `${CLAIM}'${B}' is not the SHA-256 of media/bridge.jpg, which is ${A}. Restore the file that was recorded, or look at this one and record its hash.`,
  ],
  [
    'an image that cannot be cleaned',
    { media: [{ ...image, file: 'page.wacz', sha256: B }] },
    `${CLAIM}'page.wacz' is no JPEG, PNG or WebP, the images that traces of camera and place can be removed from. Keep the image as one of these, or give its address in place of the file.`,
  ],
  [
    'an image under another ending',
    { media: [{ ...image, file: 'wrong.png', sha256: C }] },
    `${CLAIM}'wrong.png' is a file of the type jpg under another ending. Name it 'wrong.jpg'.`,
  ],
  [
    'a kept copy of the words that is missing',
    { evidence: { archive: { file: 'post.wacz', sha256: '0'.repeat(64) } } },
    `${CLAIM}'post.wacz' is no file in media/. Put the file there, or correct its name.`,
  ],
  [
    'a kept copy of the document that is another file',
    { document: { archive: { file: 'page.wacz', sha256: C } } },
    `${DOCUMENT}'${C}' is not the SHA-256 of media/page.wacz, which is ${B}. Restore the file that was recorded, or look at this one and record its hash.`,
  ],
  [
    'a text that was taken before it was published',
    { document: { url: 'https://gull.example/1', retrieved: '2025-03-06' } },
    `${DOCUMENT}'2025-03-06' in retrieved is before the document was published, 2025-03-07. Correct the day, or the publication date.`,
  ],
  [
    'an address of a document that is none',
    { document: { url: 'ftp://gull.example/1' } },
    `seeds/gull.json: 'ftp://gull.example/1' in document.url: not a web address: write it out, beginning with https:// or http://.`,
  ],
  [
    'an address of media that is none',
    { media: [{ kind: 'image', url: 'javascript:alert(1)', ...said }] },
    `${CLAIM}'javascript:alert(1)' in evidence.media.0.url: not a web address: write it out, beginning with https:// or http://.`,
  ],
  [
    'media taken after the document',
    { media: [{ ...image, taken: { time: '2025-03-08', basis: 'stated' } }] },
    `${CLAIM}'2025-03-08' in taken is after the document, published 2025-03-07. Correct the time, or the publication date.`,
  ],
  [
    'a geolocation at a misspelt place',
    { media: [{ ...image, geolocated: { place: 'banias', by: 'ap', confidence: 'likely' } }] },
    `${CLAIM}'banias' is a spelling, not a place id. Did you mean 'baniyas' or 'baniyas-district'?`,
  ],
  [
    'a geolocation by somebody unknown',
    { media: [{ ...image, geolocated: { place: 'baniyas', by: 'shor', confidence: 'likely' } }] },
    `${CLAIM}'shor' is no source id. Did you mean 'sohr'?`,
  ],
  [
    'a geolocation finer than a metre',
    {
      media: [
        { ...image, geolocated: { point: [35.948712, 35.18234], by: 'ap', confidence: 'likely' } },
      ],
    },
    `${CLAIM}'35.948712' in geolocated.point has more than 5 decimals, finer than a metre. Write 35.94871.`,
  ],
])('%s is an issue with its cure', async (_, coded, line) => {
  expect((await linesOf(coded)).lines).toEqual([line])
})

test('a protected speaker is not betrayed by where a picture was taken: a place will do, a point will not', async () => {
  const raw = JSON.parse((await readFiles(process.cwd())).sources.text) as {
    sources: { id: string; protected?: true }[]
  }
  const speaker = raw.sources.find((source) => source.protected)!.id
  const at = (geolocated: object, more = {}) => ({
    speaker,
    media: [{ ...image, ...more, geolocated: { by: 'ap', confidence: 'likely', ...geolocated } }],
  })
  expect((await linesOf(at({ place: 'baniyas' }))).lines).toEqual([])
  expect((await linesOf(at({ point: [35.9, 35.1] }, { identifying: true }))).lines).toEqual([])
  expect((await linesOf(at({ point: [35.9, 35.1] }))).lines).toEqual([
    `${CLAIM}'35.9, 35.1' in geolocated.point shows where a protected speaker stood. Say identifying: true, or name the place in place of the point, as the document does.`,
  ])
})

test('the checked project holds no address, file, hash, time or place of what would identify somebody', async () => {
  const { project, lines } = await linesOf({
    media: [
      {
        ...image,
        shows: 'A face.',
        url: 'https://witness.example/1',
        taken: { time: '2025-03-07', basis: 'stated' },
        geolocated: { point: [35.9, 35.1], by: 'ap', confidence: 'certain' },
        identifying: true,
      },
    ],
  })
  expect(lines).toEqual([])
  expect(project.claims[0]!.evidence.media).toEqual([
    { kind: 'image', shows: 'A face.', graphic: false, identifying: true },
  ])
})

const HIDDEN = {
  ...image,
  url: 'https://witness.example/1',
  archive: 'https://archive.example/1',
  identifying: true,
}
test.each<[string, Coded, string]>([
  ['by its hash, in other media', { media: [HIDDEN, image] }, A],
  [
    'by its address, in other media',
    { media: [HIDDEN, { kind: 'image', url: HIDDEN.url, ...said }] },
    HIDDEN.url,
  ],
  [
    'by its archive, in other media',
    { media: [HIDDEN, { kind: 'image', archive: HIDDEN.archive, ...said }] },
    HIDDEN.archive,
  ],
  ['by the address of the claim', { media: [HIDDEN], evidence: { url: HIDDEN.url } }, HIDDEN.url],
  [
    'by the kept copy of the claim',
    { media: [HIDDEN], evidence: { archive: { url: HIDDEN.archive } } },
    HIDDEN.archive,
  ],
])('what would identify somebody is not betrayed %s', async (_, coded, value) => {
  expect((await linesOf(coded)).lines).toEqual([
    `${CLAIM}'${value}' is recorded as identifying at gull/bridge, and openly here. Record it as identifying here too, or take it out.`,
  ])
})

test.each<[string, Coded]>([
  ['a note', { media: [HIDDEN], claim: { note: `It stood at ${HIDDEN.url}.` } }],
  [
    'the old value of a correction',
    {
      media: [HIDDEN],
      claim: {
        corrections: [
          {
            on: '2025-03-09',
            by: 'test',
            what: 'evidence.url',
            from: HIDDEN.url,
            why: 'It shows a face.',
          },
        ],
      },
    },
  ],
  [
    'where a finding is shown',
    {
      media: [
        HIDDEN,
        {
          kind: 'image',
          url: 'https://other.example/1',
          ...said,
          geolocated: { place: 'baniyas', by: 'ap', confidence: 'likely', url: HIDDEN.url },
        },
      ],
    },
  ],
])('nor in %s', async (_, coded) => {
  expect((await linesOf(coded)).lines).toEqual([
    `${CLAIM}'${HIDDEN.url}' is recorded as identifying at gull/bridge, and openly here. Record it as identifying here too, or take it out.`,
  ])
})

test('an address that only begins alike is another one', async () => {
  expect((await linesOf({ media: [HIDDEN], evidence: { url: `${HIDDEN.url}2` } })).lines).toEqual(
    [],
  )
})

test('nor by the address or the kept copy of its document', async () => {
  const of = async (document: object) => (await linesOf({ media: [HIDDEN], document })).lines
  const line = (value: string) =>
    `${DOCUMENT}'${value}' is recorded as identifying at gull/bridge, and openly here. Record it as identifying here too, or take it out.`
  expect(await of({ url: HIDDEN.url })).toEqual([line(HIDDEN.url)])
  expect(await of({ archive: { url: HIDDEN.url } })).toEqual([line(HIDDEN.url)])
  expect(await of({ archive: { file: 'bridge.jpg', sha256: A } })).toEqual([line(A)])
})
