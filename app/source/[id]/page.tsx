import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageData } from '../../server/page-data'
import { SourcePage } from '../../ui/pages/source/source-page'

type Props = { params: Promise<{ id: string }> }

/** Finds the source that the address names. */
async function find({ params }: Props) {
  const [{ map, words, shown }, { id }] = await Promise.all([pageData(), params])
  return { map, words, source: shown.sources.find((source) => source.id === id) }
}

/** The source's name as the title. A protected speaker has no name. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { map, words, source } = await find(props)
  return {
    title: map.sources.find(({ id }) => id === source?.id)?.name ?? words.say('missing.source'),
  }
}

/** A source by its id. */
export default async function Page(props: Props) {
  const { map, words, source } = await find(props)
  return source ? <SourcePage words={words} map={map} source={source} served /> : notFound()
}
