import type { StoryStepView } from '#lib/views'
import { claimPath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** One step of the story, with the claims that it rests on. `told` is the step that the map shows. */
export function ToldStep({
  step: { title, text, claims },
  told,
}: {
  step: StoryStepView
  told: boolean
}) {
  const { say, link } = useWords()
  return (
    <li aria-current={told ? 'step' : undefined}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p dir="auto">{text}</p>
      {claims.length > 0 && (
        <details>
          <summary>{say('story.rests', { count: claims.length })}</summary>
          <ul>
            {claims.map(({ id, summary }) => (
              <li key={id}>
                <a href={link(claimPath(id))}>
                  <bdi>{summary}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
