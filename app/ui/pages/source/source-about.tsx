import type { MapData } from '#lib/views'
import type { Source } from '#lib/model'
import { documentPath, sourcePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { Corrections } from '../../claims/corrections'
import { RecordEntry, RecordList } from '../frame/record-list'
import { Section } from '../frame/section'

type Props = {
  source: Source
  map: Pick<MapData, 'sources' | 'parties' | 'documents'>
  members: readonly string[]
  words: PageWords
}

/**
 * Who a source is: its names, party, body and members, and what it published. A protected speaker
 * has no name in the records, and so none here.
 */
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
      <RecordList>
        {source.names && (
          <RecordEntry term={say('about.names')}>
            {source.names.map((name) => (
              <span key={name}>
                <bdi>{name}</bdi>
              </span>
            ))}
          </RecordEntry>
        )}
        {source.protected && (
          <RecordEntry term={say('about.protected')}>{say('about.protectedNote')}</RecordEntry>
        )}
        {party && (
          <RecordEntry term={say('about.party')}>
            <bdi>{party.label}</bdi>
          </RecordEntry>
        )}
        {source.memberOf && (
          <RecordEntry term={say('about.body')}>{link(source.memberOf)}</RecordEntry>
        )}
        {members.length > 0 && (
          <RecordEntry term={say('about.members')}>
            {members.map((id) => (
              <span key={id}>{link(id)}</span>
            ))}
          </RecordEntry>
        )}
        {documents.length > 0 && (
          <RecordEntry term={say('about.published')}>
            {documents.map(({ id, title, label }) => (
              <span key={id}>
                <a href={words.link(documentPath(id))}>
                  <bdi>{title ?? label}</bdi>
                </a>
              </span>
            ))}
          </RecordEntry>
        )}
        {source.note && (
          <RecordEntry term={say('page.note')}>
            <bdi>{source.note}</bdi>
          </RecordEntry>
        )}
        {source.corrections && (
          <RecordEntry term={say('corrections.title')}>
            <Corrections corrections={source.corrections} words={words} />
          </RecordEntry>
        )}
      </RecordList>
    </Section>
  )
}
