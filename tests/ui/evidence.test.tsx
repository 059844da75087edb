import { fireEvent, screen, within } from '@testing-library/react'
import type { Media } from '#lib/model'
import type { ClaimView, MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { filePaths, singlePaths } from '../../app/site/addresses'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { setPathWriter } from '../../app/ui/base/paths'
import { ClaimCard } from '../../app/ui/claims/claim-card'
import { render } from '../render'
import { madeUp } from './made-up'

const HASH = 'a'.repeat(64)
const said = { graphic: false, identifying: false }
const image: Media = { kind: 'image', shows: 'A bridge.', file: 'b.jpg', sha256: HASH, ...said }

/** Draws the card of a claim of a document whose address and copy are given. */
function show(evidence: Partial<ClaimView['evidence']>, document = {}, lang: 'en' | 'ar' = 'en') {
  const claim = madeUp({ id: 'd/claim' })
  claim.document = 'd'
  Object.assign(claim.evidence, evidence)
  const data = {
    layers: [],
    claims: [claim],
    documents: [{ id: 'd', ...document }],
    parties: [],
    places: [{ id: 'baniyas', name: 'Baniyas' }],
    footprints: {},
    background: 0,
    sums: [],
    sources: [{ id: 'finder', name: 'The finder' }],
  } as unknown as MapData
  return render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn(lang)),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <ClaimCard claim={claim} related={false} />
    </PageProvider>,
    { lang },
  ).container
}
/** A row of the card by its term. */
const row = (term: string) => screen.getByText(term).nextElementSibling as HTMLElement
const images = (box: HTMLElement) =>
  [...box.querySelectorAll('img')].map((one) => one.getAttribute('src'))

test('a claim without addresses and media has no row for them', () => {
  show({})
  for (const term of ['Its text', 'Evidence', 'Media']) expect(screen.queryByText(term)).toBeNull()
})

test('links that leave name the host, open apart and say nothing of where the reader was', () => {
  const box = show(
    { url: 'https://post.example/1', archive: { url: 'https://archive.example:8080/1' } },
    {
      url: 'https://user@paper.example/2',
      archive: { file: 'p.wacz', sha256: HASH },
      retrieved: '2025-03-09',
    },
  )
  expect(row('Its text').textContent).toBe(
    `Read it at paper.exampleA copy is kept as a file, which is not served here: SHA-256 ${HASH}Retrieved Sun 9 March 2025`,
  )
  expect(row('Evidence').textContent).toBe(
    'Read it at post.exampleKept copy at archive.example:8080',
  )
  const links = [...box.querySelectorAll('a[href^="http"]')]
  expect(links).toHaveLength(3)
  for (const link of links)
    expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual([
      'noopener noreferrer',
      '_blank',
    ])
})

test('an image is shown from our own server with what it shows, when and where, by whom and how surely', () => {
  const box = show({
    media: [
      {
        ...image,
        shows: '<b>A bridge</b>',
        taken: { time: '2025-03-07', basis: 'inferred', note: 'By its shadows.' },
        geolocated: {
          place: 'baniyas',
          point: [35.9487, 35.1823],
          by: 'finder',
          confidence: 'likely',
          url: 'https://thread.example/1',
        },
      },
    ],
  })
  expect(images(box)).toEqual([`/media/${HASH}.jpg`])
  expect(screen.getByRole('img')).toHaveAttribute('alt', '<b>A bridge</b>')
  expect(row('Media').textContent).toBe(
    'Image: <b>A bridge</b>Taken Fri 7 March 2025, inferred. By its shadows.Located at Baniyas (35.1823, 35.9487) by The finder: likely.  How it was located, at thread.example',
  )
  expect(row('Media').querySelector('b')).toBeNull()
})

test('a graphic image is not asked for before a click, and goes on another', () => {
  const box = show({ media: [{ ...image, graphic: true }] })
  expect(images(box)).toEqual([])
  expect(row('Media').textContent).toContain('Image (graphic): A bridge.')
  fireEvent.click(screen.getByRole('button', { name: 'Show the graphic image' }))
  expect(images(box)).toEqual([`/media/${HASH}.jpg`])
  fireEvent.click(screen.getByRole('button', { name: 'Hide the graphic image' }))
  expect(images(box)).toEqual([])
})

test('what would identify somebody is words only', () => {
  const box = show({
    media: [{ kind: 'image', shows: 'A face.', graphic: true, identifying: true }],
  })
  expect(row('Media').textContent).toBe(
    'Image (graphic): A face.Kept back: it would identify somebody.',
  )
  expect(box.querySelectorAll('img, button')).toHaveLength(0)
  expect(within(row('Media')).queryByRole('link')).toBeNull()
})

test('even a record that holds more of it shows none of that', () => {
  const box = show({ media: [{ ...image, identifying: true }] })
  expect(box.innerHTML).not.toContain(HASH)
  expect(images(box)).toEqual([])
})

test('a video is named and not served; media by address alone are a link', () => {
  const box = show({
    media: [
      { ...image, kind: 'video', file: 'v.mp4' },
      {
        kind: 'document',
        url: 'https://paper.example/1',
        archive: 'https://archive.example/1',
        ...said,
      },
      { kind: 'image', url: 'https://photos.example/1', ...said },
    ],
  })
  expect(images(box)).toEqual([])
  expect([...box.querySelectorAll('[data-media]')].map((item) => item.textContent)).toEqual([
    'Video: A bridge.Kept as a file, which is not served here: its traces of camera and place cannot be removed.',
    'DocumentSee it at paper.exampleKept copy at archive.example',
    'ImageSee it at photos.example',
  ])
})

describe('in copies without a server', () => {
  const onServer = (kind: string, id: string) => `/${kind}/${id}`
  afterEach(() => setPathWriter(onServer))

  test('an image stands beside the pages', () => {
    setPathWriter(filePaths('../../'))
    expect(images(show({ media: [image] }))).toEqual([`../../media/${HASH}.jpg`])
  })

  test('one file has no images, and says so', () => {
    setPathWriter(singlePaths)
    const box = show({ media: [{ ...image, graphic: true }] })
    expect(images(box)).toEqual([])
    expect(screen.queryByRole('button')).toBeNull()
    expect(row('Media').textContent).toContain('The image is not in this file.')
  })
})

test('an image of which nobody has said what it shows says that to who cannot see it', () => {
  show({ media: [{ ...image, shows: undefined }] })
  expect(screen.getByRole('img')).toHaveAccessibleName('Nobody has said what it shows')
})

test('in Arabic the hosts stay as they are written', () => {
  show({ url: 'https://post.example/1' }, {}, 'ar')
  expect(row('الدليل').textContent).toBe('يُقرأ على post.example')
  expect(row('الدليل').querySelector('bdi')).toHaveAttribute('dir', 'ltr')
})
