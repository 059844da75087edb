import type { BaseNameKind } from '#lib/views'
import type { MeasureName, PlacedName } from './place-names'

/** The colours and the typeface of names in the theme of the page. */
export type NamePalette = { town: string; area: string; sea: string; halo: string; family: string }

/** Size, weight and style of a kind's names; the local name under them is smaller. */
const FONTS: Record<BaseNameKind, readonly [size: number, style: string]> = {
  town: [12, ''],
  country: [13, '600'],
  sea: [12.5, 'italic'],
  admin1: [11.5, ''],
  disputed: [11.5, 'italic'],
}
const LINE = 14

/** Scripts whose letters join must not be spaced. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\s]+$/u

function font(kind: BaseNameKind, line: number, rank: number, family: string): string {
  const [size, style] = FONTS[kind]
  const weight = kind === 'town' && rank <= 1 && line === 0 ? '600' : style
  return `${weight} ${line === 0 ? size : size - 1.5}px ${family}`
}

const spacing = (kind: BaseNameKind, text: string): string =>
  kind !== 'town' && kind !== 'disputed' && SPACED.test(text) ? '1.5px' : '0px'

/** Measures texts as they are drawn. */
export function measureOn(context: CanvasRenderingContext2D, family: string): MeasureName {
  return (text, kind, line, rank) => {
    context.font = font(kind, line, rank, family)
    context.letterSpacing = spacing(kind, text)
    return context.measureText(text).width
  }
}

/** Draws names with a halo of the ground, so that lines under them do not cut the letters. */
export function paintNames(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedName[],
  palette: NamePalette,
): void {
  Object.assign(context, { lineJoin: 'round', textBaseline: 'middle' })
  for (const { name, x, y, align, lines, dot } of placed) {
    const colour =
      name.kind === 'town' ? palette.town : name.kind === 'sea' ? palette.sea : palette.area
    if (dot) {
      context.beginPath()
      context.arc(dot.x, dot.y, name.rank <= 1 ? 2.6 : 2, 0, 2 * Math.PI)
      Object.assign(context, { fillStyle: palette.halo, strokeStyle: colour, lineWidth: 1.2 })
      context.fill()
      context.stroke()
    }
    for (const [line, text] of lines.entries()) {
      context.font = font(name.kind, line, name.rank, palette.family)
      context.letterSpacing = spacing(name.kind, text)
      context.textAlign = align
      const height = y + (line - (lines.length - 1) / 2) * LINE
      Object.assign(context, { strokeStyle: palette.halo, lineWidth: 3, globalAlpha: 0.85 })
      context.strokeText(text, x, height)
      Object.assign(context, { fillStyle: colour, globalAlpha: line === 0 ? 1 : 0.8 })
      context.fillText(text, x, height)
      context.globalAlpha = 1
    }
  }
  context.letterSpacing = '0px'
}
