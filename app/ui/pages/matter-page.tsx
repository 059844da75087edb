import type { ClaimView, MapData } from '#lib/layers'
import { contradictionsAmong } from '../by-place'
import { Contradiction } from '../contradiction'
import { matterLine } from '../matter-words'
import { onMapPath } from '../paths'
import { MatterSums } from './matter-sums'
import { narrow } from './narrow'
import { PageFrame } from './page-frame'
import { PageScope } from './page-scope'
import { Section } from './section'
import { titleOf } from './title-of'
import { Voices } from './voices'

/** A matter's page: what its claims contradict each other on, what adds up, and every claim by voice. Never merged into one value. */
export function MatterPage({ map, claims }: { map: MapData; claims: readonly ClaimView[] }) {
  const data = narrow(map, claims)
  const contradictions = contradictionsAmong(claims)
  const ids = new Set(claims.map(({ id }) => id))
  return (
    <PageFrame kind="Matter" title={<bdi>{titleOf(map, claims)}</bdi>} lead={`${matterLine(claims)}.`} links={[{ href: onMapPath(claims[0]!.id), text: 'On the map' }]}>
      <PageScope data={data}>
        {contradictions.length > 0 && (
          <Section title="What they contradict each other on" note="Side by side with what differs; never ruled on.">
            {contradictions.map(({ claim, relations }) => <Contradiction key={claim.id + relations[0]!.to} claim={claim} relations={relations} />)}
          </Section>
        )}
        <MatterSums sums={data.sums.filter(({ whole }) => ids.has(whole))} claims={data.claims} />
        <Voices claims={claims} sources={data.sources} />
      </PageScope>
    </PageFrame>
  )
}
