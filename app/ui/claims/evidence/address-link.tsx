import type { ReactNode } from 'react'
import { hostOf } from '#lib/views'

/**
 * A link that leaves the map. Its text names the host that a click asks; nothing asks it before
 * that, and the host is not told where the reader came from.
 * @param children makes the text around the name of the host.
 */
export function AddressLink({
  href,
  children,
}: {
  href: string
  children: (host: ReactNode) => ReactNode
}) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-leaves>
      {children(<bdi dir="ltr">{hostOf(href)}</bdi>)}
    </a>
  )
}
