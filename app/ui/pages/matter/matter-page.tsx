import type { ClaimView, MapData } from '#lib/views'
import { dataAbout, gapLine, gapsAmong, matterLine, oppositionsAmong } from '#lib/views'
import { ContradictionPairs } from '../../claims/contradiction'
import { openOnMapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { MatterSums } from './matter-sums'
import { PageFrame } from '../frame/page-frame'
import { WhereAndWhen } from '../frame/where-and-when'
import { PageScope } from '../frame/page-scope'
import { Section } from '../frame/section'
import { matterPageTitle } from '../frame/titles'
import { Voices } from './voices'

/**
 * The page of a matter: its contradictions, its sums, and every claim by voice. The claims are
 * never merged into one value. `served`: a server draws its locator map.
 */
export function MatterPage({
  map,
  claims,
  words,
  served,
}: {
  map: MapData
  claims: readonly ClaimView[]
  words: PageWords
  served?: true
}) {
  const { say, link } = words
  const data = dataAbout(map, claims)
  const contradictions = oppositionsAmong(claims)
  const gaps = gapsAmong(claims)
  const names = {
    source: (id: string) => data.sources.find((source) => source.id === id),
    document: (id: string) => data.documents.find((document) => document.id === id),
  }
  const ids = new Set(claims.map(({ id }) => id))
  return (
    <PageFrame
      words={words}
      kind={say('matterPage.kind')}
      title={<bdi>{matterPageTitle(map, claims, words)}</bdi>}
      lead={say('page.end', { text: matterLine(claims, words) })}
      links={[{ href: link(openOnMapPath(claims[0]!.id)), text: say('page.onMap') }]}
    >
      <WhereAndWhen
        map={map}
        claims={claims}
        words={words}
        locator={served && `matter=${claims[0]!.matter}`}
      />
      <PageScope data={data}>
        {contradictions.length > 0 && (
          <Section title={say('matterPage.contradict')} note={say('matterPage.sideBySide')}>
            <ContradictionPairs pairs={contradictions} />
          </Section>
        )}
        {gaps.length > 0 && (
          <Section title={say('gap.title')}>
            {gaps.map((gap) => (
              <p key={gap.a.id + gap.b.id} data-gap>
                <bdi>{say('case.end', { text: gapLine(gap, names, words) })}</bdi>
              </p>
            ))}
          </Section>
        )}
        <MatterSums
          sums={data.sums.filter(({ whole }) => ids.has(whole))}
          claims={data.claims}
          words={words}
        />
        <Voices claims={claims} sources={data.sources} words={words} />
      </PageScope>
    </PageFrame>
  )
}
