import type { MapData } from '#lib/views'
import type { Source } from '#lib/model'
import { documentPath, sourcePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import styles from '../record.module.css'
import { Section } from '../frame/section'

type Props = {
  source: Source
  map: Pick<MapData, 'sources' | 'parties' | 'documents'>
  members: readonly string[]
  words: PageWords
}

/** Who a source is: its names, whose side it belongs to, which body, its members, what it published. A protected speaker has no name here, since it has none in the record. */
export function SourceAbout({ source, map, members, words }: Props) {
  const { say } = words
  const link = (id: string) => (
    <a key={id} href={words.link(sourcePath(id))}>
      <bdi>{map.sources.find((item) => item.id === id)?.name ?? id}</bdi>
    </a>
  )
  const party = map.parties.find(({ id }) => id === source.party)
  const documents = map.documents.filter(({ outlet }) => outlet === source.id)
  return (
    <Section title={say('about.title')}>
      <dl className={styles.record}>
        {source.names && (
          <div>
            <dt>{say('about.names')}</dt>
            <dd>
              {source.names.map((name) => (
                <span key={name}>
                  <bdi>{name}</bdi>
                </span>
              ))}
            </dd>
          </div>
        )}
        {source.protected && (
          <div>
            <dt>{say('about.protected')}</dt>
            <dd>{say('about.protectedNote')}</dd>
          </div>
        )}
        {party && (
          <div>
            <dt>{say('about.party')}</dt>
            <dd>
              <bdi>{party.label}</bdi>
            </dd>
          </div>
        )}
        {source.memberOf && (
          <div>
            <dt>{say('about.body')}</dt>
            <dd>{link(source.memberOf)}</dd>
          </div>
        )}
        {members.length > 0 && (
          <div>
            <dt>{say('about.members')}</dt>
            <dd>
              {members.map((id) => (
                <span key={id}>{link(id)}</span>
              ))}
            </dd>
          </div>
        )}
        {documents.length > 0 && (
          <div>
            <dt>{say('about.published')}</dt>
            <dd>
              {documents.map(({ id, title, label }) => (
                <span key={id}>
                  <a href={words.link(documentPath(id))}>
                    <bdi>{title ?? label}</bdi>
                  </a>
                </span>
              ))}
            </dd>
          </div>
        )}
        {source.note && (
          <div>
            <dt>{say('page.note')}</dt>
            <dd>
              <bdi>{source.note}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
