import { partyWords, stateWords } from '#lib/claims'
import { intervalWords } from '#lib/filter'
import { preferredName } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import type { Claim, Figure, Project, Source } from '#lib/model'
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

/** A place part in words: "Millford, outskirts". */
function placeWords(
  { place, part }: Claim['places'][number],
  { gazetteer, words }: DeskContext,
): string {
  const found = gazetteer.place(place)
  const name = found ? preferredName(found, words.lang) : place
  return part === 'whole' ? name : words.join([name, words.say(`placePart.${part}`)])
}

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
  const parties = partyWords(project.parties, words)
  switch (field) {
    case 'act':
      return words.term('type', value as string)
    case 'type':
      return words.term('subType', value as string)
    case 'harm':
      return words.term('harmed', value as string)
    case 'group':
    case 'scope':
    case 'standing':
      return words.term(field, value as string)
    case 'count':
      return (value as Figure).words
    case 'holder':
      return parties.label(value as string)
    case 'status':
      return holder
        ? stateWords({ holder, status: value as string }, parties)
        : tell(`status.${value as 'held'}`)
    case 'perpetrator':
    case 'target':
      return words.list((value as string[]).map((id) => parties.label(id)))
    case 'speaker':
      return speakerName(value as string, draft, context)
    case 'via':
      return words.list((value as string[]).map((id) => speakerName(id, draft, context)))
    case 'places':
      return words.list((value as Claim['places']).map((place) => placeWords(place, context)))
    case 'eventTime':
    case 'asOf':
      return intervalWords(value as string, words)
    case 'summary':
      return value as string
  }
}
