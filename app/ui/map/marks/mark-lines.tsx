'use client'
import { Pane } from 'react-leaflet'
import { MapMark } from './map-mark'
import styles from './mark-lines.module.css'
import type { PlacedMark } from './use-mark-layout'

/** Thin lines from marks that stand aside to the places they are of, each with a dot at its end. */
export function MarkLines({ marks }: { marks: readonly PlacedMark[] }) {
  return (
    <Pane name="lines" style={{ zIndex: 585, pointerEvents: 'none' }}>
      {marks.map(
        ({ at, x, y, leads, position }) =>
          leads.length > 0 && (
            <MapMark key={at} position={position} size={[1, 1]}>
              <svg className={styles.lines} width="1" height="1" aria-hidden="true" data-lines={at}>
                {leads.map((lead) => (
                  <g key={`${lead.x} ${lead.y}`}>
                    <line x2={lead.x - x} y2={lead.y - y} />
                    <circle cx={lead.x - x} cy={lead.y - y} r="3" />
                  </g>
                ))}
              </svg>
            </MapMark>
          ),
      )}
    </Pane>
  )
}
