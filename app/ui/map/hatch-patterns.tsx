import type { Layer } from '#lib/layers'

/** The hatch of vague areas, one a kind, for the map's drawings to refer to. */
export function HatchPatterns({ layers }: { layers: readonly Layer[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {[...layers].map((layer) => (
          <pattern key={layer.id} id={`hatch-${layer.id}`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V9" stroke={layer.colour} strokeWidth="1.6" />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
