import type { ClaimCitation } from '#lib/exports'
import type { ClaimView, MapData } from '#lib/views'
import { datasetPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { ClaimPageCard } from '../claim/claim-page-card'
import { PageFrame } from '../frame/page-frame'
import { PageScope } from '../frame/page-scope'
import { Section } from '../frame/section'
import { WhereAndWhen } from '../frame/where-and-when'

type Props = {
  dataset: { id: string; label: string }
  map: MapData
  claim: ClaimView
  cited?: ClaimCitation
  /** How surely its places are known, by key. */
  precision: Readonly<Record<string, string>>
  words: PageWords
}

/**
 * The page of a row of a dataset, at an address that stands on its own: its card, where and when, how
 * to cite it, and that rows are not set against one another.
 */
export function RowPage({ dataset, map, claim, cited, precision, words }: Props) {
  const { say, link } = words
  const kind = map.layers.find((layer) => layer.kind === claim.kind)?.singular
  return (
    <PageFrame
      words={words}
      kind={kind ? say('claimPage.kind', { kind }) : say('card.label')}
      title={<bdi>{claim.summary}</bdi>}
      links={[
        { href: link(datasetPath(dataset.id, `open=${claim.id}`)), text: say('page.onMap') },
        { href: link(datasetPath(dataset.id)), text: dataset.label },
      ]}
    >
      <WhereAndWhen map={map} claims={[claim]} words={words} locator={`claim=${claim.id}`} />
      <PageScope data={map} opened={claim.id} precision={precision}>
        <ClaimPageCard id={claim.id} cited={cited} />
      </PageScope>
      <Section title={say('dense.against')}>
        <p>{say('dense.notRelated')}</p>
      </Section>
    </PageFrame>
  )
}
