import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DeskDraft, DeskView } from '#lib/desk'

/** Asks the desk as the page does that somebody has signed in on. */
const ask = (page: Page, path: string, body?: unknown, revision = 0): Promise<DeskView> =>
  page.evaluate(
    async ([to, sent, seen]) => {
      const own = (await (await fetch('/desk/api/session')).json()) as { csrf: string }
      const answer = await fetch(`/desk/api/${to as string}?lang=en`, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: {
          'Content-Type': 'application/json',
          'If-Match': `"${seen as number}"`,
          'X-Desk': own.csrf,
        },
        ...(sent !== undefined && { body: JSON.stringify(sent) }),
      })
      const said = (await answer.json()) as { error?: string }
      if (!answer.ok) throw new Error(`${to as string}: ${said.error}`)
      return said
    },
    [path, body, revision],
  ) as unknown as Promise<DeskView>

/** What is said of the claim where the proposal says nothing. */
const REST: Record<string, unknown> = {
  speaker: 'column-spokesman',
  count: { low: 2, high: 2, words: '2' },
  places: [{ place: 'north-darfur', part: 'whole', phrase: 'North Darfur' }],
  eventTime: '2024-04-01',
  group: 'unstated',
  harm: 'killed',
  type: 'Attack',
  target: ['unstated'],
  perpetrator: ['unstated'],
  scope: 'event',
  standing: 'stated',
  summary: 'People were killed.',
}

/**
 * Puts a text on a desk that plants proposals, and codes it as Ann does who notices nothing: the one
 * that is planted is accepted, and of all others nothing is a claim.
 * @returns the document, and the value that is wrong and the one that was right, as a record has them
 */
export async function acceptPlanted(page: Page, root: string, text: string) {
  const about = { title: 'Counts of a week', outlet: 'The Wadi Post', language: 'en' }
  let view = await ask(page, 'documents', {
    text,
    published: '2024-05-11',
    publishedBasis: 'stated',
    ...about,
  })
  const { id } = view.document
  const act = async (command: object) =>
    void (view = await ask(
      page,
      `documents/${id}/commands`,
      { command, took: 5, keys: 1 },
      view.revision,
    ))
  const draft = JSON.parse(readFileSync(join(root, 'drafts', id, 'ann.json'), 'utf8')) as DeskDraft
  const [key, { was }] = Object.entries(draft.planted!)[0]!
  const field = Object.keys(was)[0] as 'count'
  await act({ do: 'accept', proposal: key })
  for (const { name, missing } of view.claims[0]!.fields)
    if (missing) await act({ do: 'set', claim: 'c1', field: name, value: REST[name] })
  const [first, ...also] = view.proposals.map((one) => one.key)
  if (first) await act({ do: 'reject', proposal: first, also })
  for (const { start, state } of view.sentences)
    if (state === 'open') await act({ do: 'not-coded', sentence: start, why: 'No event.' })
  const written = (value: unknown) => JSON.stringify(value)
  return {
    id,
    wrong: written(draft.proposals[key]!.fields[field]!.value),
    right: written(was[field]!.value),
  }
}
