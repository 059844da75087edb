'use client'
import type { ComponentProps } from 'react'
import { partKey } from '#lib/views'
import type { PlaceGroup, PlaceView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'

type Props = ComponentProps<'button'> & {
  /** The places that the mark stands for; the first names it. */
  places: readonly Pick<PlaceView, 'id'>[]
  /** The place parts to highlight. */
  keys: readonly string[]
  /** The number of claims or contradictions that the mark shows. */
  count: number
  onOpen: () => void
}

/** The keys of all place parts that the members of a mark speak of. */
export const partKeysOf = (members: readonly PlaceGroup[]): string[] =>
  members.flatMap(({ place, parts }) => parts.map(({ part }) => partKey({ place: place.id, part })))

/**
 * The button of a mark on the map: opens its place or cluster, and highlights the ground and the
 * rows of what it stands for.
 */
export function MarkButton({ places, keys, count, onOpen, ...rest }: Props) {
  const { opened } = usePage()
  const { isHighlighted, pointer, focus } = useHighlight(keys)
  return (
    <button
      type="button"
      data-mark={places[0]!.id}
      data-count={count}
      data-members={places.map(({ id }) => id).join(' ')}
      data-gathered={places.length > 1 || undefined}
      data-highlighted={isHighlighted || undefined}
      data-open={places.some((place) => place.id === opened) || undefined}
      onClick={onOpen}
      {...pointer}
      {...focus}
      {...rest}
    />
  )
}
