import type { MarkFill } from '#lib/model'
import { MARK_HALVES, MARK_OUTLINES } from '#lib/views'
import type { Layer } from '#lib/views'
import styles from './kind-icon.module.css'

export { fillOf } from '#lib/model'
export type { MarkFill as Fill } from '#lib/model'

type Props = {
  layer: Pick<Layer, 'shape' | 'colour'>
  fill?: MarkFill
  size?: number
  contradicted?: boolean
}

/**
 * The mark of a kind: its shape and colour show the kind, its fill the standing, a seam a
 * contradiction. It is decorative, since the text beside it says the same.
 */
export function KindIcon({ layer, fill = 'filled', size = 16, contradicted = false }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" color={layer.colour} aria-hidden="true">
      <path
        d={MARK_OUTLINES[layer.shape]}
        className={fill === 'filled' ? styles.edge : `${styles.edge} ${styles.hollow}`}
      />
      {fill === 'half' && <path d={MARK_HALVES[layer.shape]} className={styles.half} />}
      {contradicted && <path d={MARK_OUTLINES[layer.shape]} className={styles.veil} />}
      {contradicted && <path d="M13.5 0 6.5 20" className={styles.seam} />}
    </svg>
  )
}
