import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { formats } from '#lib/exports'
import { knownOf, parseQuery, serialiseQuery } from '#lib/filter'
import { askedTitle } from './server/asked'
import { baseLayers } from './server/base-layers'
import { datasetLinks } from './server/dataset/datasets'
import { edition } from './server/edition'
import { spoken } from './server/language'
import { originOf } from './server/origin'
import { issuesWhileEditing, served } from './server/project'
import { queryText } from './server/query-text'
import type { Search } from './server/query-text'
import { FirstMinute } from './ui/screen/first-minute'
import { Legend } from './ui/filters/legend'
import { DataIssues } from './ui/pages/frame/data-issues'
import { sent } from './ui/base/sent'
import { SentClaimsMap } from './ui/screen/sent-claims-map'

type Props = { searchParams: Search }

/** What other programs find in the page's head: feeds of what it shows, how to embed it, and its picture. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  if ((await issuesWhileEditing()).length > 0) return {}
  const { map, mapIn } = await served()
  const query = parseQuery(new URLSearchParams(queryText(await searchParams)), knownOf(map))
  const { filter, view } = query
  const origin = originOf({ headers: await headers() })
  const [all, followed] = [
    serialiseQuery({ filter, view: { ...view, version: undefined } }),
    serialiseQuery({ filter, view: view.panel === 'contradictions' ? { panel: view.panel } : {} }),
  ]
  const at = (path: string, text: string) => `${origin}${path}${text && `?${text}`}`
  const { say, lang } = (await spoken()).words
  const title = askedTitle({ filter, view: { ...view, lang } }, mapIn(lang))
  return {
    alternates: {
      types: {
        'application/atom+xml': [{ url: at('/feed.atom', followed), title: say('page.feed') }],
        'application/feed+json': [{ url: at('/feed.json', followed), title: say('page.feed') }],
        'application/json+oembed': [
          {
            url: at(
              '/oembed',
              new URLSearchParams({ url: at('/', all), format: 'json' }).toString(),
            ),
            title,
          },
        ],
      },
    },
    openGraph: {
      title,
      images: [
        {
          url: at('/share.png', all),
          width: 1200,
          height: 630,
          alt: say('page.picture', { title }),
        },
      ],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** The map. Rendered per request, since its policy carries a nonce; the list is in the HTML, the map joins in the browser. */
export default async function Page({ searchParams }: Props) {
  await connection()
  const issues = await issuesWhileEditing()
  const { words } = await spoken()
  if (issues.length > 0) return <DataIssues issues={issues} words={words} />
  const map = (await served()).mapIn(words.lang)
  const text = queryText(await searchParams)
  const { view } = parseQuery(new URLSearchParams(text), knownOf(map))
  const [datasets, bases, present] = await Promise.all([
    datasetLinks(),
    baseLayers(),
    edition(view.version),
  ])
  return (
    <SentClaimsMap
      data={sent(map)}
      datasets={datasets}
      initialQuery={text}
      bases={bases}
      formats={formats.map(({ id }) => ({ id }))}
      edition={present}
      legend={<Legend layers={map.layers} words={words} />}
      welcome={<FirstMinute map={map} words={words} />}
    />
  )
}
