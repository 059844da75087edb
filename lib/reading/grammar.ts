import type { Harm, Part, TextSpan } from '#lib/model'
import type { ReadDays, PlaceLevel, ReadCount, ReadGroup, ReadScope, ReadStatus } from './draft'

/**
 * Who says what in a sentence: the words for them, and how far what they say reaches. `is` is
 * `pronoun` where another sentence names them, `hidden` where none is meant to.
 */
export type SpeechFrame = TextSpan & {
  name: string
  is: 'named' | 'pronoun' | 'hidden'
  /** Where in the sentence what they say stands. */
  says: TextSpan
  via?: string
  /** They are a body and no person: "the report" later in the text is theirs. */
  body?: true
  /** "The report", "the study": it is by the body named last, or by the outlet. */
  ofText?: true
  /** Where their name stands: no place of an event is read from it. */
  named: TextSpan
  /** Their title in front of their name, where it stands apart: "the mayor of A,". */
  title?: TextSpan
  /** Whom they told: no place either. */
  told?: TextSpan
}

/** A place that a sentence names, with what the words around it say of its size and part. */
export type PlaceMention = TextSpan & {
  name: string
  level?: PlaceLevel
  /** The noun that says what it is, in the singular: "city". */
  noun?: string
  part: Part
  /** The words in front of it begin here: "several villages in", "south of". */
  from: number
  /** It only says where another place lies: "Armanaz in Idlib province". */
  contains?: true
  /** Words of the sentence say that it is a place; otherwise only a gazetteer can. */
  said: boolean
  /** Where somebody fled to or was brought: no place of an event, but where nothing else is said. */
  aside?: true
  /** "the city", "the province", "there": a place that another sentence names. */
  anaphor?: true
  /** An anaphor of which the sentence says where it lies: "the town in A district". */
  located?: true
  /** "Other areas": ground without a name, which no sentence names. */
  nowhere?: true
  /** The name in that of a site: "Kavumu" of "Kavumu airport", where a gazetteer knows the site by it. */
  bare?: string
  /** The words of an anaphor without their article: "coastal region". */
  words?: string
}

/** A time that a sentence names: the days, what kind of words they are, and where they stand. */
export type TimeMention = TextSpan & {
  /** Absent where the words name no day ("recently"), or none without a day of publication. */
  days?: ReadDays
  /** `day`: a day or a part of one; `stretch`: several; `since`: up to the day of the report. */
  kind: 'day' | 'stretch' | 'since' | 'relative'
  /** It says when somebody spoke, not when what they tell of happened. */
  ofSaying: boolean
}

/** A count of people as one sentence gives it. `at`: where its number stands. */
export type Killed = TextSpan & {
  at: number
  count: ReadCount
  group: ReadGroup
  scope: ReadScope
  rule: string
  perpetrator?: string
  /** What was done to them; absent: they were killed. */
  harm?: Exclude<Harm, 'killed'>
  /** It is a part of a count said before: "of those killed", "of whom". */
  isPart?: true
  /** "Five of them were civilians": of those whom the sentence before counts. */
  ofBefore?: true
  /** Whom a hospital took in: it tells of no event there. */
  cared?: true
  /** It stands in a sentence whose only words for a place may lie before or behind this. */
  verb: number
}

/** An incident as one sentence tells it. */
export type Happened = TextSpan & {
  at: number
  type: string
  rule: string
  perpetrator?: string
  wounded?: true
  /** It is named and not told, lies years back, or is told in words such as "violence". */
  loose?: true
  /** "The attack": it is the text's own only where the sentence says where. */
  known?: true
}

/** Who has or loses a place as one sentence tells it; `object`: where the words for it stand. */
export type HeldGround = TextSpan & {
  at: number
  /** Absent where a passive does not say who. */
  holder?: string
  /** The subject is "it", "they" or "its forces": that of who speaks, where they are a party. */
  own?: boolean
  /** The holder is only "its troops": whoever acted in the sentence before, where one did. */
  vague?: true
  /** A passive that does not say who: whoever did the like right before it, unless it was taken back. */
  unsaid?: true
  /** The own subject is "they": it is no body that speaks. */
  many?: true
  /** The own subject is "the fighters": nobody who speaks. */
  others?: true
  /** The clause of the verb is over before the rest of the sentence goes on. */
  closed?: true
  /** The own subject is "we": that of who speaks, and of nobody else. */
  first?: true
  /** The object is "it" or "both": the places that the text told of last. */
  pointsBack?: true
  /** The verb of the clause in front is its own: only a time behind its place is. */
  gap?: true
  /** Words for ground that another sentence places: "its base", "both villages". */
  known?: true
  /** It lies years back: only with its day is it told. */
  longAgo?: true
  status: ReadStatus
  rule: string
  object: TextSpan
  /** "The village of A, held by rebels": said in passing, by the text itself whoever else speaks. */
  passing?: true
  /** "A, which rebels took on Friday": a clause of its own, with its day, about the place in front. */
  aside?: true
  /** "have captured", "controls": it holds as of the report; a taking that has a day is of that day. */
  isState: boolean
}

/** Words that say how firmly something is put. */
export type StandingWords = {
  /** A speaker says it outright. */
  outright: RegExp
  /** Somebody accuses or only claims: how firmly they put it is not for a rule to say. */
  weighed: RegExp
  /** The text says that nobody could check it. */
  unchecked: RegExp
}

/** Morning, afternoon, evening, night. */
export type PartOfDay = 'm' | 'a' | 'e' | 'n'

/** What a language's rules find in one sentence; offsets are those of the sentence. */
export type Grammar = {
  framesOf: (sentence: string) => SpeechFrame[]
  /** Whom a sentence without a verb of speech names as who speaks next: "A, the mayor of B, on X:". */
  introducedIn: (sentence: string) => string | undefined
  /** What a pronoun stands for: "he" a person, "it" a body, "they" several, "we" the outlet. */
  pronounMeans: (pronoun: string) => 'person' | 'body' | 'several' | 'outlet' | undefined
  /** Whether the words for who speaks are those for a person, as far as they tell. */
  isPersonsName: (speaker: string) => boolean
  /** Whether "they" may be who speaks. */
  areSeveral: (speaker: string) => boolean
  /** How many sentences on a pronoun still means whoever was named as speaking: "he" for longer than "it". */
  staysMeant: (pronoun: string, words: string) => number
  hedgeOf: (sentence: string) => TextSpan | undefined
  standing: StandingWords
  /** Words for parts of a day. */
  partsOfDay: readonly (readonly [PartOfDay, RegExp])[]
  timesOf: (
    sentence: string,
    published: string | undefined,
    spokenOf: string | undefined,
    year?: number,
  ) => TimeMention[]
  placesOf: (
    sentence: string,
    isKnown: (name: string) => boolean,
    taken: readonly TextSpan[],
    isPerson: (name: string) => boolean,
    /** Who has or loses ground: the name right behind such a verb, or in front of a passive, is that of a place. */
    held: readonly HeldGround[],
  ) => PlaceMention[]
  /** Names of people in a sentence, whole and by their last word. */
  peopleIn: (sentence: string) => string[]
  killedIn: (sentence: string) => Killed[]
  /** Counts of wounded, missing, abducted, detained and displaced. */
  harmedIn: (sentence: string) => Killed[]
  happenedIn: (sentence: string) => Happened[]
  heldIn: (sentence: string) => HeldGround[]
  /** Armed groups that a sentence names, "Islamic State militants" or "al-Shabaab"; spellings of one have one key. */
  armedGroupsIn: (sentence: string) => { key: string; name: string }[]
  /** The party that is the subject of a sentence, whatever it does: "it" and "its forces" behind it are that one. */
  actorIn: (sentence: string) => string | undefined
  /** The forces of who speaks, where they are a party. */
  forcesOf: (speaker: string) => string | undefined
  /** By how many days a clause in front of a place of a sentence moves its day: "two days after". */
  daysMoved: (sentence: string, at: number) => number | 'unknown' | undefined
  /** Whether a sentence goes on with the day that another tells: "by nightfall", "hours later". */
  laterThatDay: (sentence: string) => boolean
  /** How many places a word stands for that names none: "both", "all three villages". */
  howMany: (words: string) => number | undefined
  /** Clauses between commas about who or what stands in front of them: ", where a truce began on Friday,". */
  asidesIn: (sentence: string) => TextSpan[]
  /** Whether another clause begins among the words between a time and what is told. */
  turnsClause: (between: string) => boolean
  /** Whether nothing but the words of a list stands between two places: "A, B and the town of C". */
  joinsPlaces: (between: string) => boolean
  /** Whether two places are the ends of a way: "the road linking A to B". */
  joinsEnds: (between: string) => boolean
  /** Whether a place in front only says what the ground is called: "the enclave, the last one near A". */
  callsPlace: (between: string) => boolean
  /** Whether a clause between commas tells of the place in front: "A, which lies near B, fell to". */
  tellsOfPlace: (between: string) => boolean
  /** Whether words behind a verb of ground end with a name, which nothing tells to be a place's. */
  namesGround: (behind: string) => boolean
  /** Whether a clause ends among the words between what is told and a time behind it. */
  endsClause: (between: string) => boolean
  /** Whether a time without a day counts from another: "a week later". */
  countsOn: (time: string) => boolean
  /** Whether words in front of a time make it that up to which, or by which, something is so: "by". */
  isLimit: (before: string) => boolean
  /** Whether a state is told as it was when somebody spoke: "said on Friday that it controlled". */
  wasSo: (words: string) => boolean
  /** Whether a party is a bare word such as "militants", whom another sentence names. */
  isBareParty: (party: string) => boolean
  /** Whether a sentence goes on with what the one before tells: "The following day", "And on". */
  goesOn: (sentence: string) => boolean
  /** Whether the words for who speaks say where as well: "the mayor of A", "authorities in A". */
  isOfPlace: (speaker: string) => boolean
  /** Whether a line gives the day of what the text is about: "Date: 3 May". */
  isDateLine: (sentence: string) => boolean
  /** Whether a sentence turns to another place: "Elsewhere", "In A,". */
  turnsAway: (sentence: string) => boolean
  /** Whether a sentence speaks of an event that another one told: "the strikes", "those killed". */
  sameEvent: (sentence: string) => boolean
  /** Whether words of a sentence point back to another one: "they", "there". */
  pointsBack: (sentence: string) => boolean
}
