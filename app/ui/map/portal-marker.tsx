'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { divIcon } from 'leaflet'
import { Marker } from 'react-leaflet'

type Props = { position: [lon: number, lat: number]; size: [width: number, height: number]; zIndex?: number; /** Where it stands among the others of its pane for who goes from one to the next by keyboard: smaller first. */ rank?: number; children: ReactNode }

/** Something at a point of the map (in the pane around it) whose content is React's: the icon's HTML stays empty, so data can only ever be text. */
export function PortalMarker({ position: [lon, lat], size: [width, height], zIndex = 0, rank = 0, children }: Props) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const icon = useMemo(() => divIcon({ className: '', html: '', iconSize: [width, height] }), [width, height])
  const handlers = useMemo(
    () => ({
      add: (event: { target: { getElement: () => HTMLElement | undefined } }) => {
        const added = event.target.getElement() ?? null
        if (added) {
          added.dataset.rank = String(rank)
          const next = [...(added.parentElement?.children ?? [])].find((other) => Number((other as HTMLElement).dataset.rank ?? Infinity) > rank)
          if (next) added.parentElement!.insertBefore(added, next)
        }
        setElement(added)
      },
      remove: () => setElement(null),
    }),
    [rank],
  )
  return (
    <>
      <Marker key={`${width}x${height}`} position={[lat, lon]} icon={icon} interactive={false} keyboard={false} zIndexOffset={zIndex} eventHandlers={handlers} />
      {element && createPortal(children, element)}
    </>
  )
}
