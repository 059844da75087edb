import { intervalWords } from '#lib/filter'
import type { WithdrawnClaim } from '#lib/model'
import { documentPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'

/**
 * The page of a withdrawn claim: when, by whom and why it was withdrawn. What it said is not
 * repeated.
 */
export function WithdrawnPage({
  claim: { id, document, withdrawn },
  words,
}: {
  claim: WithdrawnClaim
  words: PageWords
}) {
  const { say, link } = words
  return (
    <PageFrame
      words={words}
      kind={say('withdrawn.kind')}
      title={say('withdrawn.title')}
      links={[{ href: link(documentPath(document)), text: say('claimPage.document') }]}
    >
      <p data-withdrawn={id}>
        {richText(words, 'withdrawn.line', {
          claim: <bdi>{id}</bdi>,
          when: intervalWords(withdrawn.on, words),
          by: <bdi>{withdrawn.by}</bdi>,
          why: <bdi>{withdrawn.why}</bdi>,
        })}
      </p>
      <p>{say('withdrawn.note')}</p>
    </PageFrame>
  )
}
