import { connection } from 'next/server'
import { spoken } from './language'
import { Missing } from './ui/pages/missing'
import { PageFrame } from './ui/pages/page-frame'

/** What is shown where an address names nothing; rendered per request, as every page, since its policy carries a nonce. */
export default async function NotFound() {
  await connection()
  const { words } = await spoken()
  return <PageFrame words={words} kind={words.say('missing.kind')} title={words.say('missing.none')}><Missing /></PageFrame>
}
