import type { PlaceStance } from '#lib/views'
import styles from './stance-mark.module.css'

/** Letters and sign of a stance: A is square and filled, B round and hollow, so that no colour is needed to tell them apart. */
const SIGNS: Record<Exclude<PlaceStance, 'only-a' | 'only-b'>, string> = {
  contradict: '≠',
  agree: '=',
  apart: '·',
  carried: '“',
}

/** Width and height of a stance's mark, in pixels. */
export function stanceSize(stance: PlaceStance): [width: number, height: number] {
  return stance === 'only-a' || stance === 'only-b' ? [28, 28] : [60, 28]
}

/** How two sources stand, as a mark: one of them, or both with a sign between. `reverse` where B carries A; `bare` without an edge of its own. Decorative: the text beside it says the same. */
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
