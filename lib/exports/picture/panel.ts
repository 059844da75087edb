import { wordsIn } from '#lib/words'
import type { AnyClaim } from '#lib/claims'
import { kinds } from '#lib/claims'
import { kindMark, unequal } from './glyph'
import { INK, PAPER, SOFT } from './ground'
import type { Drawn } from './ground'
import { svg, svgText, wrap } from './svg'
import type { Svg } from './svg'

/** What stands beside the map: what is shown in words, what is open, how many claims have no place, and whose it is. */
export type PanelWords = { sentence: string; opened?: string; unlocated: number; sources: readonly string[]; date: string; version: string; site: string }

const EDGES = [
  { dash: undefined, hatch: false, text: 'solid edge: a site' },
  { dash: '5 3', hatch: false, text: 'dashed: in or around a town' },
  { dash: '1 3', hatch: true, text: 'hatched or dotted: a wide area' },
]
const MARGIN = 24

/** The panel, from its upper left corner: title, sentence, legend, sources, version and day. */
export function drawPanel(words: PanelWords, claims: readonly Drawn[], width: number, height: number): Svg {
  const parts: Svg[] = [svg('rect', { width, height, fill: PAPER }), svg('path', { d: `M0 0V${height}`, stroke: '#d9dde1' })]
  const inner = width - 2 * MARGIN
  let y = 24
  const write = (text: string, { size = 14, most = 3, fill = INK, weight = 400 } = {}) => {
    for (const line of wrap(text, size, inner, most)) {
      y += size * 1.35
      parts.push(svgText(line, { x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill }))
    }
  }
  write('The claims map', { size: 25, weight: 600 })
  y += 6
  write(words.sentence, { size: 17, most: 6 })
  if (words.opened) {
    y += 8
    write(words.opened, { size: 14, most: 5, fill: SOFT })
  }
  y += 22
  const row = (mark: (middle: number) => Svg, text: string) => {
    y += 25
    parts.push(mark(y - 5), svgText(text, { x: MARGIN + 34, y, 'font-size': 14, fill: INK }))
  }
  for (const { id } of kinds) {
    const count = claims.filter(({ kind }) => kind === id).length
    if (count > 0) row((middle) => kindMark(id, MARGIN + 12, middle, 18), `${wordsIn('en').say(`kind.${id as AnyClaim['kind']}`)}: ${count}`)
  }
  row((middle) => unequal(MARGIN + 12, middle), 'voices contradict each other')
  for (const { dash, hatch, text } of EDGES) row((middle) => svg('rect', { x: MARGIN, y: middle - 8, width: 24, height: 16, rx: hatch ? 0 : 8, fill: hatch ? 'url(#hatch-none)' : SOFT, 'fill-opacity': hatch ? 0.7 : 0.12, stroke: SOFT, 'stroke-width': 1.4, 'stroke-dasharray': dash }), text)
  row((middle) => svg('g', {}, [kindMark('control', MARGIN + 4, middle, 14, 'half'), kindMark('control', MARGIN + 21, middle, 14, 'hollow')]), 'reported; alleged or unverified')
  const from = parts.length
  y = 0
  if (words.unlocated > 0) write(`${words.unlocated} ${words.unlocated === 1 ? 'claim has' : 'claims have'} no known place and no mark.`, { size: 13, most: 2, fill: SOFT })
  write(`Published by: ${words.sources.join(', ')}`, { size: 13, most: 4, fill: SOFT })
  write(`Data of ${words.date}, version ${words.version}`, { size: 13, most: 2, fill: SOFT })
  write(`CC BY 4.0 · ${words.site}`, { size: 13, most: 2, fill: SOFT })
  const foot = parts.splice(from)
  return svg('g', {}, [...parts, svg('g', { transform: `translate(0 ${height - 20 - y})` }, foot)])
}
