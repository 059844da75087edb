import type { MapData } from '#lib/views'
import type { Document, Project } from '#lib/model'
import type { PageWords } from '../../base/words/words-context'
import { DocumentRecord } from './document-record'
import { dataAbout, readerText } from '#lib/views'
import { NotCodedSection } from './not-coded'
import { PageFrame } from '../frame/page-frame'
import { Reader } from '../reader/reader'
import { documentTitle } from '../frame/titles'
import { WithdrawnSection } from './withdrawn-section'

type Props = {
  map: MapData
  project: Pick<Project, 'claims' | 'notCoded' | 'withdrawn'>
  document: Document
  text?: string
  opened?: string
  words: PageWords
}

/**
 * The page of a document: its record, its claims in reading order beside their map, what was not
 * coded and, where it is available, the text with its marks.
 */
export function DocumentPage({ map, project, document, text, opened, words }: Props) {
  const { say } = words
  const claims = map.claims.filter((claim) => claim.document === document.id)
  const coded = project.claims.filter((claim) => claim.document === document.id)
  const background = coded.filter(({ id }) => !claims.some((claim) => claim.id === id))
  const notCoded = project.notCoded.filter((item) => item.document === document.id)
  const marked =
    text === undefined
      ? undefined
      : readerText(
          text,
          document.language,
          coded.map(({ id, evidence: { start, end } }) => ({ id, start, end })),
          notCoded,
        )
  return (
    <PageFrame
      words={words}
      query={opened === undefined ? '' : `open=${opened}`}
      kind={say('documentPage.kind')}
      title={
        <bdi lang={document.title === undefined ? undefined : document.language}>
          {documentTitle(map, document)}
        </bdi>
      }
      lead={say('page.by', {
        claims: say('count.claim', { count: claims.length }),
        speakers: say('count.speaker', {
          count: new Set(claims.map(({ speaker }) => speaker)).size,
        }),
      })}
      wide
    >
      <DocumentRecord
        words={words}
        document={document}
        documents={map.documents}
        sources={map.sources}
      />
      {!marked && <p data-no-text>{say('documentPage.noText')}</p>}
      <Reader
        data={dataAbout(map, claims)}
        document={document.id}
        text={marked}
        language={document.language}
        opened={opened}
      />
      <NotCodedSection
        words={words}
        notCoded={notCoded}
        background={background}
        language={document.language}
      />
      <WithdrawnSection
        words={words}
        withdrawn={project.withdrawn.filter((claim) => claim.document === document.id)}
      />
    </PageFrame>
  )
}
