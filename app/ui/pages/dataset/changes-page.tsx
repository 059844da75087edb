import { intervalWords } from '#lib/filter'
import type { ChangedClaim, DatasetAbout } from '#lib/store'
import { fieldWords } from '#lib/views'
import { datasetPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'
import { Section } from '../frame/section'
import styles from './changes-page.module.css'

type Props = { about: DatasetAbout; words: PageWords }

/** What was decided on the rows of a dataset, and what changed since the import before. */
export function ChangesPage({ about, words }: Props) {
  const { id, label, changes, hidden = [], corrected = 0, deleted = 0 } = about
  const { say, link } = words
  const lists = (['added', 'changed', 'gone'] as const).filter((how) => changes && changes[how] > 0)
  return (
    <PageFrame
      words={words}
      kind={say('changes.kind')}
      title={<bdi>{label}</bdi>}
      lead={
        changes
          ? say('changes.since', { file: changes.before.file, count: changes.before.rows })
          : say('changes.none')
      }
      links={[{ href: link(datasetPath(id)), text: say('matches.back', { name: label }) }]}
    >
      {(corrected > 0 || deleted > 0) && (
        <Section title={say('changes.decided')} note={say('changes.decidedNote')}>
          <ul>
            {corrected > 0 && <li>{say('changes.corrected', { count: corrected })}</li>}
            {deleted > 0 && <li>{say('changes.deleted', { count: deleted })}</li>}
          </ul>
        </Section>
      )}
      {hidden.length > 0 && (
        <Section title={say('changes.hidden', { count: hidden.length })}>
          <ul className={styles.list}>
            {hidden.map(({ id: row, why, by, on }) => (
              <li key={row}>
                <code>
                  <bdi>{row}</bdi>
                </code>{' '}
                <small>
                  {richText(words, 'corrections.signed', {
                    why: <bdi>{why}</bdi>,
                    by: <bdi>{by}</bdi>,
                    when: intervalWords(on, words),
                  })}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {lists.map((how) => (
        <Section
          key={how}
          title={say(`changes.${how}`, { count: changes![how] })}
          note={
            changes![how] > changes!.lists[how].length
              ? say('changes.first', { count: changes!.lists[how].length })
              : undefined
          }
        >
          <ul className={styles.list} data-changes={how}>
            {changes!.lists[how].map((claim) => (
              <ChangedItem
                key={claim.id}
                claim={claim}
                words={words}
                href={
                  how === 'gone'
                    ? undefined
                    : link(`${datasetPath(id)}?open=${encodeURIComponent(claim.id)}`)
                }
              />
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  )
}

function ChangedItem({
  claim: { summary, fields = [] },
  href,
  words,
}: {
  claim: ChangedClaim
  href?: string
  words: PageWords
}) {
  return (
    <li>
      {href ? (
        <a href={href}>
          <bdi>{summary}</bdi>
        </a>
      ) : (
        <bdi>{summary}</bdi>
      )}
      {fields.map(({ what, from, to }) => (
        <p key={what}>
          <span>{fieldWords(what, words)}</span>{' '}
          {from !== undefined && (
            <del>
              <bdi>{from}</bdi>
            </del>
          )}{' '}
          {to !== undefined && (
            <ins>
              <bdi>{to}</bdi>
            </ins>
          )}
        </p>
      ))}
    </li>
  )
}
