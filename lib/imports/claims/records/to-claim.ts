import { UNATTRIBUTED, UNSTATED_PARTY } from '#lib/model'
import { kindOf } from '#lib/claims'
import type { Control, Incident } from '#lib/claims'
import { quoteOf } from '../rows/clean'
import type { Actor, Draft } from '../rows/draft'
import type { NameLists } from './name-lists'
import type { ImportedPlace, PlaceList } from './place-list'
import { idSlug } from './slugs'

/**
 * What a row needs to become a claim: the dataset, its outlet, and the lists that give ids to names
 * and places.
 */
export type ClaimContext = {
  dataset: string
  outlet: string
  names: NameLists
  places: PlaceList
  /** Whether the gazetteer is asked for places that have no coordinates. */
  byName: boolean
}

/**
 * The facets of a claim as columns count them. All sources of a row count as speakers, so the
 * filter finds each.
 */
export type ImportedFacets = Record<
  'kind' | 'type' | 'outlet' | 'speaker' | 'party' | 'standing' | 'agreement',
  readonly string[]
>

/** The id of a row's claim: from the source's own id, or else from its line. */
export function claimId(draft: Pick<Draft, 'id' | 'line'>, dataset: string): string {
  return `${dataset}/${draft.id === undefined ? `line-${draft.line}` : idSlug(draft.id)}`
}

/** A claim with its facets and its place part; whether its name alone has placed it. */
type MadeClaim = {
  claim: Incident | Control
  facets: ImportedFacets
  place?: ImportedPlace
  isNamed: boolean
}

/** Ids without repeats. */
const unique = (ids: readonly string[]): readonly string[] =>
  ids.length < 2 ? ids : [...new Set(ids)]

/** Whether an id stands for the names beyond the limit of a list. */
const isOther = (id: string) => id === 'other-sources' || id === 'other-parties'

/**
 * Makes of a row a claim of the kind `incident` or `control`, with its facets and its place part. The first source of
 * a row is the speaker and the rest are `alsoSaidBy`. Files list sources without saying who said
 * what, so dropping or chaining them would claim more than the file does.
 */
export function claimMaker({
  dataset,
  outlet,
  names,
  places,
  byName,
}: ClaimContext): (draft: Draft, id: string) => MadeClaim {
  // All that rows share is made once: a file has a million of them.
  let lost: string[] = []
  const source = (name: string) => {
    const id = names.source(name)
    if (isOther(id)) lost.push(name)
    return id
  }
  const party = (actor: Actor) => {
    const id = names.party(actor)
    if (isOther(id)) lost.push(actor.name)
    return id
  }
  const parties = (actors: readonly Actor[]) => unique(actors.map(party))
  return (draft, id) => {
    lost = []
    const [speaker = UNATTRIBUTED, ...others] = unique(draft.speakers.map(source))
    const perpetrator = parties(draft.perpetrator)
    const target = parties(draft.target)
    const participants = parties(draft.participants)
    const holder = draft.control && party(draft.control.holder)
    const named = byName && draft.named ? places.named(draft.named) : undefined
    const place = draft.place ? places.part(draft.place) : named
    const phrase = (draft.place ?? draft.named)?.phrase ?? ''
    const published = draft.outlet ? source(draft.outlet) : outlet
    const { start, end, quote } = quoteOf(draft.evidence.text)
    const note = [draft.note, lost.length > 0 ? `Further names: ${lost.join('; ')}.` : undefined]
      .filter((text) => text !== undefined)
      .join(' ')
    const claim = {
      id,
      document: dataset,
      ...(draft.control
        ? {
            kind: 'control' as const,
            holder: holder!,
            status: draft.control.status,
            asOf: draft.happened!,
            ...(draft.drawn && { drawn: draft.drawn }),
          }
        : {
            kind: 'incident' as const,
            ...(draft.eventType && { eventType: draft.eventType }),
            ...(draft.subEventType && { subEventType: draft.subEventType }),
            ...(draft.ownType && { ownType: draft.ownType }),
            perpetrator: perpetrator.length > 0 ? perpetrator : [UNSTATED_PARTY],
            target: target.length > 0 ? target : [UNSTATED_PARTY],
            ...(participants.length > 0 && { participants }),
            ...(draft.deaths && { deaths: draft.deaths }),
          }),
      summary: draft.summary,
      speaker,
      ...(others.length > 0 && { alsoSaidBy: others }),
      ...(draft.via && { via: [source(draft.via)] }),
      places: place
        ? [
            {
              place: place.place,
              part: place.part,
              phrase,
              ...(named && { basis: 'name' as const }),
            },
          ]
        : [],
      ...(!place && draft.placeWords && { placeWords: draft.placeWords }),
      ...(draft.happened && !draft.control && { eventTime: draft.happened }),
      reportedAt: draft.said,
      standing: draft.standing,
      evidence: {
        line: draft.line,
        start,
        end: Math.max(end, start + 1),
        quote: quote || '—',
        field: draft.evidence.field,
        ...(draft.evidence.url && { url: draft.evidence.url }),
      },
      ...(note && { note }),
      ...(draft.corrections && { corrections: draft.corrections }),
    } as Incident | Control
    const all = holder ? [holder] : unique([...perpetrator, ...target, ...participants])
    const facets = {
      kind: [claim.kind],
      type: [kindOf(claim)!.type(claim)],
      outlet: [published],
      speaker: [speaker, ...others],
      party: all,
      standing: [draft.standing],
      agreement: [],
    }
    return { claim, facets, ...(place && { place }), isNamed: named !== undefined }
  }
}
