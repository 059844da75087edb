import type { Gazetteer } from '#lib/gazetteer'
import type { Project, TextSpan } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { coderId } from '../coder-id'
import type { Chosen, DraftBody, Proposal } from '../draft'
import type { FieldName } from '../fields'
import { PROTECTED } from '../history'
import type { HistoryLine } from '../history'
import { FAULTS, FAULT_FIELDS, contradict } from './faults'
import type { PlantedFault, RecordsTold } from './faults'

/** So many proposals have one among them that is made wrong. */
const ONE_IN = 20
/** Speakers who may be witnesses: nothing is made wrong of what they say, and nobody is made them. */
const MAY_BE_WITNESS: readonly string[] = ['resident', 'unnamed']

/** A proposal that is made wrong: what of it, and what stood there. */
type Plant = NonNullable<DraftBody['planted']>[string]
type Records = { project: Project; gazetteer: Gazetteer }

/** A number from 0 to below 1 that follows from a text. */
const drawn = (text: string) => parseInt(sha256(text).slice(0, 8), 16) / 2 ** 32
const inOrderOf = <T>(list: readonly T[], seed: string, name: (one: T) => string): T[] =>
  list.toSorted((a, b) => drawn(`${seed} ${name(a)}`) - drawn(`${seed} ${name(b)}`))

const meets = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end

/**
 * Makes one proposal in twenty wrong on purpose: its number, its speaker, its day, its place or what
 * happened is exchanged for another of the same text whose words do not stand in its sentence, so that
 * the sentence contradicts it. Nobody and nothing is named that the text does not name. What is made
 * wrong follows from the document, its text and the coder alone. `planted` of the draft says what it
 * is.
 *
 * Nothing is made wrong where a proposal speaks of a protected speaker or one was protected at the
 * desk, and of no proposal whose speaker is not known or may be a witness.
 * @param lines what was done to the document before
 */
export function plantDrafts(
  body: DraftBody,
  { text, coder, lines }: { text: string; coder: string; lines: readonly HistoryLine[] },
  { project, gazetteer }: Records,
): DraftBody {
  if (lines.some(({ did }) => did === PROTECTED)) return body
  const known: RecordsTold = {
    source: (id) => project.sources.find((one) => one.id === id),
    place: gazetteer.place,
  }
  const { document, proposals, sources } = body
  const isProtected = (id: string) => (sources[id] ?? known.source(id))?.protected === true
  const named = Object.values(proposals).flatMap(({ fields, offered }) =>
    [fields, offered].flatMap(({ speaker, via }) => [
      ...(speaker ? [speaker.value as string] : []),
      ...((via?.value ?? []) as string[]),
    ]),
  )
  if ([...named, ...Object.keys(sources), document.outlet].some(isProtected)) return body
  const seed = `${document.id} ${document.text.sha256} ${coderId(coder)}`
  const keys = Object.keys(proposals)
  const wanted = Math.floor(keys.length / ONE_IN + drawn(`${seed} how many`))
  const made: Record<string, Proposal> = {}
  const planted: Record<string, Plant> = {}
  for (const key of inOrderOf(keys, seed, (one) => one)) {
    if (Object.keys(planted).length >= wanted) break
    const wrong = madeWrong(key, `${seed} ${key}`, body, text, known)
    if (!wrong) continue
    made[key] = wrong.proposal
    planted[key] = wrong.plant
  }
  return Object.keys(planted).length === 0
    ? body
    : { ...body, proposals: { ...proposals, ...made }, planted }
}

/** A proposal with one thing of it exchanged; `undefined` where nothing can be. */
function madeWrong(
  key: string,
  seed: string,
  body: DraftBody,
  text: string,
  known: RecordsTold,
): { proposal: Proposal; plant: Plant } | undefined {
  const { document, proposals } = body
  const proposal = proposals[key]!
  const mayExchange = (id: unknown) => {
    const { kind } = known.source(id as string) ?? {}
    return kind !== undefined && !MAY_BE_WITNESS.includes(kind)
  }
  const said = (proposal.fields.speaker ?? proposal.offered.speaker)?.value
  if (said !== document.outlet && !mayExchange(said)) return undefined
  for (const fault of inOrderOf(FAULTS, seed, (one) => one)) {
    const field = FAULT_FIELDS[fault].find((name) => proposal.fields[name]?.from)
    const right = field && proposal.fields[field]!
    if (!right || !meets(right.from!, proposal.span)) continue
    if (fault === 'speaker' && (right.value === document.outlet || !mayExchange(right.value)))
      continue
    const others = Object.entries(proposals).flatMap(([name, { fields, offered }]) => {
      const chosen = fields[field] ?? offered[field]
      return name !== key && chosen?.from ? [{ name, chosen }] : []
    })
    const found = inOrderOf(others, seed, ({ name }) => name).find(
      ({ chosen: { value, from } }) => {
        const words = text.slice(from!.start, from!.end)
        return (
          value !== null &&
          contradict(field, right.value, value, known) &&
          (fault !== 'speaker' || (value !== document.outlet && mayExchange(value))) &&
          !meets(from!, proposal.span) &&
          ![words, ...namesOf(field, value, known)].some(standsIn(text, proposal.span))
        )
      },
    )
    if (found) return exchanged(proposal, fault, right, found.chosen)
  }
  return undefined
}

/** A proposal with a value where another one stood; the words that it is said to rest on stay. */
function exchanged(proposal: Proposal, fault: PlantedFault, right: Chosen, { value }: Chosen) {
  const names = FAULT_FIELDS[fault].filter((name) => proposal.fields[name]?.value === right.value)
  const put = (chosen: (name: FieldName) => Chosen) =>
    Object.fromEntries(names.map((name) => [name, chosen(name)])) as Proposal['fields']
  return {
    plant: { fault, was: put((name) => proposal.fields[name]!) },
    proposal: {
      ...proposal,
      fields: { ...proposal.fields, ...put((name) => ({ ...proposal.fields[name]!, value })) },
    },
  }
}

/** What a value may be called in a sentence, beside the words that it was read from. */
function namesOf(field: FieldName, value: unknown, known: RecordsTold): string[] {
  if (field === 'speaker') return [...(known.source(value as string)?.names ?? [])]
  if (field === 'count') return (value as { words: string }).words.match(/\d[\d,.]*/g) ?? []
  if (field !== 'places') return []
  return (value as { place: string }[]).flatMap(({ place }) =>
    (known.place(place)?.properties.names ?? []).map((name) => name.text),
  )
}

/** Whether words stand in a sentence, in capitals or not. */
const standsIn =
  (text: string, { start, end }: TextSpan) =>
  (words: string) =>
    words !== '' && text.slice(start, end).toLowerCase().includes(words.toLowerCase())

/** A draft as it was before some of its proposals were made wrong. */
export function withoutPlanted({ planted, ...body }: DraftBody): DraftBody {
  const restored = Object.entries(planted ?? {}).map(([key, { was }]) => {
    const proposal = body.proposals[key]!
    return [key, { ...proposal, fields: { ...proposal.fields, ...was } }] as const
  })
  return { ...body, proposals: { ...body.proposals, ...Object.fromEntries(restored) } }
}
