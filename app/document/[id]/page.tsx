import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visibleControls } from '#lib/views'
import { pageData } from '../../server/page-data'
import { DocumentPage } from '../../ui/pages/document/document-page'
import { WithdrawnPage } from '../../ui/pages/claim/withdrawn-page'
import { documentTitle } from '../../ui/pages/frame/titles'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Finds the document that the address names. */
async function find({ params }: Props) {
  const [data, { id }] = await Promise.all([pageData(), params])
  return {
    ...data,
    document: data.shown.documents.find((document) => document.id === id),
    withdrawn: data.shown.withdrawnDocuments.find((document) => document.id === id),
  }
}

/** The document's printed title, or the label that lists use. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, withdrawn, words, map } = await find(props)
  const none = words.say(withdrawn ? 'withdrawn.documentTitle' : 'missing.document')
  return { title: document ? documentTitle(map, document) : none }
}

/** A document by its id; of a withdrawn one the proxy sets the status, 410. `?open=<claim id>` opens one of its claims in the reader. */
export default async function Page(props: Props) {
  const { map, words, shown, texts, document, withdrawn } = await find(props)
  if (withdrawn) return <WithdrawnPage words={words} record={withdrawn} />
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
