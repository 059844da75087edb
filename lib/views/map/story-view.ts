import type { Project } from '#lib/model'
import { textIn } from '#lib/words'
import type { Words } from '#lib/words'

/**
 * A step of the story as a page tells it: its title and text in the language of the page, the query
 * that the map shows beside it, and the claims that it rests on.
 */
export type StoryStepView = {
  id: string
  query: string
  title: string
  text: string
  claims: { id: string; summary: string }[]
}

/** Makes the steps of a project's story for a language; none where it tells none. */
export function storyViews(
  { story, claims }: Pick<Project, 'story' | 'claims'>,
  { lang }: Words,
): StoryStepView[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return story.map(({ id, query, title, text, claims: ids = [] }) => ({
    id,
    query,
    title: textIn(title, lang)!,
    text: textIn(text, lang)!,
    claims: ids
      .flatMap((claim) => byId.get(claim) ?? [])
      .map(({ id, summary }) => ({ id, summary })),
  }))
}
