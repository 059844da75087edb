import type { ClaimView, MapData } from '#lib/layers'
import { claimPath } from '../paths'
import { Section } from './section'

/** Parts of one count, and whether they add up to it. */
export function MatterSums({ sums, claims }: Pick<MapData, 'sums'> & { claims: readonly ClaimView[] }) {
  if (sums.length === 0) return null
  const summary = (id: string) => claims.find((claim) => claim.id === id)?.summary ?? id
  return (
    <Section title="What adds up" note="A sum is of one voice’s parts. Counts of different voices or scopes are not to be added.">
      {sums.map(({ whole, parts, holds, words }) => (
        <div key={whole + parts.join()} data-sum={whole}>
          <h3>{words} <small>{holds ? 'the parts add up' : 'the parts do not add up'}</small></h3>
          <ul>{[whole, ...parts.filter((part) => part !== whole)].map((id, i) => <li key={id}>{i === 0 ? 'The whole' : 'A part'}: <a href={claimPath(id)}><bdi>{summary(id)}</bdi></a></li>)}</ul>
        </div>
      ))}
    </Section>
  )
}
