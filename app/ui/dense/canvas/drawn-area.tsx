'use client'
import { useEffect, useMemo, useState } from 'react'
import { Pane, Polygon } from 'react-leaflet'
import type { ClaimView } from '#lib/views'
import { polygonsOf } from '../../map/lat-lngs'
import { useDense } from '../dense-context'

/** The area of an opened claim, as whoever says it drew it; nothing where nobody drew one. */
export function DrawnArea({ id }: { id: string }) {
  const { engine, kinds } = useDense()
  const [claim, setClaim] = useState<ClaimView>()
  useEffect(
    function fetchClaim() {
      let wanted = true
      // The list says why a claim cannot be had; here is nothing to draw then.
      engine.claim(id).then(
        (found) => wanted && setClaim(found?.claim),
        () => wanted && setClaim(undefined),
      )
      return () => {
        wanted = false
      }
    },
    [engine, id],
  )
  const drawn = claim?.id === id ? claim.drawn : undefined
  const positions = useMemo(() => drawn && polygonsOf(drawn), [drawn])
  if (!positions) return null
  const color = kinds.find(({ kind }) => kind === claim!.kind)?.colour
  return (
    <Pane name="drawn" style={{ zIndex: 410, pointerEvents: 'none' }}>
      <Polygon
        positions={positions}
        interactive={false}
        pathOptions={{ ...(color && { color }), weight: 2, fillOpacity: 0.15 }}
      />
    </Pane>
  )
}
