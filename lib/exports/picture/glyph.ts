import type { MarkFill } from '#lib/model'
import { fillOf } from '#lib/model'
import { kinds } from '#lib/claims'
import { MARK_HALVES, MARK_OUTLINES } from '#lib/views'
import type { Clash } from '#lib/views'
import type { Words } from '#lib/words'
import { INK, PAPER, SOFT, WARN } from './footprints'
import type { PictureClaim } from './footprints'
import { svg, svgText, textWidth } from './svg'
import type { Svg } from './svg'

const RADIUS = 13
const TURN = 2 * Math.PI * RADIUS

/** How pale the kinds of a ghost are, and the dashes of its outline. */
const GHOST = { strength: 0.4, dashes: '4 3' }

/** A kind's shape, centred, `size` pixels wide; pale where it is only possible. */
export function kindMark(
  id: string,
  x: number,
  y: number,
  size: number,
  fill: MarkFill = 'filled',
  ghost = false,
): Svg {
  const strength = ghost ? GHOST.strength : undefined
  const kind = kinds.find((item) => item.id === id)!
  const colour = kind.colour.light
  return svg('g', { transform: `translate(${x - size / 2} ${y - size / 2}) scale(${size / 20})` }, [
    svg('path', {
      d: MARK_OUTLINES[kind.shape],
      fill: fill === 'filled' ? colour : PAPER,
      'fill-opacity': fill === 'filled' ? strength : undefined,
      stroke: colour,
      'stroke-width': 2.2,
      'stroke-opacity': strength,
    }),
    ...(fill === 'half'
      ? [svg('path', { d: MARK_HALVES[kind.shape], fill: colour, 'fill-opacity': strength })]
      : []),
  ])
}

/**
 * The sign of a contradiction, centred; hollow where the filter hides who contradicts, dashed at a
 * ghost.
 */
export function unequal(x: number, y: number, clash: Clash = 'shown', ghost = false): Svg {
  const [fill, ink] = clash === 'shown' && !ghost ? [WARN, PAPER] : [PAPER, WARN]
  return svg('g', {}, [
    svg('circle', {
      cx: x,
      cy: y,
      r: 8.5,
      fill,
      stroke: ink,
      'stroke-width': 1,
      'stroke-dasharray': ghost ? '3 2' : undefined,
    }),
    svgText('≠', {
      x,
      y: y + 4.5,
      fill: ink,
      'font-size': 13,
      'font-weight': 600,
      'text-anchor': 'middle',
    }),
  ])
}

/** The outline of a ghost of a settlement. */
export const ghostRing = (x: number, y: number, r: number): Svg =>
  svg('circle', {
    cx: x,
    cy: y,
    r,
    fill: PAPER,
    stroke: SOFT,
    'stroke-width': 1.5,
    'stroke-dasharray': GHOST.dashes,
  })

/** What a mark counts: claims, those of each kind, and how firmly they are said together. */
export type MarkTally = { count: number; kinds: ReadonlyMap<string, number>; fill: MarkFill }

/** What the mark of claims counts. */
export function tallied(claims: readonly PictureClaim[]): MarkTally {
  const of = new Map<string, number>()
  for (const { kind } of claims) of.set(kind, (of.get(kind) ?? 0) + 1)
  return { count: claims.length, kinds: of, fill: fillOf(claims.map(({ standing }) => standing)) }
}

/** From a thousand on a count is short: 1.2K. */
const COMPACT = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumSignificantDigits: 2,
})

/**
 * The mark of a settlement, or of several gathered (a double ring): how many claims, in a ring of
 * their kinds. A ghost is pale in a dashed outline.
 */
export function placeMark(
  tally: MarkTally,
  x: number,
  y: number,
  gathered: boolean,
  clash: Clash | undefined,
  ghost = false,
): Svg {
  const { fill } = tally
  const shown = kinds.flatMap((kind) => {
    const count = tally.kinds.get(kind.id)
    return count ? [{ kind, count }] : []
  })
  const parts: Svg[] = ghost ? [ghostRing(x, y, 18)] : []
  const number = (fill: string) =>
    svgText(tally.count < 1000 ? String(tally.count) : COMPACT.format(tally.count), {
      x,
      y: y + 4.5,
      'font-size': tally.count < 100 ? 13 : 11,
      'font-weight': 600,
      'text-anchor': 'middle',
      fill,
      stroke: fill === PAPER ? undefined : PAPER,
      'stroke-width': fill === PAPER ? undefined : 3,
      'paint-order': 'stroke',
    })
  if (shown.length === 1 && !gathered)
    parts.push(
      kindMark(shown[0]!.kind.id, x, y, ghost ? 24 : 30, fill, ghost),
      ...(tally.count > 1 ? [number(ghost ? SOFT : fill === 'filled' ? PAPER : INK)] : []),
    )
  else {
    if (gathered)
      parts.push(
        svg('circle', { cx: x, cy: y, r: 17.5, fill: PAPER, stroke: SOFT, 'stroke-width': 1 }),
      )
    if (!ghost) parts.push(svg('circle', { cx: x, cy: y, r: 16, fill: PAPER }))
    let before = 0
    for (const { kind, count } of shown) {
      const [length, offset] = [(count / tally.count) * TURN, (before / tally.count) * TURN]
      parts.push(
        svg('circle', {
          cx: x,
          cy: y,
          r: RADIUS,
          fill: 'none',
          stroke: kind.colour.light,
          'stroke-opacity': ghost ? GHOST.strength : undefined,
          'stroke-width': fill === 'hollow' ? 2 : 4.4,
          'stroke-dasharray': `${Math.max(0.1, length - (shown.length > 1 ? 1.2 : 0)).toFixed(2)} ${TURN.toFixed(2)}`,
          'stroke-dashoffset': -offset.toFixed(2),
          transform: `rotate(-90 ${x} ${y})`,
        }),
      )
      before += count
    }
    parts.push(number(ghost ? SOFT : INK))
  }
  if (clash) parts.push(unequal(x + 13, y - 12, clash, ghost))
  return svg('g', {}, parts)
}

/** Pixels that the label of an area takes. */
export function areaSize(name: string, count: number): [width: number, height: number] {
  return [Math.ceil(textWidth(`${name} ${count}`, 12) + 34), 24]
}

/**
 * The mark of an area: a label, since it has no point. It reads from the side where the language
 * begins.
 */
export function areaMark(
  name: string,
  { count, kinds: of, fill }: MarkTally,
  { dir }: Pick<Words, 'dir'>,
  x: number,
  y: number,
  clash: Clash | undefined,
  ghost = false,
): Svg {
  const [width, height] = areaSize(name, count)
  const first = kinds.find(({ id }) => of.has(id))!
  const [turn, start, end] =
    dir === 'rtl' ? ([-1, 'end', 'start'] as const) : ([1, 'start', 'end'] as const)
  return svg('g', {}, [
    svg('rect', {
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      rx: height / 2,
      fill: PAPER,
      'fill-opacity': 0.9,
      stroke: SOFT,
      'stroke-dasharray': '4 3',
    }),
    kindMark(first.id, x - turn * (width / 2 - 14), y, 12, fill, ghost),
    svgText(name, {
      x: x - turn * (width / 2 - 24),
      y: y + 4,
      'font-size': 12,
      fill: ghost ? SOFT : INK,
      'text-anchor': start,
    }),
    svgText(String(count), {
      x: x + turn * (width / 2 - 8),
      y: y + 4,
      'font-size': 12,
      'font-weight': 600,
      'text-anchor': end,
      fill: ghost ? SOFT : INK,
    }),
    ...(clash ? [unequal(x + turn * (width / 2 - 2), y - height / 2, clash, ghost)] : []),
  ])
}
