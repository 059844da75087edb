import type { MultiPolygon, Polygon } from 'geojson'
import { kindOf } from '#lib/claims'
import type { Hold, Parties, Toll } from '#lib/claims'
import type {
  Claim,
  ClaimPlace,
  Correction,
  Evidence,
  Figure,
  Interval,
  Relation,
  RelationSeen,
  Standing,
} from '#lib/model'
import type { OtherLanguages } from './project-in'

/**
 * A relation as one of its claims sees it. Its differences stay in the order of the relation,
 * whichever end it is seen from.
 */
export type SeenRelation = { to: string; kind: RelationSeen } & Pick<
  Relation,
  'reason' | 'differences' | 'weak' | 'judged'
>

/**
 * A claim as a page shows and filters it: plain data, no functions, words already made by its kind.
 */
export type ClaimView = {
  id: string
  kind: string
  type: string
  document: string
  outlet: string
  speaker: string
  via: readonly string[]
  /** Others that the document names beside the speaker, without saying who said what. */
  alsoSaidBy?: readonly string[]
  parties: readonly string[]
  sides: readonly string[]
  standing: Standing
  unverifiedBy?: string
  places: readonly ClaimPlace[]
  placeWords?: string
  /** The area as whoever says it drew it, in an imported file. */
  drawn?: Polygon | MultiPolygon
  /** Event time, or the time of the state. */
  happened?: Interval
  /**
   * When a state or a running total stood so, where the claim says it apart from when it happened.
   */
  asOf?: Interval
  timeIs: 'within' | 'throughout'
  timeWords?: string
  said: Interval
  /** `publication` where the text does not say when it was said. */
  saidBasis: 'stated' | 'publication'
  summary: string
  details: { id: string; term: string; text: string }[]
  evidence: Evidence
  /** The quote in the language of the page, where its document has another one. */
  quoteIn?: string
  /** In which language texts are that the page does not have in its own. */
  languages?: OtherLanguages
  note?: string
  corrections?: readonly Correction[]
  /** Who coded it, and the name of the group that they code in. */
  coder: Coder & {
    /** Who coded it a second time; who decided where the two differ, and of which fields. */
    second?: Coder
    decided?: Coder & { what: string[] }
  }
  /** Claims that are other codings of the same words. */
  otherCodings?: readonly string[]
  relations: SeenRelation[]
  /**
   * The body that speaks: what one voice says is grouped by it. A hidden speaker is one a document.
   */
  body: string
  /**
   * The voice counted where independent speakers are counted; a hidden speaker has none, and all
   * unnamed ones are one.
   */
  voice?: string
  /** The matter the claim is about, by id. */
  matter: string
  /**
   * By place id, where the claim is about another matter at each of its places: a state of control
   * over four cities is four.
   */
  matterAt?: Record<string, string>
  /** The count, where it is one. */
  toll?: Toll
  /** The count of its dead, where an incident gives one. */
  deaths?: Figure
  /** The state of control, where it is one. */
  hold?: Hold
}

type Coder = { by: string; on: string; group?: string }

/** What a claim's view needs besides the claim. */
export type ViewContext = {
  document: { outlet: string; published: Interval; coder: Coder; secondCoder?: Coder | undefined }
  /** The name of a coder's group. */
  groupOf?: (coder: string) => string | undefined
  words: Parties
} & Pick<
  ClaimView,
  'relations' | 'body' | 'voice' | 'matter' | 'matterAt' | 'languages' | 'otherCodings'
>

/** Makes the view of a claim that is said in the language of the words. */
export function claimView(claim: Claim, context: ViewContext): ClaimView {
  const kind = kindOf(claim)!
  const coder = claim.coder ?? context.document.coder
  const signed = <C extends Coder>(who: C): C => {
    const group = context.groupOf?.(who.by)
    return { ...who, ...(group !== undefined && { group }) }
  }
  const { secondCoder } = context.document
  const quoteIn = claim.translations?.[context.words.words.lang]?.['evidence.quote']
  const {
    id,
    document,
    speaker,
    standing,
    unverifiedBy,
    places,
    placeWords,
    timeWords,
    reportedAt,
    summary,
    evidence,
    note,
  } = claim
  const { drawn } = claim as Pick<ClaimView, 'drawn'>
  return {
    id,
    kind: claim.kind,
    type: kind.type(claim),
    document,
    outlet: context.document.outlet,
    speaker,
    via: claim.via ?? [],
    ...(claim.alsoSaidBy && { alsoSaidBy: claim.alsoSaidBy }),
    parties: [...new Set(kind.parties(claim))],
    sides: kind.sides(claim),
    standing,
    unverifiedBy,
    places,
    placeWords,
    ...(drawn && { drawn }),
    happened: claim.eventTime ?? claim.asOf,
    asOf: claim.asOf,
    timeIs: claim.timeIs ?? 'within',
    timeWords,
    said: reportedAt ?? context.document.published,
    saidBasis: reportedAt ? 'stated' : 'publication',
    summary,
    details: kind.details(claim, context.words),
    evidence,
    ...(context.languages?.quote && quoteIn !== undefined && { quoteIn }),
    ...(context.languages && { languages: context.languages }),
    note,
    ...(claim.corrections && { corrections: claim.corrections }),
    coder: {
      ...signed(coder),
      ...(secondCoder && { second: signed(secondCoder) }),
      ...(claim.decided && { decided: signed(claim.decided) }),
    },
    ...(context.otherCodings && { otherCodings: context.otherCodings }),
    relations: context.relations,
    body: context.body,
    voice: context.voice,
    matter: context.matter,
    matterAt: context.matterAt,
    toll: kind.toll?.(claim, context.words),
    deaths: kind.deaths?.(claim),
    hold: kind.hold?.(claim, context.words),
  }
}
