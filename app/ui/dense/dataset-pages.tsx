import type { DatasetAbout } from '#lib/store'
import { changesPath, matchesPath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** Links to the other pages of a dataset that a server has: what it may share with others, what changed. */
export function DatasetPages({
  about: { id, changes, hidden = [], corrected = 0, deleted = 0 },
}: {
  about: DatasetAbout
}) {
  const { say, link } = useWords()
  return (
    <>
      <p data-no-print>
        <a href={link(matchesPath(id, 'with=documents'))}>{say('matches.open')}</a>
      </p>
      {(changes || hidden.length + corrected + deleted > 0) && (
        <p data-no-print>
          <a href={link(changesPath(id))}>{say('changes.open')}</a>
        </p>
      )}
    </>
  )
}
