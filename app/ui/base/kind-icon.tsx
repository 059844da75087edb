import type { MarkFill } from '#lib/model'
import type { Layer } from '#lib/views'

export { fillOf } from '#lib/model'
export type { MarkFill as Fill } from '#lib/model'

const OUTLINES: Record<Layer['shape'], string> = {
  diamond: 'M10 1.5 18.5 10 10 18.5 1.5 10Z',
  circle: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  square: 'M2.8 2.8h14.4v14.4H2.8Z',
  dot: 'M10 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
}
/** The lower half of each outline, filled for `half`. */
const HALVES: Record<Layer['shape'], string> = {
  diamond: 'M1.5 10h17L10 18.5Z',
  circle: 'M2 10h16a8 8 0 0 1-16 0Z',
  square: 'M2.8 10h14.4v7.2H2.8Z',
  dot: 'M6 10h8a4 4 0 0 1-8 0Z',
}

type Props = {
  layer: Pick<Layer, 'shape' | 'colour'>
  fill?: MarkFill
  size?: number
  contradicted?: boolean
}

/**
 * The mark of a kind: its shape and colour show the kind, its fill the standing, a seam a
 * contradiction. It is decorative, since the text beside it says the same.
 */
export function KindIcon({ layer, fill = 'filled', size = 16, contradicted = false }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" color={layer.colour} aria-hidden="true">
      <path
        d={OUTLINES[layer.shape]}
        fill={fill === 'filled' ? 'currentColor' : 'var(--paper)'}
        stroke="currentColor"
        strokeWidth="2.2"
      />
      {fill === 'half' && <path d={HALVES[layer.shape]} fill="currentColor" />}
      {contradicted && (
        <path
          d={OUTLINES[layer.shape]}
          fill="var(--paper)"
          fillOpacity="0.55"
          clipPath="polygon(68% -10%, 110% -10%, 110% 110%, 32% 110%)"
        />
      )}
      {contradicted && <path d="M13.5 0 6.5 20" stroke="var(--paper)" strokeWidth="3" />}
    </svg>
  )
}
