import type { SVGProps } from 'react'
import { useWords } from '../../base/words/words-context'

type Props = Omit<SVGProps<SVGTextElement>, 'x' | 'y' | 'transform'> & { x: number; y: number }

/** What turns a chart over where reading begins at the right: its earliest day stands there. */
export function useMirror(width: number): string | undefined {
  return useWords().dir === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined
}

/** A text of a chart, which stays readable where the chart is turned over. */
export function ChartText({ x, y, ...rest }: Props) {
  return useWords().dir === 'rtl' ? (
    <text transform={`translate(${x} ${y}) scale(-1 1)`} {...rest} />
  ) : (
    <text x={x} y={y} {...rest} />
  )
}
