import type { Layer } from '#lib/views'
import styles from './split-mark.module.css'

/** The two halves of each outline, in a box of 40 units. */
const HALVES: Record<Layer['shape'], [left: string, right: string]> = {
  diamond: ['M18 2.5 2.5 20 18 37.5Z', 'M22 2.5 37.5 20 22 37.5Z'],
  circle: ['M18 3.1a17 17 0 0 0 0 33.8Z', 'M22 3.1a17 17 0 0 1 0 33.8Z'],
  square: ['M18 4H4v32h14Z', 'M22 4h14v32H22Z'],
  triangle: ['M18 7 3 35h15Z', 'M22 7 37 35H22Z'],
  hexagon: ['M18 4.5h-7L2.5 20 11 35.5h7Z', 'M22 4.5h7L37.5 20 29 35.5h-7Z'],
  dot: ['M18 3.1a17 17 0 0 0 0 33.8Z', 'M22 3.1a17 17 0 0 1 0 33.8Z'],
}

type Props = { layer: Pick<Layer, 'id' | 'shape' | 'colour'>; weak: boolean; size?: number }

/**
 * A mark split by a seam: one side filled, the other hatched. A weaker contradiction is dashed and
 * unfilled.
 */
export function SplitMark({ layer, weak, size = 36 }: Props) {
  const [left, right] = HALVES[layer.shape]
  const edge = {
    stroke: layer.colour,
    strokeWidth: weak ? 1.8 : 2.2,
    strokeDasharray: weak ? '3.5 2.5' : undefined,
  }
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
    >
      <path d={left} className={styles.paper} />
      <path d={right} className={styles.paper} />
      <path d={left} fill={weak ? 'none' : layer.colour} {...edge} />
      <path d={right} fill={weak ? 'none' : `url(#split-${layer.id})`} {...edge} />
    </svg>
  )
}
