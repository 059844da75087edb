import { decodePathPart, mapPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from './page-frame'

/** The kinds of records that have pages, as the first part of the path. */
const KINDS = ['claim', 'matter', 'place', 'source', 'document'] as const

/**
 * Says which record of the address does not exist, and leads back to the map. `path` is the
 * undecoded path of the address.
 */
export function NotFoundPage({ path, words }: { path: string; words: PageWords }) {
  const { say, link } = words
  const [, kind = '', ...rest] = path.split('/').map(decodePathPart)
  const id = rest.join('/')
  const asked = KINDS.find((known) => known === kind)
  return (
    <PageFrame words={words} kind={say('missing.kind')} title={say('missing.none')}>
      {asked && id ? (
        <p data-missing={id}>{richText(words, `missing.id.${asked}`, { id: <bdi>{id}</bdi> })}</p>
      ) : (
        <p>{say('missing.address')}</p>
      )}
      <p>
        <a href={link(mapPath())}>{say('error.map')}</a>
      </p>
      <form action={mapPath()} role="search">
        <input
          type="search"
          name="q"
          aria-label={say('search.label')}
          placeholder={say('search.placeholder')}
          dir="auto"
        />{' '}
        <button>{say('search.find')}</button>
      </form>
    </PageFrame>
  )
}
