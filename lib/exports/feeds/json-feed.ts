import { authorOf, feedAddresses, feedId } from './feed'
import type { Feed, FeedEntry } from './feed'

function item(
  {
    id,
    about,
    title,
    text,
    path,
    source,
    other,
    published,
    updated,
    tags,
    where,
    placeNames,
    takesBack,
  }: FeedEntry,
  origin: string,
): Record<string, unknown> {
  return {
    id,
    url: origin + path,
    ...(source && { external_url: source }),
    title,
    content_text: text,
    date_published: published,
    date_modified: updated,
    tags,
    _claims_map: {
      about,
      ...(other && { other: origin + other }),
      ...(placeNames && { place: placeNames }),
      ...(takesBack && { takes_back: takesBack.id }),
      ...(where &&
        ('box' in where
          ? { bbox: where.box }
          : { point: where.point, radius_metres: where.metres })),
    },
  }
}

/**
 * A feed as JSON Feed 1.1. All text is plain text; where a claim is stands under `_claims_map`,
 * longitude first.
 */
export function writeJsonFeed(feed: Feed): string {
  const { title, subtitle, origin, lang, settings, updated, entries } = feed
  const { self, page } = feedAddresses(feed, 'feed.json')
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      home_page_url: page,
      feed_url: self,
      language: lang,
      authors: [{ name: authorOf(settings) }],
      _claims_map: {
        about: `${feed.dataset ? `Imported data, ${feed.dataset.licence}` : `Coded data, ${settings.licence.name}`}. Every item is a claim, never a fact.`,
        ...(feed.dataset && { matched: feed.dataset.matched }),
        id: feedId(feed),
        updated,
      },
      items: entries.map((one) => item(one, origin)),
    },
    null,
    1,
  )}\n`
}
