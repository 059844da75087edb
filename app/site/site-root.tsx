import { useEffect, useMemo, useState } from 'react'
import type { Words } from '#lib/words'
import { NotFoundPage } from '../ui/pages/frame/not-found-page'
import { ServicesProvider } from '../ui/base/services'
import type { Services } from '../ui/base/services'
import { WordsProvider } from '../ui/base/words/words-context'
import { addressInFile } from './addresses'
import { siteWords } from './language'
import type { SiteData } from './site-data'
import { sitePage } from './site-page'
import type { SiteAddress } from './site-page'

type Props = { data: SiteData; services: Services; first: SiteAddress; single?: boolean }

/** The full title of a page, as on the server. */
export function fullTitle(title: string | undefined, { say }: Words): string {
  return title ? `${title} · ${say('site.title')}` : say('site.title')
}

/** One page of the site. In a single file it follows the fragment of the address. */
export function SiteRoot({ data, services, first, single = false }: Props) {
  const [address, setAddress] = useState(first)
  const words = useMemo(() => siteWords(data), [data])
  const page = sitePage(data, address, words)
  useEffect(
    function followAddress() {
      if (!single) return
      const read = () => setAddress(addressInFile(window.location))
      window.addEventListener('hashchange', read)
      return () => window.removeEventListener('hashchange', read)
    },
    [single],
  )
  useEffect(
    function nameAndBegin() {
      if (!single) return
      document.title = fullTitle(page?.title, words)
      window.scrollTo(0, 0)
      // Only a change of page counts: what is opened within a page is no new page.
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [single, address.kind, address.id],
  )
  return (
    <WordsProvider lang={data.lang} dictionary={data.dictionary}>
      <ServicesProvider value={services}>
        {page ? (
          <div key={`${address.kind}/${address.id}`} data-site-page={address.kind || 'map'}>
            {page.content}
          </div>
        ) : (
          <NotFoundPage path={`/${address.kind}/${address.id}`} words={words} />
        )}
      </ServicesProvider>
    </WordsProvider>
  )
}
