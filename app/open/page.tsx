import type { Metadata } from 'next'
import { connection } from 'next/server'
import { datasetWords } from '#lib/views'
import { importEntries } from '#lib/words'
import { baseLayers } from '../server/base-layers'
import { pageLanguage } from '../server/page-language'
import { pageQuery } from '../server/page-query'
import { loadProject } from '../server/project'
import { SiteNav } from '../ui/base/site-nav'
import { OpenPage } from '../ui/open/open-page'

/** The title of the page that opens a reader's own file. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('nav.open') }
}

/** Opens a file of incidents in the reader's own browser; the server is given nothing of it. */
export default async function Page() {
  await connection()
  const [{ project }, bases, { words, dictionary }] = await Promise.all([
    loadProject(),
    baseLayers(),
    pageLanguage(),
  ])
  const { layers, credits } = datasetWords({ sources: [], parties: [] }, words, project.credits)
  return (
    <OpenPage
      told={{ ...importEntries(words.lang), 'intl.tag': dictionary['intl.tag'] }}
      frame={{ layers, credits }}
      nav={<SiteNav words={words} />}
      bases={bases}
      query={await pageQuery()}
    />
  )
}
