import { intervalWords } from '#lib/filter'
import type { MapData } from '#lib/views'
import type { Document } from '#lib/model'
import { sourcePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import styles from '../record.module.css'
import { Section } from '../frame/section'

/** What is known of a document: who published it, when and how that is known, and from which text its claims were coded. */
export function DocumentRecord({
  document,
  sources,
  words,
}: { document: Document; words: PageWords } & Pick<MapData, 'sources'>) {
  const { say, link } = words
  const {
    outlet,
    outletNote,
    byline,
    dateline,
    published,
    publishedBasis,
    publishedNote,
    text,
    coder,
  } = document
  return (
    <Section title={say('page.record')}>
      <dl className={styles.record}>
        <div>
          <dt>{say('record.outlet')}</dt>
          <dd>
            <a href={link(sourcePath(outlet))}>
              <bdi>{sources.find(({ id }) => id === outlet)?.name ?? outlet}</bdi>
            </a>
            {outletNote && (
              <>
                . <bdi>{outletNote}</bdi>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('record.published')}</dt>
          <dd>
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
          </dd>
        </div>
        {dateline && (
          <div>
            <dt>{say('record.dateline')}</dt>
            <dd>
              <bdi>{dateline}</bdi>
            </dd>
          </div>
        )}
        {byline && (
          <div>
            <dt>{say('record.byline')}</dt>
            <dd>
              <bdi>{byline}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('record.coded')}</dt>
          <dd>
            {say('record.codedBy', {
              by: coder.by,
              when: intervalWords(coder.on, words),
              characters: text.characters,
            })}{' '}
            <small>
              <bdi>SHA-256 {text.sha256}</bdi>
            </small>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
