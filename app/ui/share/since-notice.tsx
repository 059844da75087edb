'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Change, Changes } from '#lib/versions'
import { fieldWords } from '#lib/views'
import { claimPath } from '../base/paths'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import notice from '../base/notice.module.css'
import styles from './since-notice.module.css'
import { ClaimSummary } from '../claims/claim-summary'

/**
 * The version of the data that is shown and its date (ISO). For a link made from another version
 * also what changed since, or that the version is unknown.
 */
export type DataVersion = {
  version: string
  date: string
  since?: Changes | { version: string; changes: 'unknown' }
}

const LISTED = 12
const counted = ({ added, changed, withdrawn, removed }: Change) =>
  (
    [
      ['since.added', added],
      ['since.changed', changed],
      ['since.withdrawn', withdrawn],
      ['since.removed', removed],
    ] as const
  ).filter(([, ids]) => ids.length > 0)
const listed = ({ added, changed, withdrawn, removed }: Change) =>
  (
    [
      ['since.wasAdded', added],
      ['since.wasChanged', changed],
      ['since.wasWithdrawn', withdrawn],
      ['since.wasRemoved', removed],
    ] as const
  ).filter(([, ids]) => ids.length > 0)

/**
 * Tells a reader who followed a link made from other data what changed since: "2 claims added, 1
 * claim changed", with the claims by name.
 */
export function SinceNotice({
  dataVersion: { version, date, since },
}: {
  dataVersion: DataVersion
}) {
  const [closed, setClosed] = useState(false)
  const { say } = useWords()
  if (!since || closed) return null
  const named: Record<string, ReactNode> = {
    version: <code>{since.version}</code>,
    now: <code>{version}</code>,
    day: <bdi>{date}</bdi>,
  }
  return (
    <div className={`${notice.notice} ${styles.since}`} role="status">
      {since.changes === 'unknown' ? (
        <p>
          <Say k="since.unknown" slots={named} />
        </p>
      ) : (
        <ChangeList
          changes={since.changes}
          named={{ ...named, from: 'date' in since && <bdi>{since.date}</bdi> }}
        />
      )}
      <button type="button" onClick={() => setClosed(true)}>
        {say('share.close')}
      </button>
    </div>
  )
}

/** The changes by kind of record, and the claims by name. */
function ChangeList({
  changes,
  named,
}: {
  changes: readonly Change[]
  named: Record<string, ReactNode>
}) {
  const { claim } = usePage()
  const words = useWords()
  const { say, link, join } = words
  const ofClaims = changes.find(({ group }) => group === 'claims')
  const claims = ofClaims ? listed(ofClaims) : []
  const nameOf = (id: string) => {
    const name = claim(id) ? <ClaimSummary claim={claim(id)!} /> : <code>{id}</code>
    // The page of a withdrawn claim says why it was withdrawn.
    const hasPage = claim(id) !== undefined || ofClaims?.withdrawn.includes(id)
    return hasPage ? <a href={link(claimPath(id))}>{name}</a> : name
  }
  const fieldsOf = (id: string) => ofClaims?.fields[id]?.map((field) => fieldWords(field, words))
  return (
    <>
      <p>
        <Say k="since.from" slots={named} />
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.group}>
            {counted(change)
              .map(([key, ids]) =>
                say(key, { records: say(`since.${change.group}`, { count: ids.length }) }),
              )
              .join(' · ')}
          </li>
        ))}
      </ul>
      {claims.length > 0 && (
        <details>
          <summary>{say('since.which')}</summary>
          <ul>
            {claims.flatMap(([key, ids]) =>
              ids.slice(0, LISTED).map((id) => (
                <li key={id}>
                  <Say k={key} slots={{ claim: nameOf(id) }} />
                  {fieldsOf(id) && <small> ({join(fieldsOf(id)!)})</small>}
                </li>
              )),
            )}
            {claims.some(([, ids]) => ids.length > LISTED) && <li>{say('since.more')}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
