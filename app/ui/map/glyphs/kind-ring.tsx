import type { Layer } from '#lib/views'
import type { Fill } from '../../base/kind-icon'
import styles from './kind-ring.module.css'

type Props = {
  layers: { layer: Layer; count: number }[]
  total: number
  fill: Fill
  contradicted: boolean
  small: boolean
}

/**
 * The measures of a ring, in pixels: across all of it, the radius and the width of its line, and the
 * radius of the paper under the number.
 */
const USUAL = { across: 36, radius: 14, line: 4.4, inside: 10.4, baseline: 22 }
const SMALL = { across: 26, radius: 10.6, line: 3.2, inside: 8.6, baseline: 17 }

/** The number of claims at a mark in a ring of their kinds. */
export function KindRing({ layers, total, fill, contradicted, small }: Props) {
  const { across, radius, line, inside, baseline } = small ? SMALL : USUAL
  const [middle, turn] = [across / 2, 2 * Math.PI * radius]
  const all = layers.reduce((sum, { count }) => sum + count, 0)
  const arcs = layers.map(({ layer, count }, i) => {
    const before = layers.slice(0, i).reduce((sum, item) => sum + item.count, 0)
    return { layer, length: (count / all) * turn, offset: (before / all) * turn }
  })
  const gap = layers.length > 1 ? 1.2 : 0
  return (
    <svg
      className={styles.ring}
      width={across}
      height={across}
      viewBox={`0 0 ${across} ${across}`}
      data-small={small || undefined}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx={middle} cy={middle} r={radius + line / 2} className={styles.paper} />
      {arcs.map(({ layer, length, offset }) => (
        <circle
          key={layer.id}
          cx={middle}
          cy={middle}
          r={radius}
          fill="none"
          stroke={layer.colour}
          strokeWidth={fill === 'hollow' ? line / 2 : line}
          strokeDasharray={`${Math.max(0.1, length - gap)} ${turn}`}
          strokeDashoffset={-offset}
          transform={`rotate(-90 ${middle} ${middle})`}
        />
      ))}
      {contradicted && (
        <path
          d={`M${across * 0.625} 0.5 ${across * 0.375} ${across - 0.5}`}
          className={styles.seam}
        />
      )}
      <circle cx={middle} cy={middle} r={inside} className={styles.paper} />
      <text x={middle} y={baseline} textAnchor="middle">
        {total}
      </text>
    </svg>
  )
}
