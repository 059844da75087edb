import type { ClaimView } from '#lib/layers'
import { intervalWords } from '#lib/filter'
import { ClaimEntry } from './claim-entry'
import { revisionChains } from './revision-chains'
import styles from './revisions.module.css'
import { Section } from './section'

/** A step in a word: its figure, rather a whole one than one given in parts; where it is no figure, when it was said. */
function stepWords(step: readonly ClaimView[]): string {
  const figures = step.flatMap(({ toll }) => toll ?? [])
  return (figures.find(({ parts }) => !parts) ?? figures[0])?.words ?? intervalWords(step[0]!.said)
}

/** What one voice later said otherwise: each chain from its first figure to its latest. Not a contradiction. */
export function Revisions({ claims }: { claims: readonly ClaimView[] }) {
  const chains = revisionChains(claims)
  if (chains.length === 0) return null
  return (
    <Section title="What they revised" note="A later word of the same voice on the same scope: not a contradiction, and not to be added.">
      {chains.map((steps) => (
        <div key={steps[0]![0]!.id} data-chain={steps.length}>
          <h3>{steps.map(stepWords).join(' → ')}</h3>
          <ol className={styles.steps}>{steps.map((step) => <li key={step[0]!.id}><ul>{step.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul></li>)}</ol>
        </div>
      ))}
    </Section>
  )
}
