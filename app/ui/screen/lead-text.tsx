import { Fragment } from 'react'
import { leadOf } from '#lib/views'
import type { Lead, MapData } from '#lib/views'
import { mapPath, matterPath, openOnMapPath, sourcePath } from '../base/paths'
import { richText } from '../base/words/say'
import type { PageWords } from '../base/words/words-context'
import styles from './lead-text.module.css'

/**
 * What the whole project tells, in two sentences that are made of claims: each clause leads to the
 * claims that say it. The server renders it, so that it costs no script.
 */
export function LeadText({ map, words }: { map: MapData; words: PageWords }) {
  const { say, link } = words
  const { incident, toll, contested, from } = leadOf(map, words)
  const open =
    contested && `view=contradictions${contested.place ? `&open=${contested.place}` : ''}`
  if (!incident && !toll && !contested) return null
  return (
    <div className={styles.lead} role="group" aria-label={say('lead.label')} data-lead>
      {(incident || toll) && (
        <p>
          {incident &&
            richText(words, 'lead.incident', {
              places: <strong>{incident.places}</strong>,
              since: incident.since,
              what: <a href={link(matterPath(incident.matter))}>{incident.what}</a>,
              voices: <bdi>{incident.voices}</bdi>,
            })}
          {incident && toll && '. '}
          {toll && <Toll toll={toll} words={words} />}.
        </p>
      )}
      {contested && open && (
        <p>
          {richText(words, 'lead.contested', {
            places: <bdi>{contested.places}</bdi>,
            what: (
              <a href={link(mapPath(open))}>
                <bdi>{contested.what}</bdi>
              </a>
            ),
          })}
          .
        </p>
      )}
      <p className={styles.from}>{say('lead.from', { count: from })}</p>
    </div>
  )
}

/** The running totals of one voice, each figure a link to the claim that says it. */
function Toll({ toll, words }: { toll: NonNullable<Lead['toll']>; words: PageWords }) {
  const { say, link } = words
  return richText(words, 'lead.toll', {
    what: toll.what,
    places: <bdi>{toll.places}</bdi>,
    span: toll.span,
    figures: toll.figures.map(({ words: said, standing, claim }, i) => (
      <Fragment key={claim}>
        {i > 0 && `${say('lead.then')} `}
        <a href={link(openOnMapPath(claim))}>
          <bdi>{said}</bdi>
        </a>
        {standing && ` ${say('lead.standing', { standing })}`}
      </Fragment>
    )),
    voice: toll.source ? (
      <a href={link(sourcePath(toll.source))}>
        <bdi>{toll.voice}</bdi>
      </a>
    ) : (
      <bdi>{toll.voice}</bdi>
    ),
  })
}
