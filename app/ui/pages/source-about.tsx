import type { MapData } from '#lib/layers'
import type { Source } from '#lib/model'
import { documentPath, sourcePath } from '../paths'
import styles from './record.module.css'
import { Section } from './section'

type Props = { source: Source; map: Pick<MapData, 'sources' | 'parties' | 'documents'>; members: readonly string[] }

/** Who a source is: its names, whose side it belongs to, which body, its members, what it published. A protected speaker has no name here, since it has none in the record. */
export function SourceAbout({ source, map, members }: Props) {
  const link = (id: string) => <a key={id} href={sourcePath(id)}><bdi>{map.sources.find((item) => item.id === id)?.name ?? id}</bdi></a>
  const party = map.parties.find(({ id }) => id === source.party)
  const documents = map.documents.filter(({ outlet }) => outlet === source.id)
  return (
    <Section title="Who they are">
      <dl className={styles.record}>
        {source.names && <div><dt>Names met</dt><dd>{source.names.map((name) => <span key={name}><bdi>{name}</bdi></span>)}</dd></div>}
        {source.protected && <div><dt>Protected</dt><dd>Not named in any file, never taken for another speaker, and placed no finer than the document does.</dd></div>}
        {party && <div><dt>Belongs to</dt><dd><bdi>{party.label}</bdi></dd></div>}
        {source.memberOf && <div><dt>Speaks for</dt><dd>{link(source.memberOf)}</dd></div>}
        {members.length > 0 && <div><dt>Members</dt><dd>{members.map((id) => <span key={id}>{link(id)}</span>)}</dd></div>}
        {documents.length > 0 && <div><dt>Published</dt><dd>{documents.map(({ id, title, label }) => <span key={id}><a href={documentPath(id)}><bdi>{title ?? label}</bdi></a></span>)}</dd></div>}
        {source.note && <div><dt>Note</dt><dd>{source.note}</dd></div>}
      </dl>
    </Section>
  )
}
