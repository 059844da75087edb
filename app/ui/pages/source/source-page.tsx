import type { MapData } from '#lib/views'
import type { Source } from '#lib/model'
import { ContradictionPairs } from '../../claims/contradiction'
import type { PageWords } from '../../base/words/words-context'
import { ClaimEntry } from '../claim/claim-entry'
import { dataAbout, sourceRecord } from '#lib/views'
import { PageFrame } from '../frame/page-frame'
import { WhereAndWhen } from '../frame/where-and-when'
import { PageScope } from '../frame/page-scope'
import { Revisions } from './revisions'
import { Section } from '../frame/section'
import { SourceAbout } from './source-about'
import { SourceLinks } from './source-links'

/**
 * The page of a source: who it is, what it says in order of time, who carries it, whom it cites,
 * what it revised, and whom it contradicts. `served`: a server draws its locator map.
 */
export function SourcePage({
  map,
  source,
  words,
  served,
}: {
  map: MapData
  source: Source
  words: PageWords
  served?: true
}) {
  const { say, term } = words
  const view = map.sources.find(({ id }) => id === source.id)!
  const { says, carriedBy, cites, repeatedIn, contradictions, members } = sourceRecord(
    map,
    source.id,
  )
  const own =
    says.length > 0
      ? say(members.length > 0 ? 'sourcePage.saysMembers' : 'sourcePage.says', {
          claims: say('count.claim', { count: says.length }),
        })
      : say('sourcePage.silent')
  const lead =
    cites.length > 0
      ? say('sure.of', { rule: own, precision: say('sourcePage.carries', { count: cites.length }) })
      : own
  return (
    <PageFrame
      words={words}
      kind={say('sourcePage.kind', { kind: term('sourceKind', source.kind) })}
      title={<bdi>{view.name}</bdi>}
      lead={say('page.end', { text: lead })}
    >
      <SourceAbout source={source} map={map} members={members} words={words} />
      <WhereAndWhen
        map={map}
        claims={says}
        words={words}
        locator={served && `source=${source.id}`}
      />
      <PageScope data={dataAbout(map, says)}>
        {contradictions.length > 0 && (
          <Section title={say('sourcePage.contradicts')} note={say('matterPage.sideBySide')}>
            <ContradictionPairs pairs={contradictions} />
          </Section>
        )}
        <Revisions claims={says} words={words} />
        <SourceLinks
          words={words}
          title={say('sourcePage.carriedBy')}
          note={say('sourcePage.carriedByNote')}
          counted={carriedBy}
          sources={map.sources}
        />
        <SourceLinks
          words={words}
          title={say('sourcePage.repeated')}
          note={say('sourcePage.repeatedNote')}
          counted={repeatedIn}
          sources={map.sources}
        />
        <SourceLinks
          words={words}
          title={say('sourcePage.cites')}
          note={say('sourcePage.citesNote')}
          counted={cites}
          sources={map.sources}
        />
        {says.length > 0 && (
          <Section title={say('sourcePage.claims')} note={say('sourcePage.claimsNote')}>
            <ul>
              {says.map(({ id }) => (
                <ClaimEntry key={id} id={id} />
              ))}
            </ul>
          </Section>
        )}
      </PageScope>
    </PageFrame>
  )
}
