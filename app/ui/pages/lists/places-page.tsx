import { placeRows } from '#lib/views'
import type { MapData } from '#lib/views'
import { OtherName } from '../../base/other-name'
import { placePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'
import { Section } from '../frame/section'
import { CountedLink } from './counted-link'

/** Every place of the gazetteer: those that claims name, most claims first, then the others. */
export function PlacesPage({ map, words }: { map: MapData; words: PageWords }) {
  const { say, term } = words
  const rows = placeRows(map)
  const sections = [
    { title: say('lists.claimed'), rows: rows.filter(({ claims }) => claims > 0) },
    { title: say('lists.unclaimed'), rows: rows.filter(({ claims }) => claims === 0) },
  ].filter((section) => section.rows.length > 0)
  return (
    <PageFrame
      words={words}
      kind={say('lists.kind')}
      title={say('nav.places')}
      lead={say('lists.places', { many: say('count.place', { count: map.places.length }) })}
    >
      {sections.map(({ title, rows }) => (
        <Section key={title} title={title}>
          <ul>
            {rows.map(({ place, ...counts }) => (
              <CountedLink
                key={place.id}
                href={placePath(place.id)}
                name={place.name}
                other={<OtherName place={place} />}
                about={[term('placeKind', place.kind)]}
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
