/**
 * The patterns of holders' bars, in the order in which sides get them. The government always has
 * the first.
 */
export const STRIP_PATTERNS = ['solid', 'slant', 'dots', 'bars', 'cross'] as const

/** One of the patterns of holders' bars. */
export type StripPattern = (typeof STRIP_PATTERNS)[number]

/** The pattern of each side. It depends on all sides in the data, so that no filter changes it. */
export function patternsOf(sides: readonly string[]): Map<string, StripPattern> {
  const others = [...new Set(sides)].filter((side) => side !== 'government').sort()
  return new Map([
    ['government', 'solid'],
    ...others.map(
      (side, i) => [side, STRIP_PATTERNS[1 + (i % (STRIP_PATTERNS.length - 1))]!] as const,
    ),
  ] as [string, StripPattern][])
}

/** The id of a pattern's SVG definition. */
const idOf = (pattern: StripPattern) => `strip-${pattern}`

/** The SVG fill of a bar. */
export function patternFill(pattern: StripPattern, colour: string): string {
  return pattern === 'solid' ? colour : `url(#${idOf(pattern)})`
}

const MARKS: Record<Exclude<StripPattern, 'solid'>, { d: string; turn: number; stroke: number }> = {
  slant: { d: 'M0 0V6', turn: 45, stroke: 3 },
  dots: { d: 'M3 2.2v1.6', turn: 0, stroke: 2.4 },
  bars: { d: 'M0 0V6', turn: 0, stroke: 3 },
  cross: { d: 'M0 0V6M0 3H6', turn: 45, stroke: 1.6 },
}

/**
 * The SVG definitions of the patterns, once for each view. They are decorative, since every bar
 * names its holder in words.
 */
export function StripPatterns({ colour }: { colour: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="visually-hidden">
      <defs>
        {(Object.keys(MARKS) as (keyof typeof MARKS)[]).map((name) => (
          <pattern
            key={name}
            id={idOf(name)}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${MARKS[name].turn})`}
          >
            <path
              d={MARKS[name].d}
              stroke={colour}
              strokeWidth={MARKS[name].stroke}
              strokeLinecap={name === 'dots' ? 'round' : 'butt'}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
