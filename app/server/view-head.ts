import type { Metadata } from 'next'
import type { Words } from '#lib/words'

/** A view as its head tells of it: the addresses of what else there is of it, and its title. */
type Told = {
  title: string
  /** What it holds in a sentence, where that is not what the site does. */
  description?: string
  /** The title of its feeds. */
  feed: string
  page: string
  atom: string
  jsonFeed: string
  picture: string
  /** The address of oEmbed, without a query. */
  oembed: string
}

/**
 * What other programs find in the head of the page of a view: feeds of what it shows, how to embed
 * it, and its picture.
 */
export const viewHead = (
  { title, description, feed, page, atom, jsonFeed, picture, oembed }: Told,
  { say }: Pick<Words, 'say'>,
): Metadata => ({
  ...(description !== undefined && { description }),
  alternates: {
    types: {
      'application/atom+xml': [{ url: atom, title: feed }],
      'application/feed+json': [{ url: jsonFeed, title: feed }],
      'application/json+oembed': [
        { url: `${oembed}?${new URLSearchParams({ url: page, format: 'json' })}`, title },
      ],
    },
  },
  openGraph: {
    title,
    ...(description !== undefined && { description }),
    images: [{ url: picture, width: 1200, height: 630, alt: say('page.picture', { title }) }],
  },
  twitter: { card: 'summary_large_image' },
})
