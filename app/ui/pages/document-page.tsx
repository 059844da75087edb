import type { MapData } from '#lib/layers'
import type { Document, Project } from '#lib/model'
import { plural } from '../words'
import { DocumentRecord } from './document-record'
import { narrow } from './narrow'
import { NotCoded } from './not-coded'
import { PageFrame } from './page-frame'
import { Reader } from './reader'
import { readerText } from './reader-lines'

type Props = { map: MapData; project: Pick<Project, 'claims' | 'notCoded'>; document: Document; text?: string; opened?: string }

/** A document's page: its record, its claims in reading order beside their map, what was not coded, and, where the text is at hand, the text with its marks. */
export function DocumentPage({ map, project, document, text, opened }: Props) {
  const claims = map.claims.filter((claim) => claim.document === document.id)
  const coded = project.claims.filter((claim) => claim.document === document.id)
  const background = coded.filter(({ id }) => !claims.some((claim) => claim.id === id))
  const notCoded = project.notCoded.filter((item) => item.document === document.id)
  const marked = text === undefined ? undefined : readerText(text, document.language, coded.map(({ id, evidence: { start, end } }) => ({ id, start, end })), notCoded)
  return (
    <PageFrame kind="Document" title={<bdi>{document.title ?? document.label}</bdi>} lead={`${plural(claims.length, 'claim')} by ${plural(new Set(claims.map(({ speaker }) => speaker)).size, 'speaker')}.`} wide>
      <DocumentRecord document={document} sources={map.sources} />
      {!marked && <p data-no-text>The text itself is not here: it belongs to its publisher. Whoever has it can name its folder in TEXTS_DIR and read it here with its marks.</p>}
      <Reader data={narrow(map, claims)} document={document.id} text={marked} language={document.language} opened={opened} />
      <NotCoded notCoded={notCoded} background={background} />
    </PageFrame>
  )
}
