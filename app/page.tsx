import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { exportFormats } from '#lib/exports'
import { knownOf, parseQuery, serialiseQuery } from '#lib/filter'
import { LANGUAGES } from '#lib/words'
import { queryTitle } from './server/query'
import { baseLayers } from './server/base-layers'
import { datasetLinks } from './server/dataset/datasets'
import { dataVersion } from './server/data-version'
import { pageLanguage } from './server/page-language'
import { requestOrigin } from './server/request-origin'
import { viewHead } from './server/view-head'
import { issuesWhileEditing, loadProject } from './server/project'
import { pageQuery } from './server/page-query'
import { sendRecords } from './server/send-records'
import { SiteNav } from './ui/base/site-nav'
import { Welcome } from './ui/screen/welcome'
import { Legend } from './ui/filters/legend'
import { DataIssues } from './ui/pages/frame/data-issues'
import { SentDocumentsScreen } from './ui/screen/documents-screen'

/**
 * What other programs find in the head of the page: feeds of what it shows, how to embed it, and
 * its picture.
 */
export async function generateMetadata(): Promise<Metadata> {
  if ((await issuesWhileEditing()).length > 0) return {}
  const { project, map, mapIn } = await loadProject()
  const query = parseQuery(new URLSearchParams(await pageQuery()), knownOf(map))
  const { filter, view } = query
  const origin = requestOrigin({ headers: await headers() })
  const { say, lang } = (await pageLanguage()).words
  const [all, followed] = [
    serialiseQuery({ filter, view: { ...view, version: undefined } }),
    serialiseQuery({
      filter,
      view: {
        ...(view.panel === 'contradictions' && { panel: view.panel }),
        ...(lang !== LANGUAGES[0].id && { lang }),
      },
    }),
  ]
  const at = (path: string, text: string) => `${origin}${path}${text && `?${text}`}`
  const title = queryTitle({ filter, view: { ...view, lang } }, mapIn(lang), project.settings)
  return viewHead(
    {
      title,
      feed: say('page.feed'),
      page: at('/', all),
      atom: at('/feed.atom', followed),
      jsonFeed: at('/feed.json', followed),
      picture: at('/share.png', all),
      oembed: `${origin}/oembed`,
    },
    { say },
  )
}

/**
 * The map. It is rendered per request, since its content security policy carries a nonce. The list
 * is in the HTML; the browser adds the map.
 */
export default async function Page() {
  await connection()
  const issues = await issuesWhileEditing()
  const { words } = await pageLanguage()
  if (issues.length > 0) return <DataIssues issues={issues} words={words} />
  const map = (await loadProject()).mapIn(words.lang)
  const text = await pageQuery()
  const { view } = parseQuery(new URLSearchParams(text), knownOf(map))
  const [datasets, bases, present] = await Promise.all([
    datasetLinks(),
    baseLayers(),
    dataVersion(view.version),
  ])
  return (
    <SentDocumentsScreen
      records={sendRecords(map, words.lang)}
      datasets={datasets}
      initialQuery={text}
      nav={<SiteNav words={words} />}
      bases={bases}
      formats={exportFormats.map(({ id }) => ({ id }))}
      dataVersion={present}
      legend={<Legend layers={map.layers} words={words} />}
      welcome={<Welcome map={map} words={words} />}
    />
  )
}
