import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { intervalWords } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import { LANGUAGES } from '#lib/words'
import { pageLanguage } from '../page-language'
import { pageQuery } from '../page-query'
import { requestOrigin } from '../request-origin'
import { viewHead } from '../view-head'
import { datasetAddress, datasetView } from './dataset-view'
import { datasetQuery } from './params'

/** The head of the page of a view of a dataset; empty where its address is wrong. */
export async function datasetHead(about: DatasetAbout): Promise<Metadata> {
  const query = datasetQuery(new URLSearchParams(await pageQuery()), about.id)
  if ('error' in query) return {}
  const { words } = await pageLanguage()
  const { filter, view } = query
  const said = await datasetView(about, { filter, view: { ...view, lang: words.lang } })
  if (!said) return {}
  const origin = requestOrigin({ headers: await headers() })
  const address = datasetAddress(origin, about.id)
  const all = { filter, view: { ...view, version: undefined } }
  const followed = {
    filter,
    view: words.lang === LANGUAGES[0].id ? {} : { lang: words.lang },
  }
  return viewHead(
    {
      title: said.title,
      description: words.join([
        about.label,
        words.say('count.claim', { count: about.rows }),
        ...(about.days ? [intervalWords(`${about.days.first}/${about.days.last}`, words)] : []),
      ]),
      feed: words.say('page.feedRows'),
      page: address('', all),
      atom: address('/feed.atom', followed),
      jsonFeed: address('/feed.json', followed),
      picture: address('/share.png', all),
      oembed: `${origin}/oembed`,
    },
    words,
  )
}
