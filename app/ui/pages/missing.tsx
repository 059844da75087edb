'use client'
import { usePathname } from 'next/navigation'
import { mapPath } from '../paths'
import { Say } from '../say'
import { useWords } from '../words-context'

/** What the pages hold, by the first word of their address. */
const KINDS = ['claim', 'matter', 'place', 'source', 'document'] as const

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
  const { say, link } = useWords()
  const id = rest.join('/')
  const asked = KINDS.find((known) => known === kind)
  return (
    <>
      {asked && id ? <p data-missing={id}><Say k={`missing.id.${asked}`} slots={{ id: <bdi>{id}</bdi> }} /></p> : <p>{say('missing.address')}</p>}
      <p><a href={link(mapPath())}>{say('error.map')}</a></p>
      <form action={mapPath()} role="search">
        <input type="search" name="q" aria-label={say('search.label')} placeholder={say('search.placeholder')} dir="auto" /> <button>{say('search.find')}</button>
      </form>
    </>
  )
}
