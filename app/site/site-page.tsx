import type { ReactElement } from 'react'
import { ClaimsMap } from '../ui/claims-map'
import { claimsAbout, matterNamed, mattersOfClaim } from '../ui/matters'
import { ClaimPage } from '../ui/pages/claim-page'
import { DocumentPage } from '../ui/pages/document-page'
import { MatterPage } from '../ui/pages/matter-page'
import { PlacePage } from '../ui/pages/place-page'
import { SourcePage } from '../ui/pages/source-page'
import { titleOf } from '../ui/pages/title-of'
import type { PageKind } from '../ui/paths'
import type { SiteData } from './site-data'

/** Which page, and what of it is open: the query of its address, without `?`. The map has an empty kind and id. */
export type SiteAddress = { kind: PageKind | ''; id: string; query: string }

/** A page of the site: its title, as the server gives it, and its content. */
export type SitePage = { title?: string; content: ReactElement }

/** How each kind of page is found and made: the same components as on the server. */
const PAGES: Record<PageKind, (data: SiteData, address: SiteAddress) => SitePage | undefined> = {
  claim: ({ map }, { id }) => {
    const claim = map.claims.find((item) => item.id === id)
    return claim && { title: claim.summary, content: <ClaimPage map={map} claim={claim} /> }
  },
  matter: ({ map }, { id }) => {
    const matter = matterNamed(map.claims, id)
    const claims = matter === undefined ? [] : claimsAbout(map.claims, matter)
    return claims.length ? { title: titleOf(map, claims), content: <MatterPage map={map} claims={claims} /> } : undefined
  },
  place: ({ map, places }, { id }) => {
    const place = places.find((item) => item.id === id)
    return place && { title: map.places.find((item) => item.id === id)?.name, content: <PlacePage map={map} place={place} /> }
  },
  source: ({ map, sources }, { id }) => {
    const source = sources.find((item) => item.id === id)
    return source && { title: map.sources.find((item) => item.id === id)?.name, content: <SourcePage map={map} source={source} /> }
  },
  document: ({ map, documents, background, notCoded }, { id, query }) => {
    const document = documents.find((item) => item.id === id)
    const opened = new URLSearchParams(query).get('open') ?? undefined
    return document && { title: document.title ?? document.label, content: <DocumentPage map={map} project={{ claims: background, notCoded }} document={document} opened={opened} /> }
  },
}

/** The page at an address; `undefined` where the data has no such record. */
export function sitePage(data: SiteData, address: SiteAddress): SitePage | undefined {
  if (address.kind === '') return { content: <ClaimsMap data={data.map} initialQuery={address.query} /> }
  return PAGES[address.kind]?.(data, address)
}

/** Every page of the data, the map first. */
export function siteAddresses({ map, documents, sources, places }: SiteData): SiteAddress[] {
  const of = (kind: PageKind, ids: Iterable<string>) => [...ids].map((id) => ({ kind, id, query: '' }))
  return [
    { kind: '', id: '', query: '' },
    ...of('claim', map.claims.map(({ id }) => id)),
    ...of('matter', new Set(map.claims.flatMap(mattersOfClaim))),
    ...of('place', places.map(({ id }) => id)),
    ...of('source', sources.map(({ id }) => id)),
    ...of('document', documents.map(({ id }) => id)),
  ]
}
