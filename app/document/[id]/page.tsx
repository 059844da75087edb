import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visibleControls } from '#lib/views'
import { pageData } from '../../server/page-data'
import { DocumentPage } from '../../ui/pages/document/document-page'
import { documentTitle } from '../../ui/pages/frame/titles'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Finds the document that the address names. */
async function find({ params }: Props) {
  const [data, { id }] = await Promise.all([pageData(), params])
  return { ...data, document: data.shown.documents.find((document) => document.id === id) }
}

/** The document's printed title, or the label that lists use. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, words, map } = await find(props)
  return { title: document ? documentTitle(map, document) : words.say('missing.document') }
}

/** A document by its id. `?open=<claim id>` opens one of its claims in the reader. */
export default async function Page(props: Props) {
  const { map, words, shown, texts, document } = await find(props)
  const { open } = await props.searchParams
  return document ? (
    <DocumentPage
      words={words}
      map={map}
      project={shown}
      document={document}
      text={visibleControls(texts.get(document.id))}
      opened={[open].flat()[0]}
    />
  ) : (
    notFound()
  )
}
