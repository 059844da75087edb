'use client'
import type { ClaimView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { Addresses } from './addresses'
import { MediaList } from './media-list'

/** Where a claim's text and words can be read, and the media behind it. */
export function CardEvidence({ claim }: { claim: ClaimView }) {
  const { document } = usePage()
  const words = useWords()
  const { say } = words
  const text = document(claim.document)
  const { url, archive, media } = claim.evidence
  return (
    <>
      {(text?.url || text?.archive) && (
        <div>
          <dt>{say('card.text')}</dt>
          <dd>
            <Addresses
              url={text.url}
              archive={text.archive}
              retrieved={text.retrieved}
              words={words}
            />
          </dd>
        </div>
      )}
      {(url || archive) && (
        <div>
          <dt>{say('card.evidence')}</dt>
          <dd>
            <Addresses url={url} archive={archive} words={words} />
          </dd>
        </div>
      )}
      {media && (
        <div>
          <dt>{say('card.media')}</dt>
          <dd>
            <MediaList media={media} />
          </dd>
        </div>
      )}
    </>
  )
}
