import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href']
const RUNNING = /^\s*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data:text\/html)/i

/** What of a page is another's: elements, handlers and scripts that the page has not made itself. */
function inHtml(body: string, policy: string): string[] {
  const { document } = parseHTML(body)
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (name === 'xpwn' || element.hasAttribute('xpwn')) found.push('an element')
    if (name === 'base' || name === 'iframe' || element.getAttribute('http-equiv') === 'refresh')
      found.push(name)
    if (name === 'script' && element.getAttribute('type') !== 'application/json') {
      const own = nonce !== undefined && element.getAttribute('nonce') === nonce
      if (!own && !/^\/(?:_next|desk)\//.test(element.getAttribute('src') ?? ''))
        found.push('a script')
    }
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(attribute)
      if (ADDRESSES.includes(attribute) && RUNNING.test(value)) found.push(`${attribute}=${value}`)
      if (ADDRESSES.includes(attribute) && /^(?:https?:)?[\\/]{2}elsewhere/.test(value))
        found.push(`${attribute}=${value}`)
    }
  }
  return found
}

function inXml(body: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'xpwn' || name === 'script' || name === 'foreignObject') found.push(name)
    found.push(...Object.keys(attributes).filter((attribute) => /^on/i.test(attribute)))
  })
  parser.on('error', (error) => void found.push(`no XML: ${error.message.split('\n')[0]}`))
  parser.write(body).close()
  return found
}

/** What the file of users of every Linux begins with. */
const USERS = /root:[^:\n]*:0:0:/

/**
 * What a stranger's text has become in an answer: the names of elements, handlers and headers that
 * it has made, and files of the machine that it has brought. Empty where it is text.
 */
export function injected(type: string, body: string, headers: Headers): string[] {
  const split = [
    ...(headers.has('x-pwned') ? ['a header'] : []),
    ...(USERS.test(body) ? ['a file of the machine'] : []),
  ]
  if (/html/.test(type))
    return [...split, ...inHtml(body, headers.get('content-security-policy') ?? '')]
  const sniffed = headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']
  // A workbook is an archive, whatever its media type says.
  if (/xml/.test(type) && !/openxmlformats/.test(type))
    return [...split, ...sniffed, ...inXml(body)]
  return [...split, ...sniffed]
}
