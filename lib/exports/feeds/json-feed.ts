import { authorOf, feedId } from './feed'
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
  const { title, subtitle, origin, query, lang, settings, updated, entries } = feed
  const tail = query && `?${query}`
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      home_page_url: `${origin}/${tail}`,
      feed_url: `${origin}/feed.json${tail}`,
      language: lang,
      authors: [{ name: authorOf(settings) }],
      _claims_map: {
        about: `Coded data, ${settings.licence.name}. Every item is a claim, never a fact.`,
        id: feedId(feed),
        updated,
      },
      items: entries.map((one) => item(one, origin)),
    },
    null,
    1,
  )}\n`
}
