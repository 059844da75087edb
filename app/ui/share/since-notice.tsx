'use client'
import { useState } from 'react'
import type { Changes } from '#lib/versions'
import { claimPath } from '../paths'
import { usePage } from '../page-context'
import { plural } from '../words'
import styles from './since-notice.module.css'

/** The version that is shown, its day (ISO), and for a link made from another version what changed since, or that nothing is known of it. */
export type Edition = { version: string; date: string; since?: Changes | { version: string; changes: 'unknown' } }

/** Records by group, one and many. */
const NOUNS = { claims: ['claim', 'claims'], documents: ['document', 'documents'], sources: ['source', 'sources'], parties: ['party', 'parties'], places: ['place', 'places'], judgements: ['judgement', 'judgements'] } as const
const LISTED = 12

/** Says of a link that was made from other data what became of them: "2 claims added, 1 changed", with the claims by name. */
export function SinceNotice({ edition: { version, date, since } }: { edition: Edition }) {
  const { claim } = usePage()
  const [closed, setClosed] = useState(false)
  if (!since || closed) return null
  const close = <button type="button" onClick={() => setClosed(true)}>Close</button>
  if (since.changes === 'unknown') {
    return (
      <div className={styles.notice} role="status">
        <p>This link was made from data version <code>{since.version}</code>, of which there is no record here. What is shown is version <code>{version}</code> of {date}.</p>
        {close}
      </div>
    )
  }
  const claims = since.changes.find(({ group }) => group === 'claims')
  const told = claims ? ([['added', claims.added], ['changed', claims.changed], ['removed', claims.removed]] as const).filter(([, ids]) => ids.length > 0) : []
  return (
    <div className={styles.notice} role="status">
      <p>This link was made from data version <code>{since.version}</code> of {('date' in since) && since.date}. What is shown is version <code>{version}</code> of {date}; since then:</p>
      <ul>
        {since.changes.map(({ group, added, changed, removed }) => {
          const [one, many] = NOUNS[group]
          const counts = ([['added', added], ['changed', changed], ['removed', removed]] as const).flatMap(([verb, ids]) => (ids.length ? [`${plural(ids.length, one, many)} ${verb}`] : []))
          return <li key={group}>{counts.join(', ')}</li>
        })}
      </ul>
      {told.length > 0 && (
        <details>
          <summary>Which claims</summary>
          <ul>
            {told.flatMap(([verb, ids]) => ids.slice(0, LISTED).map((id) => <li key={id}>{verb}: {claim(id) ? <a href={claimPath(id)}>{claim(id)!.summary}</a> : <code>{id}</code>}</li>))}
            {told.some(([, ids]) => ids.length > LISTED) && <li>and more</li>}
          </ul>
        </details>
      )}
      {close}
    </div>
  )
}
