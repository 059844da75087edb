/**
 * An SVG pattern of paper-coloured stripes over a colour, sized in pixels whatever the drawing's
 * scale.
 */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="1.3" height="4" fill="var(--paper)" fillOpacity="0.8" />
    </pattern>
  )
}
