import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'

/** Loaded only where an operator has added a base layer. It is left out of the server's HTML, where a choice made before hydration would be lost. */
const BaseSwitch = dynamic(() => import('./base-switch').then((module) => module.BaseSwitch), {
  ssr: false,
})

/** The choice of the base layer; nothing where there is no choice. */
export function LazyBaseSwitch(props: ComponentProps<typeof BaseSwitch>) {
  return props.layers.length > 0 && <BaseSwitch {...props} />
}
