import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'

/** Fetched where an operator has added something to choose; never in the server's page, where a choice made before its script had come would be lost. */
const BaseSwitch = dynamic(() => import('./base-switch').then((module) => module.BaseSwitch), {
  ssr: false,
})

/** What the marks stand on; nothing where there is no choice. */
export function LazyBaseSwitch(props: ComponentProps<typeof BaseSwitch>) {
  return props.layers.length > 0 && <BaseSwitch {...props} />
}
