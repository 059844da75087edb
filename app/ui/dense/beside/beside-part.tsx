'use client'
import type { ReactNode } from 'react'
import { useBesidePage } from '../../base/page-context'
import type { BesidePage } from '../../base/page-context'
import type { Clock } from '../../time/clock-bars'
import { BesideClock } from './beside-clock'
import { BesideCredits } from './beside-credits'
import { BesideElsewhere } from './beside-elsewhere'
import { BesideLegend } from './beside-legend'
import { BesideList } from './beside-list'

/** Where on the page of the documents something is said of the datasets under the claims. */
type BesidePartProps =
  | { part: 'clock'; clock: Clock }
  | { part: 'list' | 'legend' | 'exports' | 'share' | 'print' | 'embed' }

/** What is said of the datasets under the claims at one place of the page; nothing without any. */
export function BesidePart(props: BesidePartProps) {
  const beside = useBesidePage()
  return beside ? partOf(props, beside) : null
}

function partOf(props: BesidePartProps, beside: BesidePage): ReactNode {
  if (props.part === 'clock') return <BesideClock clock={props.clock} beside={beside} />
  if (props.part === 'list') return <BesideList beside={beside} />
  if (props.part === 'legend') return <BesideLegend beside={beside} />
  if (props.part === 'embed') return <BesideCredits beside={beside} />
  return <BesideElsewhere part={props.part} beside={beside} />
}
