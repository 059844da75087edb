import { headers } from 'next/headers'
import { connection } from 'next/server'
import { pageLanguage } from './server/page-language'
import { NotFoundPage } from './ui/pages/frame/not-found-page'

/** The header in which the proxy hands on the path that was asked for: Next does not tell this page. */
const PATH_HEADER = 'x-path'

/** What is shown where an address names nothing; rendered per request, as every page, since its policy carries a nonce. */
export default async function NotFound() {
  await connection()
  return (
    <NotFoundPage
      path={(await headers()).get(PATH_HEADER) ?? ''}
      words={(await pageLanguage()).words}
    />
  )
}
