import { intervalWords } from '#lib/filter'
import { documentRows } from '#lib/views'
import type { MapData } from '#lib/views'
import { documentPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'
import { CountedLink } from './counted-link'

/**
 * Every document, in the order in which they were published. Each leads to its claims, and to its
 * text in the reader where the text is at hand.
 */
export function DocumentsPage({ map, words }: { map: MapData; words: PageWords }) {
  const { say } = words
  const outlet = (id: string) => map.sources.find((source) => source.id === id)?.name ?? id
  return (
    <PageFrame
      words={words}
      kind={say('lists.kind')}
      title={say('nav.documents')}
      lead={say('lists.documents', {
        many: say('count.document', { count: map.documents.length }),
      })}
    >
      <ul>
        {documentRows(map).map(({ document, speakers, ...counts }) => (
          <CountedLink
            key={document.id}
            href={documentPath(document.id)}
            name={document.title ?? document.label}
            about={[
              outlet(document.outlet),
              say(`record.${document.publishedBasis}`, {
                when: intervalWords(document.published, words),
              }),
              say('count.speaker', { count: speakers }),
            ]}
            words={words}
            {...counts}
          />
        ))}
      </ul>
    </PageFrame>
  )
}
