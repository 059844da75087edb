import type { Layer } from '#lib/views'

/**
 * SVG patterns for vague areas and split marks, one each for every kind. Drawings of the map and
 * the lists refer to them by id.
 */
export function HatchPatterns({ layers }: { layers: readonly Layer[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {layers.flatMap((layer) => [
          <pattern
            key={layer.id}
            id={`hatch-${layer.id}`}
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V9" stroke={layer.colour} strokeWidth="1.6" />
          </pattern>,
          <pattern
            key={`${layer.id} split`}
            id={`split-${layer.id}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" stroke={layer.colour} strokeWidth="3" />
          </pattern>,
        ])}
      </defs>
    </svg>
  )
}
