import { intervalWords } from '#lib/filter'
import type { WithdrawnClaim } from '#lib/model'
import { claimPath } from '../../base/paths'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { Section } from '../frame/section'

/** The claims of a document that were withdrawn: when, by whom and why, not what they said. */
export function WithdrawnSection({
  withdrawn,
  words,
}: {
  withdrawn: readonly WithdrawnClaim[]
  words: PageWords
}) {
  if (withdrawn.length === 0) return null
  return (
    <Section title={words.say('withdrawn.list')} note={words.say('withdrawn.note')}>
      <ul>
        {withdrawn.map(({ id, withdrawn: { on, by, why } }) => (
          <li key={id}>
            {richText(words, 'withdrawn.line', {
              claim: (
                <a href={words.link(claimPath(id))}>
                  <bdi>{id}</bdi>
                </a>
              ),
              when: intervalWords(on, words),
              by: <bdi>{by}</bdi>,
              why: <bdi>{why}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
