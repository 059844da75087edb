import type { ClaimView } from '#lib/layers'
import { intervalWords } from '#lib/filter'
import { ClaimEntry } from './claim-entry'
import { revisionChains } from './revision-chains'
import styles from './revisions.module.css'
import { Section } from './section'

/** What one voice later said otherwise: each chain from its first figure to its latest. Not a contradiction. */
export function Revisions({ claims }: { claims: readonly ClaimView[] }) {
  const chains = revisionChains(claims)
  if (chains.length === 0) return null
  return (
    <Section title="What they revised" note="A later word of the same voice on the same scope: not a contradiction, and not to be added.">
      {chains.map((steps) => (
        <div key={steps[0]![0]!.id} data-chain={steps.length}>
          <h3>{steps.map((step) => step.find((claim) => claim.toll)?.toll?.words ?? intervalWords(step[0]!.said)).join(' → ')}</h3>
          <ol className={styles.steps}>{steps.map((step) => <li key={step[0]!.id}><ul>{step.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul></li>)}</ol>
        </div>
      ))}
    </Section>
  )
}
