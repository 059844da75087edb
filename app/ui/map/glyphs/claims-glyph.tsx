'use client'
import { partKey } from '#lib/views'
import type { Clash, ClaimView, PlaceView, PlaceGroup } from '#lib/views'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './claims-glyph.module.css'
import { KindRing } from './kind-ring'
import { MarkButton } from './mark-button'

/**
 * The size of a mark in pixels: a circle for settlements, a label for areas, which have no
 * position.
 */
export function glyphSize({
  place,
  claims,
}: Pick<PlaceGroup, 'place' | 'claims'>): [width: number, height: number] {
  return place.isArea
    ? [Math.ceil(place.name.length * 7 + String(claims.length).length * 8 + 44), 26]
    : [36, 36]
}

type Props = {
  places: readonly PlaceView[]
  claims: readonly ClaimView[]
  clash: Clash | undefined
  onOpen: () => void
}

/**
 * The mark of a place or cluster: how many claims, of which kinds, with which standing, and whether
 * they contradict each other, or only claims that the filter hides.
 */
export function ClaimsGlyph({ places, claims, clash, onOpen }: Props) {
  const { data } = usePage()
  const { say, join } = useWords()
  const layers = data.layers.flatMap((layer) => {
    const count = claims.filter((claim) => claim.kind === layer.kind).length
    return count > 0 ? [{ layer, count }] : []
  })
  const first = places[0]!
  const contradicted = clash === 'shown'
  const keys = claims.flatMap((claim) =>
    claim.places.filter((item) => places.some((place) => place.id === item.place)).map(partKey),
  )
  const names =
    places.length > 3
      ? say('mark.andMore', { first: first.name, rest: places.length - 1 })
      : join(places.map((place) => place.name))
  const kinds = layers.map(({ layer, count }) =>
    say('mark.kind', { many: count, kind: layer.label.toLowerCase() }),
  )
  const label = say('mark.label', {
    names,
    parts: join([
      say('count.claim', { count: claims.length }),
      ...kinds,
      ...(clash ? [say(`mark.${clash}`)] : []),
    ]),
  })
  const fill = fillOf(claims.map((claim) => claim.standing))
  return (
    <MarkButton
      className={first.isArea ? styles.area : styles.glyph}
      aria-label={label}
      data-contradicted={clash}
      places={places}
      keys={keys}
      count={claims.length}
      onOpen={onOpen}
    >
      {first.isArea ? (
        <>
          <KindIcon layer={layers[0]!.layer} fill={fill} size={14} contradicted={contradicted} />
          <bdi>{first.name}</bdi>
          <b>{claims.length}</b>
        </>
      ) : layers.length === 1 && places.length === 1 ? (
        <span className={styles.single}>
          <KindIcon layer={layers[0]!.layer} fill={fill} size={30} contradicted={contradicted} />
          {claims.length > 1 && <b data-on={contradicted ? 'split' : fill}>{claims.length}</b>}
        </span>
      ) : (
        <KindRing
          layers={layers}
          total={claims.length}
          fill={fill}
          contradicted={contradicted}
          cluster={places.length > 1}
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
