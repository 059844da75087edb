import type { Layer } from '#lib/views'

/** The hatches of vague areas and of split marks, one a kind, for the drawings of map and lists to refer to. */
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
