import type { Claim, NotCoded as Left } from '#lib/model'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { Section } from '../frame/section'

/**
 * The parts of a document that are not on the map: lines without a claim, with the reason, and
 * background claims.
 * @param language the document's, which quotes are in.
 */
export function NotCodedSection({
  notCoded,
  background,
  language,
  words,
}: {
  notCoded: readonly Left[]
  background: readonly Claim[]
  language: string
  words: PageWords
}) {
  const { say } = words
  return (
    <>
      {background.length > 0 && (
        <Section title={say('notCoded.background')} note={say('notCoded.backgroundNote')}>
          <ul>
            {background.map(({ id, summary, evidence }) => (
              <li key={id}>
                {richText(words, 'notCoded.claim', {
                  line: evidence.line,
                  summary: <bdi>{summary}</bdi>,
                  quote: <bdi lang={language}>{evidence.quote}</bdi>,
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notCoded.length > 0 && (
        <Section title={say('notCoded.title')}>
          <ul>
            {notCoded.map(({ line, why }) => (
              <li key={line + why}>
                {richText(words, 'notCoded.line', { line, why: <bdi>{why}</bdi> })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
