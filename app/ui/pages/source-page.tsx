import type { MapData } from '#lib/layers'
import type { Source } from '#lib/model'
import { Contradiction } from '../contradiction'
import { plural } from '../words'
import { ClaimEntry } from './claim-entry'
import { narrow } from './narrow'
import { PageFrame } from './page-frame'
import { PageScope } from './page-scope'
import { Revisions } from './revisions'
import { Section } from './section'
import { SourceAbout } from './source-about'
import { SourceLinks } from './source-links'
import { sourceRecord } from './source-record'

/** A source's page: who they are, what they say in the order of time, through whom, whom they pass on, what they revised, and whom they contradict. */
export function SourcePage({ map, source }: { map: MapData; source: Source }) {
  const view = map.sources.find(({ id }) => id === source.id)!
  const { says, carriedBy, cites, repeatedIn, contradictions, members } = sourceRecord(map, source.id)
  const lead = [says.length > 0 ? `Says ${plural(says.length, 'claim')}${members.length > 0 ? ', those of its members among them' : ''}` : 'Says nothing in its own voice', cites.length > 0 ? `carries claims of ${plural(cites.length, 'other speaker')}` : ''].filter(Boolean).join('; ')
  return (
    <PageFrame kind={`Source · ${source.kind}`} title={<bdi>{view.name}</bdi>} lead={`${lead}.`}>
      <SourceAbout source={source} map={map} members={members} />
      <PageScope data={narrow(map, says)}>
        {contradictions.length > 0 && (
          <Section title="Whom they contradict" note="Side by side with what differs; never ruled on.">
            {contradictions.map(({ claim, relations }) => <Contradiction key={claim.id + relations[0]!.to} claim={claim} relations={relations} />)}
          </Section>
        )}
        <Revisions claims={says} />
        <SourceLinks title="Who carries what they say" note="Outlets, and those it passed through on the way to them." counted={carriedBy} sources={map.sources} />
        <SourceLinks title="Where they are repeated" note="The same claim of the same speaker stands in more than one document: one voice, not two." counted={repeatedIn} sources={map.sources} />
        <SourceLinks title="Whom they cite" note="Speakers whose claims they publish or pass on." counted={cites} sources={map.sources} />
        {says.length > 0 && <Section title="What they say" note="In the order in which it was said; where that is not stated, when it was published."><ul>{says.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul></Section>}
      </PageScope>
    </PageFrame>
  )
}
