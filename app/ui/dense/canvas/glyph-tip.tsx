'use client'
import type { Map as LeafletMap } from 'leaflet'
import { useMap } from 'react-leaflet'
import type { ColumnPlace } from '#lib/columns'
import type { Layer } from '#lib/views'
import { namesIn } from '#lib/words'
import { OtherName } from '../../base/other-name'
import { useWords } from '../../base/words/words-context'
import type { GlyphHit } from './dense-layer'
import type { GhostHit } from './ghost-layer'
import type { Marks } from '../engine/dense-engine'
import styles from './glyph-tip.module.css'
import { claimsAtPlace } from '../engine/ground-mask'
import { glyphName } from './glyph-name'

/**
 * What a mark counts, beside it while the pointer is on it. The list of places in view says the
 * same.
 */
export function GlyphTip({
  hit,
  marks,
  kinds,
}: {
  /** With the claims that are only possible there. */
  hit: GlyphHit & { possible: number }
  marks: Marks
  kinds: readonly Layer[]
}) {
  const map = useMap()
  const words = useWords()
  const { say, number } = words
  const anchor = hit.places.reduce(
    (most, place) =>
      claimsAtPlace(marks.counts, place) > claimsAtPlace(marks.counts, most) ? place : most,
    hit.places[0]!,
  )
  const place = marks.places[anchor]
  if (!place) return null
  return (
    <div className={styles.tip} {...besideOf(map, place)} aria-hidden="true">
      <b>
        <bdi>{glyphName(hit, marks, words)}</bdi>
      </b>{' '}
      <OtherName place={namesIn(place, words.lang)} />
      <span>{say('count.claim', { count: hit.count })}</span>
      <ul>
        {kinds.map(
          ({ id, label, colour }, i) =>
            hit.kinds[i]! > 0 && (
              <li key={id}>
                <svg width="8" height="8">
                  <circle cx="4" cy="4" r="4" fill={colour} />
                </svg>{' '}
                {label} {number(hit.kinds[i]!)}
              </li>
            ),
        )}
        {hit.possible > 0 && <li>{say('ghost.more', { count: hit.possible })}</li>}
        {hit.contradicted > 0 && <li>{say('dense.contradicted', { count: hit.contradicted })}</li>}
      </ul>
    </div>
  )
}

/** What a ghost counts, said to be only possible. */
export function GhostTip({ hit, marks }: { hit: GhostHit; marks: Marks }) {
  const map = useMap()
  const { lang, say } = useWords()
  const place = marks.places[hit.place]
  if (!place) return null
  return (
    <div className={styles.tip} {...besideOf(map, place)} aria-hidden="true">
      <b>
        <bdi>{namesIn(place, lang).name}</bdi>
      </b>{' '}
      <span>{say('ghost.line', { line: say('count.claim', { count: hit.possible }) })}</span>
    </div>
  )
}

/** Where a tip stands: beside its place, on the side with more room. */
function besideOf(map: LeafletMap, { lat, lon }: Pick<ColumnPlace, 'lat' | 'lon'>) {
  const { x, y } = map.latLngToContainerPoint([lat, lon])
  const size = map.getSize()
  return {
    style: { left: x, top: y },
    'data-left': x > size.x / 2 || undefined,
    'data-above': y > size.y / 2 || undefined,
  }
}
