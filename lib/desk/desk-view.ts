import { isDeepStrictEqual } from 'node:util'
import { intervalWords } from '#lib/filter'
import { whyIn } from '#lib/words'
import type { Claim, Footprint, Relation, RelationSeen, TextSpan } from '#lib/model'
import { withoutCorrected } from './corrected'
import type { DeskClaim, DeskDraft, DraftBody, Proposal } from './draft'
import { fieldsOf, isOptional, isSeveral, missingFields } from './fields'
import type { DeskKind, FieldName } from './fields'
import { groundOf, saidHere, wouldBeRelations } from './live'
import { offersFor, wordsBefore } from './offers'
import type { PlantedView } from './planted/planted-view'
import type { OpenCounts, Publication } from './publication'
import { openCounts } from './publication'
import { comparisonView } from './second/comparison-view'
import type { ComparisonView } from './second/comparison-view'
import { guessesOf, onceAccepted } from './proposals'
import { questionWords } from './question-words'
import { sentenceStates } from './sentences'
import type { DeskSentence } from './sentences'
import { isTold } from './summary'
import { speakerName, sourceOf, chosenWords } from './value-words'
import type { DeskContext } from './value-words'
import { tellingWords } from './witness-ground'

/** A field of a claim for the page: its value in words, or that it is missing. */
export type FieldView = {
  name: FieldName
  words?: string
  from?: TextSpan
  /** Of a proposal: the words are what the rules only guess, and are not taken over with it unasked. */
  guess?: true
  /**
   * Where the field is missing: what is offered for it, in words and as it is taken with all others by
   * one key, of a proposal with accepting it, and whether only because the claim `before` says so, or because the text was
   * `published` then. Nobody has decided it.
   */
  offer?: { words: string; value: unknown; from?: TextSpan; before?: true; published?: true }
  /** The words of another sentence that it rests on, as a claim before it does. */
  rests?: TextSpan
  missing: boolean
  /** Whether the claim is whole without it. */
  optional: boolean
  /** Whether it may name several, one after the other. */
  several: boolean
  /** Whether the sentence that the fields make says it, so that another value makes another sentence. */
  told: boolean
  /** What the rules ask of it, in words, with the words in question and the places they may mean. */
  asks: string[]
}

/** A claim, or a proposal of one, for the page; `template` is the sentence that its fields complete. */
export type CodedView = {
  key: string
  kind: DeskKind
  template: string
  span: TextSpan
  quote: TextSpan
  fields: FieldView[]
  missing: number
  proposed: boolean
  /** Whether its speaker may be protected: one whom this draft has named, and not yet protected. */
  protectable: boolean
}

/** A draft as the page shows it. */
export type DeskView = {
  document: { id: string; title: string; outlet: string; language: string; published: string }
  coder: string
  revision: number
  text: string
  sentences: DeskSentence[]
  open: OpenCounts
  claims: CodedView[]
  proposals: CodedView[]
  /** In the draft that is decided of two: the two side by side. */
  comparison?: ComparisonView
  /** What was wrong on purpose among the proposals; `untold` until the coder has finished. */
  planted?: PlantedView | 'untold'
}

/**
 * Offers for a proposal, but for fields of which the rules guess something else: the page shows the
 * guess there, and one key takes only what it shows.
 */
function offersBesideGuesses(
  { kind }: Proposal,
  guesses: Proposal['fields'],
  offers: ReturnType<typeof offersFor>,
) {
  const others = (Object.keys(guesses) as FieldName[]).filter(
    (name) => !isDeepStrictEqual(offers[name]?.value, guesses[name]!.value),
  )
  const left = others.some((name) => isTold(name, kind)) ? [...others, 'summary'] : others
  return Object.fromEntries(
    Object.entries(offers).filter(([name]) => !left.includes(name)),
  ) as typeof offers
}

function coded(
  key: string,
  claim: DeskClaim | Proposal,
  asks: Proposal['asks'],
  draft: DraftBody,
  text: string,
  context: DeskContext,
): CodedView {
  const { kind, span, quote, fields } = claim
  const guesses = 'offered' in claim ? guessesOf(claim) : {}
  // what is offered for a proposal is what will be offered once it is accepted
  const then = 'offered' in claim ? onceAccepted(key, claim, draft) : { key, draft }
  const offered = offersFor(then.draft, text, then.key, context)
  const offers = 'offered' in claim ? offersBesideGuesses(claim, guesses, offered) : offered
  const names = fieldsOf(claim)
  // a place that would help to find a protected speaker is asked for again
  const isTooFine =
    !('offered' in claim) && fields.places && tellingWords(claim, draft, text, context).length > 0
  const missing = [...missingFields(claim), ...(isTooFine ? (['places'] as const) : [])]
  const holder = fields.holder?.value as string | undefined
  const speaker = fields.speaker?.value as string | undefined
  return {
    key,
    kind,
    template: kind === 'casualties' && names.includes('asOf') ? 'casualtiesTotal' : kind,
    span,
    quote: fields.quote?.from ?? quote,
    missing: missing.length,
    proposed: 'offered' in claim,
    protectable:
      !('offered' in claim) &&
      (speaker === undefined || draft.sources[speaker]?.protected !== true) &&
      !context.project.sources.some(({ id }) => id === speaker),
    fields: names.map((name) => {
      const chosen = fields[name] ?? guesses[name]
      const offer = fields[name] ? undefined : offers[name]
      const held = holder ?? (offers.holder?.value as string | undefined)
      const value = fields[name] ?? offer
      const rests =
        !value || value.from ? undefined : wordsBefore(then.draft, then.key, name, value.value)
      return {
        name,
        ...(!fields[name] && chosen && { guess: true as const }),
        ...(chosen && { words: chosenWords(name, chosen.value, draft, context, holder) }),
        ...(chosen?.from && { from: chosen.from }),
        ...(offer && {
          offer: {
            words: chosenWords(name, offer.value, draft, context, held),
            value: offer.value,
            ...(offer.from && { from: offer.from }),
            ...(offer.before && { before: true as const }),
            ...(offer.published && { published: true as const }),
          },
        }),
        ...(rests && { rests }),
        missing: missing.includes(name),
        optional: isOptional(name, claim),
        several: isSeveral(name),
        told: isTold(name, kind),
        asks: asks
          .filter(({ field }) => field === name || (field === 'days' && name === 'eventTime'))
          .map((ask) => questionWords(ask, context))
          .concat(isTooFine && name === 'places' ? [context.tell('question.too-fine')] : []),
      }
    }),
  }
}

/** When a text was published, in words; that the day was inferred is said. */
function publishedWords(
  { published, publishedBasis }: DraftBody['document'],
  { words, tell }: DeskContext,
): string {
  const when = intervalWords(published, words)
  return publishedBasis === 'stated' ? when : tell('intake.inferredDay', { when })
}

/** All that the page shows of a draft; what depends on other records is asked for apart (`lookOf`). */
export function deskView(
  draft: DeskDraft,
  text: string,
  context: DeskContext,
  planted?: DeskView['planted'],
): DeskView {
  const { document, coder, revision } = draft
  const inOrder = (a: CodedView, b: CodedView) =>
    a.span.start - b.span.start || a.quote.start - b.quote.start
  return {
    document: {
      id: document.id,
      title: document.title ?? document.label,
      outlet: speakerName(document.outlet, draft, context),
      language: document.language,
      published: publishedWords(document, context),
    },
    coder,
    revision,
    text,
    sentences: sentenceStates(draft, text).map((sentence) =>
      sentence.why === undefined
        ? sentence
        : { ...sentence, why: whyIn(sentence.why, context.words.lang) },
    ),
    open: openCounts(draft, text),
    ...(draft.comparison && { comparison: comparisonView(draft.comparison, draft, text, context) }),
    ...(planted && { planted }),
    claims: Object.entries(draft.claims)
      .map(([key, claim]) =>
        coded(key, claim, draft.proposals[claim.proposal ?? '']?.asks ?? [], draft, text, context),
      )
      .sort(inOrder),
    proposals: Object.entries(draft.proposals)
      .filter(([key]) => !draft.decided[key])
      .map(([key, proposal]) =>
        coded(key, withoutCorrected(proposal, draft, text), proposal.asks, draft, text, context),
      )
      .sort(inOrder),
  }
}

/** Another claim for the page: what it says, who says so, and of when. */
export type OtherClaim = { id: string; summary: string; who: string; when?: string }

/** Where a claim of a draft would stand among all that was said. */
export type DeskLook = {
  ground: { geometry: NonNullable<Footprint['geometry']>; rule: string; level: string }[]
  relations: { kind: RelationSeen; weak: boolean; other: OtherClaim }[]
  /** Others of the same place and time, without those that a relation names. */
  others: OtherClaim[]
}

function otherClaim(
  claim: Claim,
  name: (id: string) => string,
  { words }: DeskContext,
): OtherClaim {
  const time = claim.eventTime ?? claim.asOf
  const summary = claim.translations?.[words.lang]?.summary ?? claim.summary
  return {
    id: claim.id,
    summary,
    who: name(claim.speaker),
    ...(time && { when: intervalWords(time, words) }),
  }
}

/** How a claim of a draft looks on the map and beside others, as the rules see it. */
export function lookOf(
  key: string,
  draft: DeskDraft,
  text: string,
  context: DeskContext,
): DeskLook {
  const claim = draft.claims[key]
  if (!claim) return { ground: [], relations: [], others: [] }
  const { project } = context
  const byId = new Map(project.claims.map((one) => [one.id, one]))
  const name = (id: string) => speakerName(id, draft, context)
  const relations = (wouldBeRelations(draft, text, project).get(key) ?? []).flatMap(
    ({ kind, to, key: own, weak }) => {
      const found = byId.get(to)
      const fields = own === undefined ? undefined : draft.claims[own]?.fields
      const other = fields
        ? {
            id: own!,
            summary: String(fields.summary?.value ?? context.tell('claim.noSummary')),
            who: name(String(fields.speaker?.value)),
          }
        : found && otherClaim(found, name, context)
      return other ? [{ kind, weak, other }] : []
    },
  )
  const related = new Set(relations.map(({ other }) => other.id))
  return {
    ground: groundOf(claim, draft, context).flatMap(({ geometry, rule, precision }) =>
      geometry ? [{ geometry, rule, level: precision.level }] : [],
    ),
    relations,
    others: saidHere(claim, draft.document.id, project.claims)
      .filter(({ id }) => !related.has(id))
      .map((one) => otherClaim(one, name, context)),
  }
}

/** What publishing would come to, for the page. */
export type PublicationView = {
  open: OpenCounts
  issues: string[]
  /** Whether readers are told what changed, with a note as the reason. */
  needsNote: boolean
  added: OtherClaim[]
  changed: OtherClaim[]
  removed: OtherClaim[]
  appear: PairView[]
  vanish: PairView[]
}
/** A relation for the page: its kind as its first claim sees it, and both claims. */
export type PairView = { kind: Relation['kind']; from: OtherClaim; to: OtherClaim }

/** A planned publication in the words of the page. */
export function publicationView(
  plan: Publication,
  draft: DraftBody,
  context: DeskContext,
): PublicationView {
  const { before, after, claims, relations, open, issues, needsNote } = plan
  const all = new Map([...before.claims, ...after.claims].map((claim) => [claim.id, claim]))
  const then = new Map(before.claims.map((claim) => [claim.id, claim]))
  const name = (id: string) => sourceOf(id, draft, { project: after })?.names?.[0] ?? id
  const other = (id: string, from = all) => {
    const claim = from.get(id)
    return claim ? [otherClaim(claim, name, context)] : []
  }
  const pair = ({ from, to, kind }: Relation): PairView[] => {
    const [[a], [b]] = [other(from), other(to)]
    return a && b ? [{ kind, from: a, to: b }] : []
  }
  return {
    open,
    issues,
    needsNote,
    added: claims.added.flatMap((id) => other(id)),
    changed: claims.changed.flatMap((id) => other(id)),
    removed: claims.removed.flatMap((id) => other(id, then)),
    appear: relations.appear.flatMap(pair),
    vanish: relations.vanish.flatMap(pair),
  }
}
