import { intervalWords } from '#lib/filter'
import type { WithdrawnDocument } from '#lib/model'
import { documentsPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'

/**
 * The page of a withdrawn document: when, by whom and why it was withdrawn. Nothing that it claimed
 * is repeated.
 */
export function WithdrawnDocumentPage({
  document: { id, withdrawn },
  words,
}: {
  document: WithdrawnDocument
  words: PageWords
}) {
  const { say, link } = words
  return (
    <PageFrame
      words={words}
      kind={say('withdrawn.kind')}
      title={say('withdrawn.documentTitle')}
      links={[{ href: link(documentsPath()), text: say('withdrawn.documents') }]}
    >
      <p data-withdrawn={id}>
        {richText(words, 'withdrawn.line', {
          claim: <bdi>{id}</bdi>,
          when: intervalWords(withdrawn.on, words),
          by: <bdi>{withdrawn.by}</bdi>,
          why: <bdi>{withdrawn.why}</bdi>,
        })}
      </p>
      <p>{say('withdrawn.documentNote')}</p>
    </PageFrame>
  )
}
