import { kindOf } from '#lib/claims'
import { ignoredReason, knownOf, parseQuery, serialiseQuery } from '#lib/filter'
import type { Known } from '#lib/filter'
import { bodiesOf, isBackground } from '#lib/model'
import type { Claim, Issue, Project, StoryStep } from '#lib/model'
import { wordsIn } from '#lib/words'
import { claimIssue } from './references'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/** Parameters that belong to a reader or to a citation, and not to a step. */
const NOT_OF_A_STEP = ['lang', 'v', 'story', 'base']

/** What an address may name on the map of checked records, as the map itself reads it. */
export function knownInRecords({
  documents,
  claims,
  sources,
  parties,
  places,
}: Pick<Project, 'documents' | 'claims' | 'sources' | 'parties' | 'places'>): Known {
  const outlets = new Map(documents.map(({ id, outlet }) => [id, outlet]))
  const bodies = new Map(sources.map((source) => [source.id, source]))
  const shown = claims.filter((claim) => !isBackground(claim))
  return knownOf({
    layers: shown.map(({ kind }) => ({ kind })),
    claims: shown.map((claim) => ({
      id: claim.id,
      type: kindOf(claim)!.type(claim),
      speaker: claim.speaker,
      outlet: outlets.get(claim.document) ?? '',
      body: bodiesOf(claim.speaker, bodies).at(-1)!,
      via: claim.via ?? [],
    })),
    documents,
    sources,
    parties,
    places,
  })
}

/**
 * Rules of a step that no schema can say: the map takes every part of its query and would write it
 * so, its claims exist, and it is told in every language of the project.
 * @param known what an address may name (`knownInRecords`).
 * @param claims every claim that stands in the files by id, withdrawn ones too.
 * @param languages those of the project's records.
 */
export function storyRules(
  step: StoryStep,
  known: Known,
  claims: ReadonlyMap<string, Claim>,
  languages: readonly string[],
): Found[] {
  return [
    ...queryRules(step.query, known),
    ...(step.claims ?? []).flatMap((id) => claimIssue(id, claims) ?? []),
    ...languageRules(step, languages),
  ]
}

function queryRules(query: string, known: Known): Found[] {
  const params = new URLSearchParams(query)
  const foreign = NOT_OF_A_STEP.filter((name) => params.has(name)).map((name) => ({
    value: name,
    rule: 'in query is the reader’s, and no part of a step',
    cure: 'Leave it out.',
  }))
  if (foreign.length > 0) return foreign
  const { ignored, ...asked } = parseQuery(params, known)
  const words = wordsIn('en')
  if (ignored.length > 0)
    return ignored.map((item) => ({
      value: `${item.name}=${item.value}`,
      rule: `in query is ${ignoredReason(item, words)}`,
      cure: 'Copy the query from the address of the map.',
    }))
  const written = serialiseQuery(asked)
  return written === query
    ? []
    : [
        {
          value: query,
          rule: 'in query is not as the map writes it',
          cure: `Write '${written}'.`,
        },
      ]
}

function languageRules(
  step: Pick<StoryStep, 'title' | 'text'>,
  wanted: readonly string[],
): Found[] {
  return (['title', 'text'] as const).flatMap((field) => [
    ...wanted
      .filter((id) => !(id in step[field]))
      .map((id) => ({
        value: id,
        rule: `is a language of the project that ${field} is not told in`,
        cure: `Write ${field}.${id}.`,
      })),
    ...Object.keys(step[field])
      .filter((id) => !wanted.includes(id))
      .map((id) => ({
        value: id,
        rule: `in ${field} is no language of the project`,
        cure: `Leave it out, or name it in languages of project.json.`,
      })),
  ])
}
