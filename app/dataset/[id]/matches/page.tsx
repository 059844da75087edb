import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { isDamaged } from '#lib/store'
import { MATCH_LISTS, groundCredits, readMatchParams } from '#lib/views'
import { compared, matchCounts, matchEntries } from '#lib/compare'
import { matchSide } from '../../../server/dataset/matches/match-sides'
import { matchSpots, spotBox } from '../../../server/dataset/matches/match-spots'
import { datasetTitle } from '../../../server/dataset/dataset-title'
import { datasetLinks, soundAbout } from '../../../server/dataset/datasets'
import { pageLanguage } from '../../../server/page-language'
import { pageQuery } from '../../../server/page-query'
import { loadProject } from '../../../server/project'
import { DamagedPage } from '../../../ui/pages/frame/damaged-page'
import { headUnlessBusy, pageUnlessBusy } from '../../../server/unless-busy'
import { MatchesPage } from '../../../ui/pages/matches/matches-page'

type Props = { params: Promise<{ id: string }> }

/** The title of a page of matches. */
export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  headUnlessBusy(() => datasetTitle(params, (name, { say }) => say('matches.title', { name })))

/** What a dataset and the coded documents, or another dataset, may both tell of. */
export default async function Page({ params }: Props) {
  await connection()
  return pageUnlessBusy(async () => page((await params).id))
}

async function page(id: string) {
  const [{ words }, query, links] = await Promise.all([pageLanguage(), pageQuery(), datasetLinks()])
  const { params: asked, ignored } = readMatchParams(new URLSearchParams(query))
  const about = await soundAbout(id)
  if (isDamaged(about)) return <DamagedPage fault={about.fault} words={words} />
  const [here, there] = await Promise.all([matchSide(id), matchSide(asked.with)])
  if (!about || !here || !there || here.id === there.id) notFound()
  const datasets = links === 'unanswered' ? [] : links
  const frame = {
    words,
    query,
    asked,
    ignored,
    here: { id, label: about.label },
    others: datasets.filter((one) => one.id !== id),
  }
  const answer = await compared(here, there, asked)
  if (answer === 'too-many') return <MatchesPage {...frame} />
  const counts = matchCounts(answer)
  const list = asked.list ?? MATCH_LISTS.find((one) => counts[one] > 0) ?? 'same'
  const spots = matchSpots(answer)
  return (
    <MatchesPage
      {...frame}
      found={{
        counts,
        list,
        entries: await matchEntries(answer, { here, there }, asked, list, words),
        aside: [answer.here, answer.there],
        days: answer.days,
        spots,
        home: spotBox(spots),
        credits: groundCredits((await loadProject()).project.credits, words),
      }}
    />
  )
}
