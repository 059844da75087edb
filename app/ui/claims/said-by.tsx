'use client'
import { Fragment } from 'react'
import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import { usePage } from '../base/page-context'
import { sourcePath } from '../base/paths'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'

/**
 * Who makes a claim: the speaker, whoever passed it on, the outlet and the time, each source linked
 * to its page. `short` leaves out the time and the links.
 */
export function SaidBy({ claim, short = false }: { claim: ClaimView; short?: boolean }) {
  const { source, hasPages } = usePage()
  const words = useWords()
  const { say, link } = words
  const name = (id: string) => {
    const called = <bdi>{source(id)?.name ?? id}</bdi>
    return short || !hasPages ? called : <a href={link(sourcePath(id))}>{called}</a>
  }
  const body = source(claim.speaker)?.memberOf
  const when = intervalWords(claim.said, words)
  const beside = claim.alsoSaidBy?.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && `${say('list.comma')} `}
      {name(id)}
    </Fragment>
  ))
  return (
    <>
      {name(claim.speaker)}
      {!short && body && <Say before=" " k="saidBy.of" slots={{ body: name(body) }} />}
      {beside && !short && <Say before=" " k="saidBy.beside" slots={{ names: beside }} />}
      {claim.alsoSaidBy && short && ` ${say('saidBy.others', { count: claim.alsoSaidBy.length })}`}
      {claim.via.map((id) => (
        <span key={id}>
          <Say before=" " k="saidBy.via" slots={{ name: name(id) }} />
        </span>
      ))}
      {claim.speaker !== claim.outlet && (
        <Say before=" " k="saidBy.in" slots={{ outlet: name(claim.outlet) }} />
      )}
      {(claim.speaker === claim.outlet ? say('saidBy.own') : '') +
        (short
          ? ''
          : say(claim.saidBasis === 'stated' ? 'saidBy.said' : 'saidBy.published', { when }))}
    </>
  )
}
