import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { shareSvg } from '#lib/exports'
import { chooseClaims, possibleClaims } from '#lib/filter'
import type { Query } from '#lib/filter'
import { projectWords } from '#lib/words'
import { queryWords } from './query'
import { dataVersion } from './data-version'
import { exportData } from './export-data'
import { loadProject } from './project'

/**
 * The share picture of a view as SVG, in the language of its address. The view of contradictions
 * shows only contradicted claims. `site` is the host that the picture names.
 */
export async function sharePictureSvg(query: Query, site: string): Promise<string> {
  const [data, { records }, { version, date }] = [
    await loadProject(),
    await exportData(),
    await dataVersion(),
  ]
  const { filter, view } = query
  const words = projectWords(data.project.settings, view.lang ?? 'en')
  const { say, number } = words
  const map = data.mapIn(words.lang)
  const chosen = chooseClaims(map, filter)
  const shown =
    view.panel === 'contradictions'
      ? chosen.filter(({ agreement }) => agreement.includes('contradicted'))
      : chosen
  // contradictions are between what surely was said
  const possible = view.panel === 'contradictions' ? [] : possibleClaims(map, filter)
  const opened = shown.find(({ id }) => id === view.open)
  const outlet = (id: string) => map.documents.find((document) => document.id === id)?.label ?? id
  return shareSvg(
    {
      claims: shown,
      possible,
      find: (id) => map.claims.find((claim) => claim.id === id),
      at: view.at,
      home: map.ground.home,
      open: view.open,
      attribution: words.join(map.ground.credits.map(({ name }) => name)),
      words,
      panel: {
        // datasets are rows of others, which the picture does not draw
        sentence: view.datasets ? say('beside.notInPicture', { sentence: sentence() }) : sentence(),
        opened: opened && {
          speaker: map.sources.find(({ id }) => id === opened.speaker)?.name ?? opened.speaker,
          summary: opened.summary,
          ...(opened.languages?.summary && { lang: opened.languages.summary }),
        },
        unlocated: shown.filter(({ places }) => places.length === 0).length,
        sources: [...new Set(shown.map((claim) => outlet(claim.document)))],
        date,
        version,
        site,
      },
    },
    data.project.basemap,
    records,
  )

  /** How many are drawn, and how many more are possible, which are drawn as ghosts. */
  function shownWords(): string {
    const many = number(shown.length)
    return possible.length > 0 ? say('count.possible', { many, count: possible.length }) : many
  }

  function sentence(): string {
    const [parts, claims] = [
      queryWords(query, map, data.project.settings),
      say('count.claim', { count: map.claims.length }),
    ]
    if (shown.length === map.claims.length && !parts) return say('embed.all', { claims })
    const count = say(view.panel === 'contradictions' ? 'picture.contradict' : 'picture.shown', {
      shown: shownWords(),
      claims,
    })
    return parts ? say('picture.narrowed', { count, parts }) : count
  }
}

/**
 * Fonts with Latin, Arabic, Cyrillic and Greek letters from packages, so that the picture is the
 * same on every machine.
 */
const FONTS = [
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file))

/** A letter that those fonts do not have: for one, and only then, the machine's own fonts are read. */
const OTHER_SCRIPT =
  /[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u

/** Renders an SVG as a PNG of a given width in pixels, off the main thread. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: OTHER_SCRIPT.test(svg),
      fontFiles: FONTS,
      defaultFontFamily: 'IBM Plex Sans Arabic',
    },
  })
  return new Uint8Array(image.asPng())
}
