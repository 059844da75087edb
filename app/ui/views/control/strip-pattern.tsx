import type { SidePattern } from '#lib/model'
import type { SideLook } from '#lib/views'

/** How a side's bars are drawn: the colour of their lines, and what fills them. */
export type SideFill = { colour: string; fill: string }

/** The id of the SVG definition of a side's pattern. */
const idOf = (side: string) => `strip-${side}`

/** How the bars of a side are drawn; in `colour` where nothing is known of it. */
export function sideFill(side: string, look: SideLook | undefined, colour: string): SideFill {
  const own = look?.colour ?? colour
  return { colour: own, fill: !look || look.pattern === 'solid' ? own : `url(#${idOf(side)})` }
}

const MARKS: Record<Exclude<SidePattern, 'solid'>, { d: string; turn: number; stroke: number }> = {
  slant: { d: 'M0 0V6', turn: 45, stroke: 3 },
  dots: { d: 'M3 2.2v1.6', turn: 0, stroke: 2.4 },
  bars: { d: 'M0 0V6', turn: 0, stroke: 3 },
  cross: { d: 'M0 0V6M0 3H6', turn: 45, stroke: 1.6 },
}

/**
 * The SVG definitions of the sides' patterns, once for each view. They are decorative, since every
 * bar names its holder in words.
 */
export function StripPatterns({ looks }: { looks: ReadonlyMap<string, SideLook> }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="visually-hidden">
      <defs>
        {[...looks].map(([side, { pattern, colour }]) => {
          if (pattern === 'solid') return null
          const mark = MARKS[pattern]
          return (
            <pattern
              key={side}
              id={idOf(side)}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${mark.turn})`}
            >
              <path
                d={mark.d}
                stroke={colour}
                strokeWidth={mark.stroke}
                strokeLinecap={pattern === 'dots' ? 'round' : 'butt'}
              />
            </pattern>
          )
        })}
      </defs>
    </svg>
  )
}
