import type { ControlStatus, Harm, Part, PlaceKind, TextSpan } from '#lib/model'

/**
 * How sure a rule is of a value: `sure` where the words say it, `likely` where they say it of the
 * sentence around it, `guess` where another sentence says it.
 */
export type Confidence = 'sure' | 'likely' | 'guess'

/** What a value rests on: the rule (or the model) that gave it, and the words it read. */
export type From = TextSpan & { rule: string; confidence: Confidence }

/** A value of a draft with what it rests on. Not said is no value: the field is absent. */
export type Read<T> = { value: T; from: From }

/**
 * A place as a text names it. `name` is the text's own; `place` the id that a gazetteer is sure of,
 * `candidates` the ids it cannot decide between. `level` is said by words such as "province".
 */
export type ReadPlace = {
  name: string
  part: Part
  level?: PlaceLevel
  place?: string
  kind?: PlaceKind
  /** Longitude and latitude of the record, where the gazetteer is sure of it. */
  point?: readonly [number, number]
  candidates?: string[]
}

/** How large a place is that words such as "town" or "province" speak of. */
export type PlaceLevel = 'site' | 'district' | 'town' | 'governorate' | 'region' | 'country'

/**
 * Who says it. `outlet`: the text in its own voice; `unnamed`: one whom the text does not name;
 * `named`: with the text's words, and the id of a source of the project that bears the name.
 */
export type ReadSpeaker =
  | { is: 'outlet' }
  | { is: 'unnamed'; name?: string }
  | { is: 'named'; name: string; source?: string }

/** ReadDays, both inclusive, `2024-05-01`. */
export type ReadDays = { from: string; to: string }

/** A number of people as a text gives it: the bounds that its words allow, and the words. */
export type ReadCount = { low?: number; high?: number; words: string }

/** Of whom a count speaks, as far as its words say. */
export type ReadGroup = 'all' | 'civilians' | 'security-forces' | 'fighters' | 'combatants'

/** What a count covers: one event, several or a stretch of days, or a whole war. */
export type ReadScope = 'event' | 'running-total' | 'background'

/**
 * What a person has to decide before a draft can become a claim: the words in question (of *where*,
 * the names that other sentences told of), and the ids of the places that they may mean.
 */
export type DraftQuestion = {
  field: string
  ask: QuestionKind
  words?: string
  places?: readonly string[]
}

/** The questions there are; the interface words them. */
export type QuestionKind =
  | 'who-says'
  | 'which-place'
  | 'where'
  | 'when'
  | 'which-party'
  | 'part-of-which-count'
  | 'reported-by-hearsay'

/**
 * A second opinion on a field of a draft, in the words of the text (a speaker without words is
 * `outlet` or `unnamed`), and whether it is the same as the value that the draft has.
 */
export type Opinion = {
  field: 'speaker' | 'places' | 'days' | 'holder' | 'perpetrator'
  words: string
  agrees: boolean
  from: From
}

/** A claim as proposed: never published as it is. */
export type ClaimDraft = {
  document: string
  kind: 'incident' | 'casualties' | 'control'
  /** The sentence or sentences that it stands in, and at most twelve words out of them. */
  evidence: TextSpan & { quote: string }
  /** What found it, and the words that did. */
  from: From
  speaker: Read<ReadSpeaker>
  via?: Read<string>[]
  places: Read<ReadPlace>[]
  days?: Read<ReadDays>
  standing: 'stated' | 'reported' | 'alleged'
  /** Of incidents: ACLED's sub-event type. */
  type?: Read<string>
  /** Of casualties: what was done to those who are counted. */
  harm?: Read<Harm>
  count?: Read<ReadCount>
  group?: Read<ReadGroup>
  scope?: Read<ReadScope>
  perpetrator?: Read<string>
  /** Of control: who has or loses the place, and how. */
  holder?: Read<string>
  status?: Read<ReadStatus>
  questions: DraftQuestion[]
  /** What a model says of the values, where one was asked: beside those of the rules, never instead. */
  also?: Opinion[]
  /**
   * A count of others than dead, or an incident that a count, a taking or another incident of its sentence tells as well, or that no
   * words place. A desk that codes each incident wants it; a flat record has it in the other one.
   */
  beside?: true
}

/** How a party stands to a place, as words of a text can tell it. */
export const READ_STATUSES = [
  'held',
  'secured',
  'contested',
  'advancing',
  'lost',
  'besieged',
  'siege-lifted',
  'presence',
] as const satisfies readonly ControlStatus[]
/** One of them, such as `secured`. */
export type ReadStatus = (typeof READ_STATUSES)[number]
