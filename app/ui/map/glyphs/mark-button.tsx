'use client'
import type { ComponentProps } from 'react'
import { partKey } from '#lib/views'
import type { PlaceGroup, PlaceView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { useWords } from '../../base/words/words-context'
import styles from './mark-button.module.css'

type Props = ComponentProps<'button'> & {
  /** The places that the mark stands for; the first names it. */
  places: readonly Pick<PlaceView, 'id'>[]
  /** The place parts to highlight. */
  keys: readonly string[]
  /** The number of claims or contradictions that the mark shows. */
  count: number
  /** How many more are possible; a mark of only possible ones is a `ghost`. */
  possible?: number
  ghost?: boolean
  onOpen: () => void
}

/** The keys of all place parts that the members of a mark speak of. */
export const partKeysOf = (members: readonly PlaceGroup[]): string[] =>
  members.flatMap(({ place, parts }) => parts.map(({ part }) => partKey({ place: place.id, part })))

/**
 * The button of a mark on the map: opens its place or cluster, and highlights the ground and the
 * rows of what it stands for.
 */
export function MarkButton({
  places,
  keys,
  count,
  possible,
  ghost,
  onOpen,
  children,
  'aria-label': label,
  ...rest
}: Props) {
  const { opened, claim } = usePage()
  const of = opened === undefined ? undefined : claim(opened)
  const { say, number } = useWords()
  const { isHighlighted, pointer, focus } = useHighlight(keys)
  return (
    <button
      type="button"
      data-mark={places[0]!.id}
      data-count={count}
      data-possible={possible || undefined}
      data-ghost={ghost || undefined}
      data-members={places.map(({ id }) => id).join(' ')}
      data-gathered={places.length > 1 || undefined}
      data-highlighted={isHighlighted || undefined}
      data-open={
        places.some(({ id }) => id === opened || of?.places.some(({ place }) => place === id)) ||
        undefined
      }
      onClick={onOpen}
      {...pointer}
      {...focus}
      {...rest}
      aria-label={ghost && label ? say('ghost.line', { line: label }) : label}
    >
      {children}
      {!ghost && !!possible && <small className={styles.more}>+{number(possible)}</small>}
    </button>
  )
}
