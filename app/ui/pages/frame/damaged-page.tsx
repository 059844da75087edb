import type { DatasetFault } from '#lib/store'
import { mapPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from './page-frame'

/** Says that a dataset is set aside, which of its files is damaged, and what its operator can do. */
export function DamagedPage({ fault, words }: { fault: DatasetFault; words: PageWords }) {
  const { say, link } = words
  return (
    <PageFrame words={words} kind={say('damaged.kind')} title={fault.id}>
      <p data-damaged={fault.id}>
        {richText(words, 'damaged.file', {
          file: (
            <code>
              <bdi>{fault.file}</bdi>
            </code>
          ),
        })}
      </p>
      <p>{say('damaged.cure')}</p>
      <p>
        <a href={link(mapPath())}>{say('error.map')}</a>
      </p>
    </PageFrame>
  )
}
