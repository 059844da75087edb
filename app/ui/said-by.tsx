import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import { usePage } from './page-context'

/** Who says so: speaker, through whom, published by which outlet, and (unless `short`) said when. */
export function SaidBy({ claim, short = false }: { claim: ClaimView; short?: boolean }) {
  const { source } = usePage()
  const name = (id: string) => source(id)?.name ?? id
  const outletSpeaks = claim.speaker === claim.outlet
  const body = source(claim.speaker)?.memberOf
  return (
    <>
      <bdi>{name(claim.speaker)}</bdi>
      {!short && body && <> of <bdi>{name(body)}</bdi></>}
      {claim.via.map((id) => <span key={id}> via <bdi>{name(id)}</bdi></span>)}
      {outletSpeaks ? ', in its own voice' : <> in <bdi>{name(claim.outlet)}</bdi></>}
      {!short && (claim.saidBasis === 'stated' ? `, said ${intervalWords(claim.said)}` : `, published ${intervalWords(claim.said)}; when it was said is not stated`)}
    </>
  )
}
