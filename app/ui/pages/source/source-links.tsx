import type { MapData, SourceClaims } from '#lib/views'
import { sourcePath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { Section } from '../frame/section'

type Props = {
  title: string
  note: string
  counted: readonly SourceClaims[]
  words: PageWords
} & Pick<MapData, 'sources'>

/** Sources that stand in one relation to the source of the page, each with its number of claims. */
export function SourceLinks({ title, note, counted, sources, words }: Props) {
  if (counted.length === 0) return null
  const name = (id: string) => sources.find((source) => source.id === id)?.name ?? id
  return (
    <Section title={title} note={note}>
      <ul>
        {counted.map(({ id, claims }) => (
          <li key={id}>
            {richText(words, 'sourcePage.link', {
              name: (
                <a href={words.link(sourcePath(id))}>
                  <bdi>{name(id)}</bdi>
                </a>
              ),
              claims: words.say('count.claim', { count: claims.length }),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
