import { ACLED_TYPES, partyWords, stateWords } from '#lib/claims'
import { intervalWords } from '#lib/filter'
import { preferredName } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import type { Claim, Figure, Media, Project, Source } from '#lib/model'
import type { TellDesk, Words } from '#lib/words'
import type { DraftBody } from './draft'
import type { FieldName } from './fields'

/** What the values of a draft are put into words with. */
export type DeskContext = {
  project: Project
  gazetteer: Gazetteer
  words: Words
  /** Says a text of the desk's own dictionary. */
  tell: TellDesk
}

/** A source by its id, of the project or new in a draft. */
export function sourceOf(
  id: string,
  draft: DraftBody,
  { project }: Pick<DeskContext, 'project'>,
): Source | undefined {
  return draft.sources[id] ?? project.sources.find((source) => source.id === id)
}

/** The name of a source; a protected one is called by its id, which names nobody. */
export function speakerName(
  id: string,
  draft: DraftBody,
  context: Pick<DeskContext, 'project'>,
): string {
  return sourceOf(id, draft, context)?.names?.[0] ?? id
}

/** A place part in words: "Millford, outskirts", with what else the same words may mean. */
function placeWords(
  { place, part, quadrant, alternatives }: Claim['places'][number],
  { places: own = {} }: DraftBody,
  { gazetteer, words, tell }: DeskContext,
): string {
  const name = (id: string) => {
    const found = own[id] ?? gazetteer.place(id)
    return found ? preferredName(found, words.lang) : id
  }
  const whole = words.join([
    name(place),
    ...(part === 'whole' ? [] : [words.say(`placePart.${part}`)]),
    ...(quadrant ? [words.say(`quadrant.${quadrant}`)] : []),
  ])
  return alternatives
    ? tell('value.orPlace', { place: whole, others: words.list(alternatives.map(name)) })
    : whole
}

/** A claim that another one names: what it says in one sentence. */
function claimWords(name: string, draft: DraftBody, { project, tell }: DeskContext): string {
  const own = draft.claims[name]
  if (own) return String(own.fields.summary?.value ?? tell('claim.noSummary'))
  return project.claims.find(({ id }) => id === name)?.summary ?? name
}

type Onset = { trigger: 'attack' | 'arrest-attempt'; planned?: boolean; words: string }

function onsetWords({ trigger, planned, words: said }: Onset, { words, tell }: DeskContext) {
  const began = words.say('detail.onsetWords', {
    trigger: words.say(`trigger.${trigger}`),
    words: said,
  })
  return planned === undefined
    ? began
    : words.join([began, tell(planned ? 'value.planned' : 'value.unplanned')])
}

function mediaWords({ kind, url, graphic, identifying }: Media, { words, tell }: DeskContext) {
  return words.join([
    words.say(`mediaKind.${kind}`),
    ...(graphic ? [tell('value.graphic')] : []),
    tell(identifying ? 'value.identifying' : 'value.notIdentifying'),
    ...(url ? [url] : []),
  ])
}

type Part = { group: string; count: number }

/** A value of a field in the words of the page. */
export function chosenWords(
  field: FieldName,
  value: unknown,
  draft: DraftBody,
  context: DeskContext,
  holder?: string,
): string {
  const { words, project, tell } = context
  if (value === null) return tell('value.unsaid')
  const all = [...project.parties, ...Object.values(draft.parties ?? {})]
  const parties = partyWords(all, words)
  switch (field) {
    case 'act':
    case 'about':
      return words.term('type', value as string)
    case 'type':
      return Object.hasOwn(ACLED_TYPES, value as string)
        ? words.term('type', value as string)
        : words.term('subType', value as string)
    case 'object':
      return words.term('damaged', value as string)
    case 'extent':
    case 'manner':
      return words.term(field, value as string)
    case 'harm':
      return words.term('harmed', value as string)
    case 'group':
    case 'scope':
    case 'standing':
      return words.term(field, value as string)
    case 'count':
    case 'deaths':
    case 'number':
      return (value as Figure).words
    case 'holder':
      return parties.label(value as string)
    case 'status':
      return holder
        ? stateWords({ holder, status: value as string }, parties)
        : tell(`status.${value as 'held'}`)
    case 'perpetrator':
    case 'target':
    case 'participants':
    case 'of':
      return words.list((value as string[]).map((id) => parties.label(id)))
    case 'speaker':
    case 'unverifiedBy':
      return speakerName(value as string, draft, context)
    case 'via':
    case 'alsoSaidBy':
      return words.list((value as string[]).map((id) => speakerName(id, draft, context)))
    case 'places':
      return words.list(
        (value as Claim['places']).map((place) => placeWords(place, draft, context)),
      )
    case 'eventTime':
    case 'asOf':
    case 'reportedAt':
      return intervalWords(value as string, words)
    case 'timeIs':
      return tell(`timeIs.${value as 'within'}`)
    case 'partsAreAll':
      return tell('value.partsAreAll')
    case 'parts':
      return words.join(
        (value as Part[]).map(({ group, count }) =>
          words.say('toll.part', { count, group: words.term('group', group) }),
        ),
      )
    case 'onset':
      return onsetWords(value as Onset, context)
    case 'partOf':
      return claimWords(value as string, draft, context)
    case 'answers':
      return words.list((value as string[]).map((id) => claimWords(id, draft, context)))
    case 'media':
      return words.list((value as Media[]).map((one) => mediaWords(one, context)))
    case 'tags':
      return words.join(value as string[])
    case 'placeWords':
    case 'timeWords':
    case 'quote':
    case 'link':
    case 'archived':
    case 'note':
    case 'summary':
      return value as string
  }
}
