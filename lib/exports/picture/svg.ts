import type { Words } from '#lib/words'
import { xmlText } from '../formats/xml'

/** Attributes of an element; a number is written as it is, `undefined` not at all. */
type Attributes = Record<string, string | number | undefined>

/**
 * A piece of SVG: made only by `svg` and `svgText`, so that every text and attribute in it has been
 * escaped.
 */
export type Svg = { readonly markup: string }

const attributesOf = (attributes: Attributes) =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${xmlText(String(value))}"`],
    )
    .join('')

/** An element with its children. */
export function svg(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  return {
    markup: children.length
      ? `<${name}${attributesOf(attributes)}>${children.map(({ markup }) => markup).join('')}</${name}>`
      : `<${name}${attributesOf(attributes)}/>`,
  }
}

/** A line of text. */
export function svgText(text: string, attributes: Attributes): Svg {
  return { markup: `<text${attributesOf(attributes)}>${xmlText(text)}</text>` }
}

/**
 * A line that is read in a language's direction, whatever its first letter: the renderer takes
 * every line for one from left to right (isolates: Unicode UAX #9).
 */
export function inDirection(text: string, { dir }: Pick<Words, 'dir'>): string {
  return dir === 'rtl' ? `\u2067${text}\u2069` : text
}

/** Widths of letters against the size, on the large side. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\u2066-\u2069\u064b-\u0652]/, 0],
  [/[ilj.,:;'’|()! اأإآل،؛]/, 0.3],
  [/[رزدذو]/, 0.45],
  [/[\p{Lu}MWmw@%—سشصضطظمحخجعغكقفيى]/u, 0.68],
]
const widthOfLetter = (letter: string) =>
  WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.55

/**
 * The width of a line of text in pixels, estimated on the large side, since no font is measured
 * here. Marks of direction take no width.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size
}

/**
 * A text in at most `most` lines of at most `width` pixels. The last line ends in an ellipsis where
 * the text does not fit.
 */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(cut(word, size, width))
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), cut(`${lines.slice(most - 1).join(' ')}`, size, width)]
}

/** A text cut to so many pixels, with an ellipsis where something is cut. */
function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  let letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width)
    letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}
