import { connection } from 'next/server'
import { Missing } from './ui/pages/missing'
import { PageFrame } from './ui/pages/page-frame'

/** What is shown where an address names nothing; rendered per request, as every page, since its policy carries a nonce. */
export default async function NotFound() {
  await connection()
  return <PageFrame kind="Not found" title="There is nothing at this address"><Missing /></PageFrame>
}
