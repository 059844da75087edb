import { hiddenClashes } from '#lib/views'
import type { Clash } from '#lib/views'
import type { AnyClaim } from '#lib/claims'
import { kinds } from '#lib/claims'
import { LANGUAGES } from '#lib/words'
import type { Words } from '#lib/words'
import { versionWords } from '../sharing/citation'
import { ghostRing, kindMark, tallied, unequal } from './glyph'
import { INK, PAPER, SOFT } from './footprints'
import type { PictureClaim } from './footprints'
import { inDirection, svg, svgText, wrap } from './svg'
import type { Svg } from './svg'

/**
 * What stands beside the map: what is shown in words, what is open, how many claims have no place,
 * and whose it is; all in the picture's language.
 */
export type PanelText = {
  sentence: string
  opened?: {
    speaker: string
    summary: string
    /** The language of the summary, where it is not that of the picture. */ lang?: string
  }
  unlocated: number
  sources: readonly string[]
  date: string
  version: string
  site: string
  /** The dataset that is shown: its name, the file it was read from, its licence. */
  dataset?: { label: string; file: string; licence: string }
}

/** What the legend of a picture counts: claims of each kind, and what is drawn of them. */
export type PanelLegend = {
  counts: ReadonlyMap<string, number>
  /** Whether contradictions, those with claims that are filtered out, and ghosts are drawn. */
  clashes: boolean
  hidden: boolean
  ghosts: boolean
  /** Marks that count, with a ring of kinds, in place of marks of single claims. */
  gathered?: true
}

/** The legend of a picture of claims. */
export function legendOf(
  claims: readonly PictureClaim[],
  possible: readonly PictureClaim[],
): PanelLegend {
  const ids = new Set(claims.map(({ id }) => id))
  return {
    counts: tallied(claims).kinds,
    clashes: true,
    hidden: hiddenClashes(claims, (id) => ids.has(id)).length > 0,
    ghosts: possible.length > 0,
  }
}

const MARGIN = 24
/** The radius of the outer line of a mark that stands for several places, in the legend. */
const GATHERED = 10

/**
 * The panel, from its upper left corner: title, sentence, legend, sources, version and day. It
 * reads from the side where the language begins.
 */
export function drawPanel(
  panel: PanelText,
  legend: PanelLegend,
  words: Words,
  width: number,
  height: number,
): Svg {
  const { say, join, number } = words
  const rtl = words.dir === 'rtl'
  const at = (x: number) => (rtl ? width - x : x)
  const parts: Svg[] = [
    svg('rect', { width, height, fill: PAPER }),
    svg('path', { d: `M${at(0)} 0V${height}`, stroke: '#d9dde1' }),
  ]
  const inner = width - 2 * MARGIN
  let y = 24
  const line = (
    text: string,
    x: number,
    size: number,
    fill: string,
    weight = 400,
    dir = words.dir,
  ) =>
    svgText(inDirection(text, { dir }), {
      x: at(x),
      y,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': rtl ? 'end' : 'start',
    })
  const write = (
    text: string,
    { size = 14, most = 3, fill = INK, weight = 400, dir = words.dir } = {},
  ) => {
    for (const part of wrap(text, size, inner, most)) {
      y += size * 1.35
      parts.push(line(part, MARGIN, size, fill, weight, dir))
    }
  }
  write(say('site.title'), { size: 25, weight: 600 })
  if (panel.dataset) write(panel.dataset.label, { size: 17, most: 2, weight: 600 })
  y += 6
  write(panel.sentence, { size: 17, most: 6 })
  if (panel.opened) {
    y += 8
    write(say('picture.opened', { speaker: panel.opened.speaker }), { most: 1, fill: SOFT })
    const { summary, lang } = panel.opened
    const dir = LANGUAGES.find(({ id }) => id === lang)?.dir ?? (lang ? 'ltr' : words.dir)
    write(summary, { most: 4, fill: SOFT, dir })
  }
  y += 22
  const row = (mark: (middle: number) => Svg, text: string) => {
    y += 25
    parts.push(mark(y - 5), line(text, MARGIN + 34, 14, INK))
  }
  for (const { id } of kinds) {
    const count = legend.counts.get(id) ?? 0
    if (count > 0)
      row(
        (middle) => kindMark(id, at(MARGIN + 12), middle, 18),
        say('picture.kind', { kind: say(`kind.${id as AnyClaim['kind']}`), claims: number(count) }),
      )
  }
  const sign = (clash?: Clash) => (middle: number) => unequal(at(MARGIN + 12), middle, clash)
  if (legend.clashes) row(sign(), say('embed.contradict'))
  if (legend.hidden) row(sign('hidden'), say('picture.hidden'))
  if (legend.ghosts) row((middle) => ghostRing(at(MARGIN + 12), middle, 9), say('picture.ghost'))
  const edge = (text: string, dash: string | undefined, hatch = false) =>
    row(
      (middle) =>
        svg('rect', {
          x: at(MARGIN + 12) - 12,
          y: middle - 8,
          width: 24,
          height: 16,
          rx: hatch ? 0 : 8,
          fill: hatch ? 'url(#hatch-none)' : SOFT,
          'fill-opacity': hatch ? 0.7 : 0.12,
          stroke: SOFT,
          'stroke-width': 1.4,
          'stroke-dasharray': dash,
        }),
      text,
    )
  if (legend.gathered) {
    const ring = (r: number) => (middle: number) =>
      svg('circle', {
        cx: at(MARGIN + 12),
        cy: middle,
        r,
        fill: PAPER,
        stroke: SOFT,
        'stroke-width': r === GATHERED ? 1 : 3,
      })
    row(ring(8), say('dense.legendCount'))
    row(ring(GATHERED), say('dense.legendSeveral'))
    edge(say('picture.ground'), '5 3')
  } else {
    edge(say('legend.site'), undefined)
    edge(say('picture.town'), '5 3')
    edge(say('picture.wide'), '1 3', true)
    row(
      (middle) =>
        svg('g', {}, [
          kindMark('control', at(MARGIN + 4), middle, 14, 'half'),
          kindMark('control', at(MARGIN + 21), middle, 14, 'hollow'),
        ]),
      say('picture.standing'),
    )
  }
  const from = parts.length
  y = 0
  if (panel.unlocated > 0)
    write(say('picture.unlocated', { count: panel.unlocated }), { size: 13, most: 2, fill: SOFT })
  const { dataset } = panel
  write(
    dataset
      ? `${say('dense.readFrom')}: ${dataset.file}`
      : `${say('print.outlets')} ${join(panel.sources)}`,
    { size: 13, most: 4, fill: SOFT },
  )
  write(versionWords(panel, words), { size: 13, most: 2, fill: SOFT })
  write(`${dataset?.licence ?? say('site.licence')} · ${panel.site}`, {
    size: 13,
    most: 2,
    fill: SOFT,
  })
  const foot = parts.splice(from)
  return svg('g', {}, [...parts, svg('g', { transform: `translate(0 ${height - 20 - y})` }, foot)])
}
