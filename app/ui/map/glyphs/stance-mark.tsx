import type { PlaceStance } from '#lib/views'
import styles from './stance-mark.module.css'

/**
 * The sign of each stance. A is square and filled, B round and hollow, so that they differ without
 * colour.
 */
const SIGNS: Record<Exclude<PlaceStance, 'only-a' | 'only-b'>, string> = {
  contradict: '≠',
  agree: '=',
  apart: '·',
  carried: '“',
}

/** The size of a stance's mark, in pixels. */
export function stanceSize(stance: PlaceStance): [width: number, height: number] {
  return stance === 'only-a' || stance === 'only-b' ? [28, 28] : [60, 28]
}

/**
 * The stance of two sources as a mark: one letter, or both with a sign between them. `reverse` puts
 * B first where it passes on A; `bare` omits the edge. Decorative, since the text beside it says
 * the same.
 */
export function StanceMark({
  stance,
  reverse = false,
  bare = false,
}: {
  stance: PlaceStance
  reverse?: boolean
  bare?: boolean
}) {
  const [a, b] = [
    <b key="a" className={styles.a}>
      A
    </b>,
    <b key="b" className={styles.b}>
      B
    </b>,
  ]
  if (stance === 'only-a')
    return (
      <span className={styles.mark} aria-hidden="true">
        {a}
      </span>
    )
  if (stance === 'only-b')
    return (
      <span className={styles.mark} aria-hidden="true">
        {b}
      </span>
    )
  return (
    <span
      className={styles.mark}
      data-stance={stance}
      data-bare={bare || undefined}
      aria-hidden="true"
    >
      {reverse ? b : a}
      <i>{SIGNS[stance]}</i>
      {reverse ? a : b}
      {stance === 'carried' && <i>”</i>}
    </span>
  )
}
