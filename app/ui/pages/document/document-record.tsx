import { intervalWords } from '#lib/filter'
import type { MapData } from '#lib/views'
import type { Document } from '#lib/model'
import { documentPath, sourcePath } from '../../base/paths'
import { Addresses } from '../../claims/evidence/addresses'
import type { PageWords } from '../../base/words/words-context'
import { Corrections } from '../../claims/corrections'
import { RecordEntry, RecordList } from '../frame/record-list'
import { Section } from '../frame/section'

/**
 * The record of a document: who published it, when and how that is known, and which text was coded.
 */
export function DocumentRecord({
  document,
  documents,
  sources,
  words,
}: { document: Document; words: PageWords } & Pick<MapData, 'documents' | 'sources'>) {
  const { say, link } = words
  const titleIn = document.translations?.[words.lang]?.title
  const group = documents.find(({ id }) => id === document.id)?.coderGroup
  const original = documents.find(({ id }) => id === document.republishes)
  const {
    outlet,
    outletNote,
    byline,
    dateline,
    published,
    publishedBasis,
    publishedNote,
    url,
    archive,
    retrieved,
    text,
    coder,
  } = document
  return (
    <Section title={say('page.record')}>
      <RecordList>
        {titleIn !== undefined && (
          <RecordEntry term={say('record.titleIn')}>
            <bdi>{titleIn}</bdi>
          </RecordEntry>
        )}
        <RecordEntry term={say('record.outlet')}>
          <a href={link(sourcePath(outlet))}>
            <bdi>{sources.find(({ id }) => id === outlet)?.name ?? outlet}</bdi>
          </a>
          {outletNote && (
            <>
              . <bdi>{outletNote}</bdi>
            </>
          )}
        </RecordEntry>
        {original && (
          <RecordEntry term={say('record.republishes')} data-republishes={original.id}>
            <a href={link(documentPath(original.id))}>
              <bdi>{original.label}</bdi>
            </a>
            . <small>{say('record.oneVoice')}</small>
          </RecordEntry>
        )}
        <RecordEntry term={say('record.published')}>
          {say(publishedBasis === 'stated' ? 'record.stated' : 'record.inferred', {
            when: intervalWords(published, words),
          })}
          {publishedNote && (
            <>
              .{' '}
              <small>
                <bdi>{publishedNote}</bdi>
              </small>
            </>
          )}
        </RecordEntry>
        {(url || archive || retrieved) && (
          <RecordEntry term={say('record.address')}>
            <Addresses url={url} archive={archive} retrieved={retrieved} words={words} />
          </RecordEntry>
        )}
        {dateline && (
          <RecordEntry term={say('record.dateline')}>
            <bdi>{dateline}</bdi>
          </RecordEntry>
        )}
        {byline && (
          <RecordEntry term={say('record.byline')}>
            <bdi>{byline}</bdi>
          </RecordEntry>
        )}
        <RecordEntry term={say('record.coded')}>
          {say('record.codedBy', {
            by: group ? `${coder.by} (${group})` : coder.by,
            when: intervalWords(coder.on, words),
            characters: text.characters,
          })}{' '}
          <small>
            <bdi>SHA-256 {text.sha256}</bdi>
            {text.raw && (
              <>
                . {say('record.rawFile')} <bdi>SHA-256 {text.raw}</bdi>
              </>
            )}
          </small>
        </RecordEntry>
        {document.secondCoder && (
          <RecordEntry term={say('record.codedAgain')} data-second-coder>
            {document.decidedBy
              ? say('record.decidedBy', {
                  by: document.secondCoder.by,
                  when: intervalWords(document.secondCoder.on, words),
                  decided: document.decidedBy.by,
                })
              : say('record.secondBy', {
                  by: document.secondCoder.by,
                  when: intervalWords(document.secondCoder.on, words),
                })}
          </RecordEntry>
        )}
        {document.releases && (
          <RecordEntry term={say('record.releases')}>
            {document.releases.map(({ by, on, note }) => (
              <p key={`${on} ${note}`} data-release>
                <bdi>{note}</bdi>{' '}
                <small>
                  <bdi>{by}</bdi>, {intervalWords(on, words)}
                </small>
              </p>
            ))}
          </RecordEntry>
        )}
        {document.corrections && (
          <RecordEntry term={say('corrections.title')}>
            <Corrections corrections={document.corrections} words={words} />
          </RecordEntry>
        )}
      </RecordList>
    </Section>
  )
}
