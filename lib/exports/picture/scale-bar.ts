import { roundLength } from '#lib/views'
import type { Words } from '#lib/words'
import { INK, PAPER } from './footprints'
import type { Frame } from './frame'
import { svg, svgText } from './svg'
import type { Svg } from './svg'

/** A bar of a round length, some hundred pixels wide, on the side where reading begins. */
export function scaleBar(
  { metresPerPixel, width: whole, height }: Frame,
  { say, dir }: Words,
): Svg {
  const metres = roundLength(metresPerPixel * 130)
  const [width, y] = [metres / metresPerPixel, height - 18]
  const left = dir === 'rtl' ? whole - 18 - width : 18
  return svg('g', {}, [
    svg('rect', {
      x: left - 6,
      y: y - 22,
      width: width + 12,
      height: 30,
      fill: PAPER,
      'fill-opacity': 0.75,
    }),
    svg('path', {
      d: `M${left.toFixed(1)} ${y - 5}v6h${width.toFixed(1)}v-6`,
      fill: 'none',
      stroke: INK,
      'stroke-width': 1.4,
    }),
    svgText(metres >= 1000 ? say('unit.km', { km: metres / 1000 }) : say('unit.m', { m: metres }), {
      x: left + width / 2,
      y: y - 6,
      'font-size': 12,
      'text-anchor': 'middle',
      fill: INK,
    }),
  ])
}
