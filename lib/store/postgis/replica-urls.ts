import { Client } from 'pg'
import { placeOf } from './database-errors'

const RULE = 'postgres://user:password@host/database'

/** Which server and database a URL means. */
function serverOf(url: string): string {
  const { host, port, database } = new Client({ connectionString: url })
  return `${host}:${port}/${database}`
}

/** Whether a text is an address of a database as we ask for it. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname } = new URL(text)
  return /^postgres(?:ql)?:$/.test(protocol) && pathname.length > 1
}

/**
 * The addresses of `DATABASE_REPLICAS`, which has commas between them. Throws where one is no address,
 * or names the primary or another replica. What may hold a password is not repeated: an address that
 * cannot be read is told by its place in the list.
 * @param primary `DATABASE_URL`
 */
export function replicaUrls(text = '', primary = ''): string[] {
  if (text.trim() === '') return []
  const refuse = (what: string, cure: string): never => {
    throw new Error(`DATABASE_REPLICAS: ${what}. ${cure}`)
  }
  const urls = text.split(',').map((url) => url.trim())
  if (primary === '')
    refuse(
      'there is no DATABASE_URL whose replicas these could be',
      `Set that to the primary, ${RULE}, or unset this variable`,
    )
  const known = new Map([[serverOf(primary), 'DATABASE_URL']])
  for (const [i, url] of urls.entries()) {
    const which = `address ${i + 1} of ${urls.length}`
    if (!isAddress(url))
      refuse(
        `${which} is not of the form ${RULE}`,
        'Correct it, with commas between addresses alone; a comma, @ or / within a password is written as %2C, %40 or %2F',
      )
    const other = known.get(serverOf(url))
    if (other !== undefined)
      refuse(
        `${which} is ${placeOf(url)}, which ${other} names already`,
        'Name each replica once, and the primary in DATABASE_URL alone',
      )
    known.set(serverOf(url), which)
  }
  return urls
}
