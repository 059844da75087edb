import type { Layer } from '#lib/views'
import type { Fill } from '../../base/kind-icon'
import styles from './kind-ring.module.css'

type Props = {
  layers: { layer: Layer; count: number }[]
  total: number
  fill: Fill
  contradicted: boolean
  cluster: boolean
}

const RADIUS = 14
const TURN = 2 * Math.PI * RADIUS

/** The number of claims at a mark in a ring of their kinds; clusters have a double ring. */
export function KindRing({ layers, total, fill, contradicted, cluster }: Props) {
  const all = layers.reduce((sum, { count }) => sum + count, 0)
  const arcs = layers.map(({ layer, count }, i) => {
    const before = layers.slice(0, i).reduce((sum, item) => sum + item.count, 0)
    return { layer, length: (count / all) * TURN, offset: (before / all) * TURN }
  })
  const gap = layers.length > 1 ? 1.2 : 0
  return (
    <svg
      className={styles.ring}
      width="36"
      height="36"
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
    >
      {cluster && <circle cx="18" cy="18" r="17.5" className={styles.cluster} />}
      <circle cx="18" cy="18" r="16" className={styles.paper} />
      {arcs.map(({ layer, length, offset }) => (
        <circle
          key={layer.id}
          cx="18"
          cy="18"
          r={RADIUS}
          fill="none"
          stroke={layer.colour}
          strokeWidth={fill === 'hollow' ? 2 : 4.4}
          strokeDasharray={`${Math.max(0.1, length - gap)} ${TURN}`}
          strokeDashoffset={-offset}
          transform="rotate(-90 18 18)"
        />
      ))}
      {contradicted && <path d="M22.5 0.5 13.5 35.5" className={styles.seam} />}
      <circle cx="18" cy="18" r="10.4" className={styles.paper} />
      <text x="18" y="22" textAnchor="middle">
        {total}
      </text>
    </svg>
  )
}
