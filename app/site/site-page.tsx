import type { ReactElement } from 'react'
import { DocumentsScreen } from '../ui/screen/documents-screen'
import { SiteNav } from '../ui/base/site-nav'
import { Welcome } from '../ui/screen/welcome'
import { Legend } from '../ui/filters/legend'
import { claimsAbout, matterNamed, mattersOfClaim } from '#lib/views'
import { AboutPage } from '../ui/pages/about/about-page'
import { ClaimPage } from '../ui/pages/claim/claim-page'
import { WithdrawnPage } from '../ui/pages/claim/withdrawn-page'
import { DocumentPage } from '../ui/pages/document/document-page'
import { DocumentsPage } from '../ui/pages/lists/documents-page'
import { PlacesPage } from '../ui/pages/lists/places-page'
import { SourcesPage } from '../ui/pages/lists/sources-page'
import { MatterPage } from '../ui/pages/matter/matter-page'
import { PlacePage } from '../ui/pages/place/place-page'
import { SourcePage } from '../ui/pages/source/source-page'
import { documentTitle, matterPageTitle } from '../ui/pages/frame/titles'
import { SINGLE_PAGES } from '../ui/base/paths'
import type { PageKind } from '../ui/base/paths'
import type { PageWords } from '../ui/base/words/words-context'
import type { SiteData } from './site-data'

/**
 * The address of a page: its kind, the id of its record, and its query without `?`. The map has an
 * empty kind and id.
 */
export type SiteAddress = { kind: PageKind | ''; id: string; query: string }

/** A page of the site: its title and its content, as on the server. */
export type SitePage = { title?: string; content: ReactElement }

/** Finds the record of each kind of page and renders it with the same components as the server. */
const PAGES: Record<
  PageKind,
  (data: SiteData, address: SiteAddress, words: PageWords) => SitePage | undefined
> = {
  claim: ({ map, withdrawn }, { id }, words) => {
    const gone = withdrawn.find((item) => item.id === id)
    if (gone)
      return {
        title: words.say('withdrawn.title'),
        content: <WithdrawnPage words={words} record={gone} />,
      }
    const claim = map.claims.find((item) => item.id === id)
    return (
      claim && {
        title: claim.summary,
        content: <ClaimPage words={words} map={map} claim={claim} />,
      }
    )
  },
  matter: ({ map }, { id }, words) => {
    const matter = matterNamed(map.claims, id)
    const claims = matter === undefined ? [] : claimsAbout(map.claims, matter)
    return claims.length
      ? {
          title: matterPageTitle(map, claims, words),
          content: <MatterPage words={words} map={map} claims={claims} />,
        }
      : undefined
  },
  place: ({ map, places }, { id }, words) => {
    const place = places.find((item) => item.id === id)
    return (
      place && {
        title: map.places.find((item) => item.id === id)?.name,
        content: <PlacePage words={words} map={map} place={place} />,
      }
    )
  },
  source: ({ map, sources }, { id }, words) => {
    const source = sources.find((item) => item.id === id)
    return (
      source && {
        title: map.sources.find((item) => item.id === id)?.name,
        content: <SourcePage words={words} map={map} source={source} />,
      }
    )
  },
  document: (data, { id, query }, words) => {
    const { map, documents, background, notCoded, withdrawn, withdrawnDocuments } = data
    const gone = withdrawnDocuments.find((item) => item.id === id)
    if (gone)
      return {
        title: words.say('withdrawn.documentTitle'),
        content: <WithdrawnPage words={words} record={gone} />,
      }
    const document = documents.find((item) => item.id === id)
    const opened = new URLSearchParams(query).get('open') ?? undefined
    return (
      document && {
        title: documentTitle(map, document),
        content: (
          <DocumentPage
            words={words}
            map={map}
            project={{ claims: background, notCoded, withdrawn }}
            document={document}
            opened={opened}
          />
        ),
      }
    )
  },
  documents: ({ map }, { id }, words) =>
    singlePage(id, words.say('nav.documents'), <DocumentsPage words={words} map={map} />),
  sources: ({ map }, { id }, words) =>
    singlePage(id, words.say('nav.sources'), <SourcesPage words={words} map={map} />),
  places: ({ map }, { id }, words) =>
    singlePage(id, words.say('nav.places'), <PlacesPage words={words} map={map} />),
  about: ({ map, sources, settings, credits }, { id }, words) =>
    singlePage(
      id,
      words.say('header.about'),
      <AboutPage
        words={words}
        map={map}
        settings={settings}
        credits={credits}
        witnesses={sources.filter((source) => source.protected).length}
      />,
    ),
}

/** A page that is no record's, and has no id. */
function singlePage(id: string, title: string, content: ReactElement): SitePage | undefined {
  return id === '' ? { title, content } : undefined
}

/** The page at an address; `undefined` where the data hold no such record. */
export function sitePage(
  data: SiteData,
  address: SiteAddress,
  words: PageWords,
): SitePage | undefined {
  if (address.kind === '')
    return {
      content: (
        <DocumentsScreen
          data={data.map}
          initialQuery={address.query}
          nav={<SiteNav words={words} />}
          legend={<Legend layers={data.map.layers} words={words} />}
          welcome={<Welcome map={data.map} words={words} />}
        />
      ),
    }
  return PAGES[address.kind]?.(data, address, words)
}

/** The addresses of all pages, the map first. */
export function siteAddresses({
  map,
  documents,
  sources,
  places,
  withdrawn,
  withdrawnDocuments,
}: SiteData): SiteAddress[] {
  const of = (kind: PageKind, ids: Iterable<string>) =>
    [...ids].map((id) => ({ kind, id, query: '' }))
  return [
    { kind: '', id: '', query: '' },
    ...SINGLE_PAGES.map((kind) => ({ kind, id: '', query: '' })),
    ...of(
      'claim',
      [...map.claims, ...withdrawn].map(({ id }) => id),
    ),
    ...of('matter', new Set(map.claims.flatMap(mattersOfClaim))),
    ...of(
      'place',
      places.map(({ id }) => id),
    ),
    ...of(
      'source',
      sources.map(({ id }) => id),
    ),
    ...of(
      'document',
      [...documents, ...withdrawnDocuments].map(({ id }) => id),
    ),
  ]
}
