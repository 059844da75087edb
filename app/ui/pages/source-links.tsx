import type { MapData } from '#lib/layers'
import { sourcePath } from '../paths'
import { plural } from '../words'
import type { Counted } from './source-record'
import { Section } from './section'

type Props = { title: string; note: string; counted: readonly Counted[] } & Pick<MapData, 'sources'>

/** Other sources that stand in one way to the source of a page, each with how many claims say so. */
export function SourceLinks({ title, note, counted, sources }: Props) {
  if (counted.length === 0) return null
  const name = (id: string) => sources.find((source) => source.id === id)?.name ?? id
  return (
    <Section title={title} note={note}>
      <ul>{counted.map(({ id, claims }) => <li key={id}><a href={sourcePath(id)}><bdi>{name(id)}</bdi></a>: {plural(claims.length, 'claim')}</li>)}</ul>
    </Section>
  )
}
