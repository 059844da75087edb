'use client'
import type { ViewProps } from './panel-view'

/** To come. */
export function Compare({ shown }: ViewProps) {
  return <p>{shown.length} claims</p>
}
