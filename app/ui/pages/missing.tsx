'use client'
import { usePathname } from 'next/navigation'
import { mapPath } from '../paths'

/** What the pages hold, by the first word of their address. */
const WHAT: Record<string, string> = { claim: 'claim', matter: 'claim, and so no matter,', place: 'place', source: 'source', document: 'document' }

/** Text of an address as people read it; as it is, where it is no such text. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Says which record the address asks for in vain, and leads back to the map. */
export function Missing() {
  const [, kind = '', ...rest] = (usePathname() ?? '').split('/').map(readable)
  const id = rest.join('/')
  return (
    <>
      {WHAT[kind] && id ? <p data-missing={id}>No {WHAT[kind]} has the id “<bdi>{id}</bdi>”. It may have been renamed, or never have existed.</p> : <p>No page has this address.</p>}
      <p><a href={mapPath()}>Look for it on the map</a></p>
    </>
  )
}
