import { mapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from './page-frame'

/** Says that the database cannot answer now, and what a reader can do. */
export function BusyPage({ words }: { words: PageWords }) {
  const { say, link } = words
  return (
    <PageFrame words={words} kind={say('busy.kind')} title={say('busy.title')}>
      <p data-busy>{say('busy.again')}</p>
      <p>{say('error.address')}</p>
      <p>
        <a href={link(mapPath())}>{say('error.map')}</a>
      </p>
    </PageFrame>
  )
}
