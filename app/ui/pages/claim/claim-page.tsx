import type { ClaimCitation } from '#lib/exports'
import type { ClaimView, MapData } from '#lib/views'
import { documentPath, openOnMapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { ClaimPageCard } from './claim-page-card'
import { ClaimRelations } from './claim-relations'
import { dataAbout } from '#lib/views'
import { PageFrame } from '../frame/page-frame'
import { WhereAndWhen } from '../frame/where-and-when'
import { PageScope } from '../frame/page-scope'
import { ClaimSummary } from '../../claims/claim-summary'

/** The page of a claim: its card, and its relations to other claims with reasons. */
export function ClaimPage({
  map,
  claim,
  words,
  cited,
  report,
}: {
  map: MapData
  claim: ClaimView
  words: PageWords
  /** How to cite it; absent where no server gives the claim a lasting address. */
  cited?: ClaimCitation
  /** Where an error in it is reported, if the operator has said so. */
  report?: string
}) {
  const { say, link } = words
  const kind = map.layers.find((layer) => layer.kind === claim.kind)?.singular
  const links = [
    { href: link(openOnMapPath(claim.id)), text: say('page.onMap') },
    { href: link(documentPath(claim.document)), text: say('claimPage.document') },
    ...(report ? [{ href: report, text: say('claimPage.report') }] : []),
  ]
  return (
    <PageFrame
      words={words}
      kind={kind ? say('claimPage.kind', { kind }) : say('card.label')}
      title={<ClaimSummary claim={claim} />}
      links={links}
    >
      <WhereAndWhen
        map={map}
        claims={[claim]}
        words={words}
        locator={cited && `claim=${claim.id}`}
      />
      <PageScope data={dataAbout(map, [claim])} opened={claim.id}>
        <ClaimPageCard id={claim.id} cited={cited} />
        <ClaimRelations id={claim.id} />
      </PageScope>
    </PageFrame>
  )
}
