import type { ClaimView, MapData } from '#lib/layers'
import { documentPath, onMapPath } from '../paths'
import { ClaimFace } from './claim-face'
import { ClaimRelations } from './claim-relations'
import { narrow } from './narrow'
import { PageFrame } from './page-frame'
import { PageScope } from './page-scope'

/** A claim's page: its whole card, and how it stands to others, with reasons. */
export function ClaimPage({ map, claim }: { map: MapData; claim: ClaimView }) {
  const singular = map.layers.find((layer) => layer.kind === claim.kind)?.singular ?? 'Claim'
  const links = [
    { href: onMapPath(claim.id), text: 'On the map' },
    { href: documentPath(claim.document), text: 'Its document' },
  ]
  return (
    <PageFrame kind={`Claim · ${singular}`} title={<bdi>{claim.summary}</bdi>} links={links}>
      <PageScope data={narrow(map, [claim])} opened={claim.id}>
        <ClaimFace id={claim.id} />
        <ClaimRelations id={claim.id} />
      </PageScope>
    </PageFrame>
  )
}
