import type { Layer } from '#lib/layers'
import type { Bin } from '#lib/timeline'
import styles from './histogram-bars.module.css'

/** Width of a bar and height of the plot, in units of the drawing. */
const BAR = 10
const HEIGHT = 40

type Props = { bins: readonly Bin[]; layers: readonly Layer[]; first: number; last: number; label: string }

/** Bars stacked by kind; those outside the range are pale, days are divided. */
export function HistogramBars({ bins, layers, first, last, label }: Props) {
  const most = Math.max(1, ...bins.map((bin) => bin.total))
  const kinds = layers.filter((layer) => layer.kind)
  return (
    <svg className={styles.bars} viewBox={`0 0 ${bins.length * BAR} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {bins.map((bin, i) => {
        let top = HEIGHT
        return (
          <g key={bin.start} opacity={i >= first && i <= last ? 1 : 0.25} data-bin={bin.start}>
            {bin.start.endsWith('T00:00') && <path d={`M${i * BAR} 0V${HEIGHT}`} className={styles.day} />}
            {kinds.map((layer) => {
              const height = ((bin.counts[layer.kind!] ?? 0) / most) * (HEIGHT - 2)
              top -= height
              return height > 0 && <rect key={layer.id} x={i * BAR + 0.6} y={top} width={BAR - 1.2} height={height} fill={layer.colour} />
            })}
          </g>
        )
      })}
    </svg>
  )
}
