import { intervalWords } from '#lib/filter'
import type { WithdrawnClaim, WithdrawnDocument } from '#lib/model'
import { documentPath, documentsPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'

/**
 * The page of a withdrawn claim or document: when, by whom and why it was withdrawn. What it said is
 * not repeated.
 */
export function WithdrawnPage({
  record,
  words,
}: {
  record: WithdrawnClaim | WithdrawnDocument
  words: PageWords
}) {
  const { say, link } = words
  const { id, withdrawn } = record
  const [title, note, back] =
    'document' in record
      ? [
          say('withdrawn.title'),
          say('withdrawn.note'),
          { href: link(documentPath(record.document)), text: say('claimPage.document') },
        ]
      : [
          say('withdrawn.documentTitle'),
          say('withdrawn.documentNote'),
          { href: link(documentsPath()), text: say('withdrawn.documents') },
        ]
  return (
    <PageFrame words={words} kind={say('withdrawn.kind')} title={title} links={[back]}>
      <p data-withdrawn={id}>
        {richText(words, 'withdrawn.line', {
          claim: <bdi>{id}</bdi>,
          when: intervalWords(withdrawn.on, words),
          by: <bdi>{withdrawn.by}</bdi>,
          why: <bdi>{withdrawn.why}</bdi>,
        })}
      </p>
      <p>{note}</p>
    </PageFrame>
  )
}
