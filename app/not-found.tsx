import { headers } from 'next/headers'
import { connection } from 'next/server'
import { pageLanguage } from './server/page-language'
import { NotFoundPage } from './ui/pages/frame/not-found-page'

/** The header in which the proxy passes on the requested path, which Next does not tell this page. */
const PATH_HEADER = 'x-path'

/** Shown where an address names nothing. It is rendered for each request, because its policy carries a nonce. */
export default async function NotFound() {
  await connection()
  return (
    <NotFoundPage
      path={(await headers()).get(PATH_HEADER) ?? ''}
      words={(await pageLanguage()).words}
    />
  )
}
