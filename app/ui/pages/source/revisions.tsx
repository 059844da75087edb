import type { ClaimView } from '#lib/views'
import type { PageWords } from '../../base/words/words-context'
import { ClaimEntry } from '../claim/claim-entry'
import { revisionChains, revisionWords } from '#lib/views'
import styles from './revisions.module.css'
import { Section } from '../frame/section'

/**
 * What a voice later stated differently: each chain from the first figure to the latest. A revision
 * is not a contradiction.
 */
export function Revisions({ claims, words }: { claims: readonly ClaimView[]; words: PageWords }) {
  const chains = revisionChains(claims)
  if (chains.length === 0) return null
  return (
    <Section title={words.say('revisions.title')} note={words.say('revisions.note')}>
      {chains.map((steps) => (
        <div key={steps[0]![0]!.id} data-chain={steps.length}>
          <h3>
            <bdi>
              {steps
                .map((step) => revisionWords(step, words))
                .join(words.dir === 'rtl' ? ' ← ' : ' → ')}
            </bdi>
          </h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step[0]!.id}>
                <ul>
                  {step.map(({ id }) => (
                    <ClaimEntry key={id} id={id} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}
