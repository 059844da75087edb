import { equationWords } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import { claimPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { Section } from '../frame/section'

/** Counts that are given in parts, and whether the parts add up. */
export function MatterSums({
  sums,
  claims,
  words,
}: Pick<MapData, 'sums'> & { claims: readonly ClaimView[]; words: PageWords }) {
  const { say, link } = words
  if (sums.length === 0) return null
  const summary = (id: string) => claims.find((claim) => claim.id === id)?.summary ?? id
  return (
    <Section title={say('sums.title')} note={say('sums.note')}>
      {sums.map((sum) => {
        const { whole, parts, verdict } = sum
        return (
          <div key={whole + parts.join()} data-sum={whole}>
            <h3>
              <bdi>{equationWords(sum, words)}</bdi> <small>{say(`sums.${verdict}`)}</small>
            </h3>
            <ul>
              {[whole, ...parts.filter((part) => part !== whole)].map((id, i) => (
                <li key={id}>
                  {richText(words, 'sums.line', {
                    what: say(i === 0 ? 'sums.whole' : 'sums.part'),
                    claim: (
                      <a href={link(claimPath(id))}>
                        <bdi>{summary(id)}</bdi>
                      </a>
                    ),
                  })}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}
