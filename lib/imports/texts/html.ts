import { lettersOf } from './plain-text'
import { dayWritten } from './text-format'
import type { ForeignText, TextFormat } from './text-format'

type Node = { textContent: string | null; getAttribute: (name: string) => string | null }
type Page = {
  querySelector: (selector: string) => Node | null
  querySelectorAll: (selector: string) => Iterable<Node>
  documentElement: { getAttribute: (name: string) => string | null } | null
}

/** What a page's JSON-LD says; broken JSON says nothing. */
function linkedData(page: Page): { published?: string; outlet?: string; byline?: string } {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const told: unknown = JSON.parse(script.textContent ?? '')
      const list = (Array.isArray(told) ? told : [told]) as Record<string, unknown>[]
      const all = list.flatMap((one) =>
        Array.isArray(one['@graph']) ? (one['@graph'] as Record<string, unknown>[]) : [one],
      )
      const article = all.find((one) => typeof one.datePublished === 'string')
      if (!article) continue
      const nameOf = (value: unknown): string | undefined => {
        const first: unknown = Array.isArray(value) ? value[0] : value
        const name =
          typeof first === 'string' ? first : (first as { name?: unknown } | undefined)?.name
        return typeof name === 'string' ? name : undefined
      }
      const [published, outlet, byline] = [
        dayWritten(article.datePublished as string),
        nameOf(article.publisher),
        nameOf(article.author),
      ]
      return {
        ...(published && { published }),
        ...(outlet && { outlet }),
        ...(byline && { byline }),
      }
    } catch {
      continue
    }
  }
  return {}
}

const META_DAYS = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
]

/** The paragraphs of an article, one a line. */
const BLOCKS = 'p, h1, h2, h3, h4, li, blockquote, figcaption, td'

/** Web pages: the article without what stands around it, and what the page says of itself. */
export const webPage: TextFormat = {
  id: 'html',
  about: 'web pages (HTML): the article, its title, outlet, byline and day of publication',
  is: (bytes, name) =>
    /\.x?html?$/i.test(name) ||
    /^\s*(?:<!doctype html|<html|<head|<body)/i.test(
      new TextDecoder('latin1').decode(bytes.subarray(0, 400)),
    ),
  read: async (bytes) => {
    const [{ parseHTML }, { Readability }] = await Promise.all([
      import('linkedom'),
      import('@mozilla/readability'),
    ])
    const letters = lettersOf(bytes)
    const { document } = parseHTML(letters) as unknown as { document: Page }
    // without an element there is no page, and the reader of articles would fail on it
    if (!document.documentElement) return []
    const meta = (selector: string) =>
      document.querySelector(selector)?.getAttribute('content') ?? undefined
    const told = linkedData(document)
    const day =
      told.published ??
      META_DAYS.map((selector) => dayWritten(meta(selector))).find((one) => one !== undefined) ??
      dayWritten(document.querySelector('time[datetime]')?.getAttribute('datetime'))
    const language = document.documentElement.getAttribute('lang') ?? undefined
    const siteName = told.outlet ?? meta('meta[property="og:site_name"]')
    const article = new Readability(
      document as unknown as ConstructorParameters<typeof Readability>[0],
    ).parse()
    const inside = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`) as unknown as {
      document: Page
    }
    const paragraphs = [...inside.document.querySelectorAll(BLOCKS)]
      .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
    const outlet = siteName ?? article?.siteName ?? undefined
    const byline = told.byline ?? article?.byline ?? undefined
    const text: ForeignText = {
      text: paragraphs.length > 0 ? paragraphs.join('\n') : (article?.textContent ?? '').trim(),
      ...(article?.title && { title: article.title }),
      ...(outlet && { outlet }),
      ...(byline && { byline }),
      ...(day && { published: day }),
      ...(language && { language }),
    }
    return text.text === '' ? [] : [text]
  },
}
