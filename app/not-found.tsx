import { headers } from 'next/headers'
import { connection } from 'next/server'
import { pageLanguage } from './server/page-language'
import { PATH_HEADER } from './server/proxy-headers'
import { NotFoundPage } from './ui/pages/frame/not-found-page'

/**
 * Shown where an address names nothing. It is rendered for each request, because its policy carries
 * a nonce.
 */
export default async function NotFound() {
  await connection()
  return (
    <NotFoundPage
      path={(await headers()).get(PATH_HEADER) ?? ''}
      words={(await pageLanguage()).words}
    />
  )
}
