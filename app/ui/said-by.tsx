'use client'
import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import { usePage } from './page-context'
import { sourcePath } from './paths'
import { plural } from './words'

/** Who says so: speaker, through whom, published by which outlet, and (unless `short`) said when; unless `short`, each a link to its page. */
export function SaidBy({ claim, short = false }: { claim: ClaimView; short?: boolean }) {
  const { source, linked } = usePage()
  const name = (id: string) => {
    const words = <bdi>{source(id)?.name ?? id}</bdi>
    return short || !linked ? words : <a href={sourcePath(id)}>{words}</a>
  }
  const outletSpeaks = claim.speaker === claim.outlet
  const body = source(claim.speaker)?.memberOf
  return (
    <>
      {name(claim.speaker)}
      {!short && body && <> of {name(body)}</>}
      {claim.alsoSaidBy && !short && <> (beside {claim.alsoSaidBy.map((id, i) => <span key={id}>{i > 0 && ', '}{name(id)}</span>)}; who said what is not stated)</>}
      {claim.alsoSaidBy && short && ` and ${plural(claim.alsoSaidBy.length, 'other')}`}
      {claim.via.map((id) => <span key={id}> via {name(id)}</span>)}
      {outletSpeaks ? ', in its own voice' : <> in {name(claim.outlet)}</>}
      {!short && (claim.saidBasis === 'stated' ? `, said ${intervalWords(claim.said)}` : `, published ${intervalWords(claim.said)}; when it was said is not stated`)}
    </>
  )
}
