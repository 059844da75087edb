import { sourceRows } from '#lib/views'
import type { MapData } from '#lib/views'
import { sourcePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'
import { Section } from '../frame/section'
import { CountedLink } from './counted-link'

/** Every source: who speaks, those who say most first, and who only publishes or passes on. */
export function SourcesPage({ map, words }: { map: MapData; words: PageWords }) {
  const { say, term } = words
  const name = (id: string) => map.sources.find((source) => source.id === id)?.name ?? id
  const rows = sourceRows(map)
  const sections = [
    { title: say('lists.speak'), rows: rows.filter(({ claims }) => claims > 0) },
    {
      title: say('lists.carry'),
      rows: rows.filter(({ claims, carries }) => claims === 0 && carries > 0),
    },
    {
      title: say('lists.silent'),
      rows: rows.filter(({ claims, carries }) => claims === 0 && carries === 0),
    },
  ].filter((section) => section.rows.length > 0)
  return (
    <PageFrame
      words={words}
      kind={say('lists.kind')}
      title={say('nav.sources')}
      lead={say('lists.sources', { count: map.sources.length })}
    >
      {sections.map(({ title, rows }) => (
        <Section key={title} title={title}>
          <ul>
            {rows.map(({ source: { id, kind, memberOf }, carries, ...counts }) => (
              <CountedLink
                key={id}
                href={sourcePath(id)}
                name={name(id)}
                about={[
                  term('sourceKind', kind),
                  ...(memberOf ? [say('saidBy.of', { body: name(memberOf) })] : []),
                  ...(carries > 0 ? [say('sourcePage.carries', { count: carries })] : []),
                ]}
                words={words}
                {...counts}
              />
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  )
}
