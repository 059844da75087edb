'use client'
import { firmest, gatheredAloud, gatheredName, partKey, tallyOf, tallyWords } from '#lib/views'
import type { Clash, ClaimView, PlaceView, PlaceGroup } from '#lib/views'
import type { Words } from '#lib/words'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { Size } from '../marks/boxes'
import { labelSize } from '../marks/mark-style'
import styles from './claims-glyph.module.css'
import { KindRing } from './kind-ring'
import { MarkButton } from './mark-button'

/** The sizes of a mark of claims: a circle for settlements, a label for areas. */
export function claimSizes({
  place,
  claims,
}: Pick<PlaceGroup, 'place' | 'claims'>): readonly [Size, ...Size[]] {
  return place.isArea
    ? [labelSize(place.name, claims.length), labelSize(place.name, claims.length, 24)]
    : [
        [36, 36],
        [26, 26],
      ]
}

/** The size of a mark that gathers places: a label with their name and the number of their claims. */
export function gatheredClaimsSize(members: readonly PlaceGroup[], words: Words): Size {
  const claims = new Set(members.flatMap((group) => group.claims))
  const names = members.map(({ place }) => place.name)
  return labelSize(gatheredName(names, words), claims.size)
}

type Props = {
  places: readonly PlaceView[]
  claims: readonly ClaimView[]
  clash: Clash | undefined
  small: boolean
  onOpen: () => void
}

/**
 * The mark of a place, or of places that are gathered: how many claims, of which kinds, with which
 * standing, and whether they contradict each other, or only claims that the filter hides.
 */
export function ClaimsGlyph({ places, claims: all, clash, small, onOpen }: Props) {
  const { data, isPossible } = usePage()
  const words = useWords()
  const { say, join } = words
  const { claims, ghost } = firmest(all, isPossible)
  const tally = tallyOf(all, isPossible)
  const layers = data.layers.flatMap((layer) => {
    const count = claims.filter((claim) => claim.kind === layer.kind).length
    return count > 0 ? [{ layer, count }] : []
  })
  const first = places[0]!
  const contradicted = clash === 'shown'
  const here = new Set(places.map(({ id }) => id))
  const keys = new Set(
    all.flatMap((claim) => claim.places.filter((item) => here.has(item.place)).map(partKey)),
  )
  const names = places.map((place) => place.name)
  const kinds = layers.map(({ layer, count }) =>
    say('mark.kind', { many: count, kind: layer.label.toLowerCase() }),
  )
  const label = say('mark.label', {
    names: gatheredAloud(names, words),
    parts: join([tallyWords(tally, words), ...kinds, ...(clash ? [say(`mark.${clash}`)] : [])]),
  })
  const fill = fillOf(claims.map((claim) => claim.standing))
  const isLabel = first.isArea || places.length > 1
  return (
    <MarkButton
      className={isLabel ? styles.area : styles.glyph}
      aria-label={label}
      data-small={small || undefined}
      data-contradicted={clash}
      places={places}
      keys={[...keys]}
      count={claims.length}
      possible={tally.possible}
      ghost={ghost}
      onOpen={onOpen}
    >
      {isLabel ? (
        <>
          {!small && (
            <KindIcon layer={layers[0]!.layer} fill={fill} size={14} contradicted={contradicted} />
          )}
          <bdi>{gatheredName(names, words)}</bdi>
          <b>{claims.length}</b>
        </>
      ) : layers.length === 1 ? (
        <span className={styles.single}>
          <KindIcon
            layer={layers[0]!.layer}
            fill={fill}
            size={small ? 24 : 30}
            contradicted={contradicted}
          />
          {claims.length > 1 && <b data-on={contradicted ? 'split' : fill}>{claims.length}</b>}
        </span>
      ) : (
        <KindRing
          layers={layers}
          total={claims.length}
          fill={fill}
          contradicted={contradicted}
          small={small}
        />
      )}
      {clash && (
        <span className={styles.unequal} data-clash-sign={clash} aria-hidden="true">
          ≠
        </span>
      )}
    </MarkButton>
  )
}
