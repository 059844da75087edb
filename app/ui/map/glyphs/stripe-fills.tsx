import type { HeldPart, SideLook } from '#lib/views'

type Looks = ReadonlyMap<string, SideLook>

const idOf = (a: string, b: string) => `stripes-${a}-${b}`
const sparseId = (side: string) => `stripes-${side}`

/**
 * What fills ground that is said to be of some sides: the colour of one, or stripes of the first two
 * where voices name several, whether or not these contradict each other; nothing where nobody is said to have it.
 */
export function fillOfSides({ sides }: Pick<HeldPart, 'sides'>, looks: Looks): string | undefined {
  const [first, second] = sides
  if (first === undefined) return undefined
  return second !== undefined
    ? `url(#${idOf(...([first, second].sort() as [string, string]))})`
    : looks.get(first)?.colour
}

/**
 * The same for ground of which only some is meant, and nobody says which: sparse stripes, through
 * which the ground of the whole is seen.
 */
export function sparseFill({ sides }: Pick<HeldPart, 'sides'>): string | undefined {
  return sides[0] === undefined ? undefined : `url(#${sparseId(sides[0])})`
}

/** The SVG definitions of the stripes of each side, and of every two. */
export function StripeFills({ looks }: { looks: Looks }) {
  const sides = [...looks.keys()].sort()
  const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => [a, b] as const))
  const pattern = (id: string, stripes: readonly [x: number, colour: string, width: number][]) => (
    <pattern
      key={id}
      id={id}
      width="12"
      height="12"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      {stripes.map(([x, stroke, width]) => (
        <path key={x} d={`M${x} 0V12`} stroke={stroke} strokeWidth={width} />
      ))}
    </pattern>
  )
  const colourOf = (side: string) => looks.get(side)!.colour
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {sides.map((side) => pattern(sparseId(side), [[6, colourOf(side), 3]]))}
        {pairs.map(([a, b]) =>
          pattern(idOf(a, b), [
            [3, colourOf(a), 6],
            [9, colourOf(b), 6],
          ]),
        )}
      </defs>
    </svg>
  )
}
