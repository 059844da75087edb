import type { TextSpan } from '#lib/model'
import { addDays, isCalendarDay } from '#lib/util'
import type { ClaimDraft, Confidence, ReadDays, DraftQuestion, Read, ReadPlace } from './draft'
import { restsOn } from './from'
import type { Grammar, Happened, HeldGround, PlaceMention, TimeMention } from './grammar'
import { grammarOf } from './grammars'
import { listOfHeld, nearestList, placeLists } from './place-lists'
import { PlaceMemory } from './place-memory'
import { shortQuote } from './quote'
import type { ReadOptions } from './read-options'
import { sentencesOf } from './sentences'
import type { Sentence } from './sentences'
import { SpeakerMemory, nearestFrame } from './speaker-memory'

/** Reads one text; see `readText`. */
class Reader {
  private readonly where: PlaceMemory
  private readonly who: SpeakerMemory
  /** The days that the text told last, how many sentences ago, and the last single day. */
  private toldDays?: ReadDays
  private sinceDays = 0
  /** All days that the text told: where it is one, the text is about one event. */
  private readonly daysTold = new Set<string>()
  private spokenOf?: string
  private readonly drafts: ClaimDraft[] = []
  /** Names of people, whole and by their last word, which are no places. */
  private readonly people = new Set<string>()
  /** Armed groups that the text has named together with their "fighters" or "militants". */
  private readonly armed = new Set<string>()

  constructor(
    private readonly text: string,
    private readonly options: ReadOptions & { year?: number },
    private readonly grammar: Grammar,
  ) {
    this.where = new PlaceMemory(options.gazetteer)
    this.who = new SpeakerMemory(grammar, options.sources)
  }

  read(): ClaimDraft[] {
    const sentences = sentencesOf(this.text, this.options.language)
    for (const { text } of sentences)
      for (const name of this.grammar.peopleIn(text)) this.people.add(name)
    for (const sentence of sentences) this.readSentence(sentence)
    return this.drafts
  }

  private days(
    sentence: Sentence,
    times: readonly TimeMention[],
    span: TextSpan,
  ): Read<ReadDays> | undefined {
    const gap = ({ start, end }: TextSpan) =>
      start >= span.end ? start - span.end : end <= span.start ? span.start - end : 0
    const own = times
      .filter(({ days, ofSaying }) => days && !ofSaying)
      .filter((time) => !this.isByline(sentence, time))
      .sort((a, b) => gap(a) - gap(b))[0]
    return own && { value: own.days!, from: restsOn(sentence, own, `time-${own.kind}`, 'sure') }
  }

  /**
   * Who did it, where the words name somebody. "The militants" are those whom the text has named by
   * their group, or else nobody yet.
   */
  private perpetrator(
    sentence: Sentence,
    item: TextSpan & { perpetrator?: string },
  ): Pick<ClaimDraft, 'perpetrator'> {
    const { perpetrator } = item
    if (perpetrator === undefined) return {}
    const { party, confidence } = this.partyMeant(perpetrator)
    return party === undefined
      ? {}
      : { perpetrator: { value: party, from: restsOn(sentence, item, 'perpetrator', confidence) } }
  }

  private partyMeant(party: string): { party?: string; confidence: Confidence } {
    if (!this.grammar.isBareParty(party)) return { party, confidence: 'likely' }
    return this.armed.size === 1
      ? { party: [...this.armed][0]!, confidence: 'guess' }
      : { confidence: 'guess' }
  }

  private tell(days: ReadDays): void {
    this.toldDays = days
    this.daysTold.add(`${days.from}/${days.to}`)
    this.sinceDays = 0
  }

  /** A month of long before the report: what it tells then is how things came about. */
  private isLongAgo(times: readonly TimeMention[]): boolean {
    const { published } = this.options.document
    return (
      published !== undefined &&
      times.some(
        ({ kind, days, ofSaying }) =>
          kind === 'stretch' &&
          !ofSaying &&
          days !== undefined &&
          days.to < addDays(published, -60),
      )
    )
  }

  /** The day of publication as it stands at the head of a text, which is no day of an event. */
  private isByline(sentence: Sentence, { start, end, days }: TimeMention): boolean {
    return (
      sentence.start + start < 400 &&
      days !== undefined &&
      days.from === this.options.document.published &&
      /\d{4}/.test(sentence.text.slice(start, end))
    )
  }

  private readSentence(sentence: Sentence): void {
    const { grammar, options } = this
    const { text } = sentence
    const frames = grammar.framesOf(text)
    const times = grammar.timesOf(text, options.document.published, this.spokenOf, options.year)
    const taken: TextSpan[] = [
      ...frames.flatMap(({ named, told }) => (told ? [named, told] : [named])),
      ...times,
      ...dateline(sentence),
    ]
    const held = grammar.heldIn(text)
    const mentions = grammar.placesOf(
      text,
      (name) => this.where.lookedUp(name).place !== undefined,
      taken,
      (name) => this.people.has(name),
      held.filter(({ object, end }) => object.start >= end).map(({ end }) => end),
    )
    const lists = placeLists(text, mentions)
    for (const group of grammar.armedGroupsIn(text)) this.armed.add(group)
    const killed = grammar.killedIn(text)
    const happened = killed.length > 0 ? [] : withoutTakings(grammar.happenedIn(text), held)
    const sameEvent = grammar.sameEvent(text)
    const pointsBack = sameEvent || grammar.pointsBack(text)
    const before = this.where.places
    const beforeDays = this.toldDays
    this.sinceDays += 1

    const placesAt = (list: PlaceMention[] | undefined, isPart = false): Read<ReadPlace>[] => {
      if (list) return list.flatMap((mention) => this.where.read(sentence, mention, mentions))
      if (isPart || pointsBack)
        return before.map(({ value }) => ({
          value,
          from: restsOn(
            sentence,
            { start: 0, end: text.length },
            'place-of-sentence-before',
            'guess',
          ),
        }))
      return []
    }
    /** Whether a list names a place that the sentence before did not tell of. */
    const isElsewhere = (list: PlaceMention[] | undefined) =>
      list !== undefined &&
      before.length > 0 &&
      grammar.turnsAway(text) &&
      !list.some(({ anaphor, name }) => anaphor || before.some(({ value }) => value.name === name))
    const daysBefore = (span: TextSpan, isPart = false): Read<ReadDays> | undefined =>
      (isPart || sameEvent) &&
      beforeDays &&
      (this.sinceDays < 3 || (sameEvent && this.daysTold.size === 1))
        ? { value: beforeDays, from: restsOn(sentence, span, 'day-of-sentence-before', 'guess') }
        : undefined
    const draft = (
      kind: ClaimDraft['kind'],
      span: TextSpan,
      at: number,
      rule: string,
      more: Partial<ClaimDraft>,
    ): void => {
      const speaker = this.who.speaker(sentence, frames, at)
      const hedge = grammar.hedgeOf(text)
      const places = more.places ?? []
      const questions: DraftQuestion[] = []
      if (speaker.from.confidence === 'guess') questions.push({ field: 'speaker', ask: 'who-says' })
      if (places.length === 0) questions.push({ field: 'places', ask: 'where' })
      for (const { value } of places)
        if (value.place === undefined)
          questions.push({ field: 'places', ask: 'which-place', words: value.name })
      if (kind === 'control' && !more.holder)
        questions.push({ field: 'holder', ask: 'which-party' })
      if (!more.days) questions.push({ field: 'days', ask: 'when' })
      if (hedge)
        questions.push({
          field: 'standing',
          ask: 'reported-by-hearsay',
          words: text.slice(hedge.start, hedge.end),
        })
      const via = speaker.value.is === 'named' && nearestFrame(frames, at)?.via
      this.drafts.push({
        document: options.document.id,
        kind,
        evidence: { start: sentence.start, end: sentence.end, quote: shortQuote(text, span) },
        from: restsOn(sentence, span, rule, 'sure'),
        speaker,
        ...(via && {
          via: [{ value: via, from: restsOn(sentence, span, 'quoted-through', 'sure') }],
        }),
        standing: hedge
          ? /alleged|purported|accused/i.test(text.slice(hedge.start, hedge.end))
            ? 'alleged'
            : 'reported'
          : 'stated',
        questions,
        ...more,
        places,
      })
    }

    for (const item of killed) {
      const list = nearestList(lists, item)
      const places = placesAt(list, true)
      const days = this.days(sentence, times, item) ?? daysBefore(item, !isElsewhere(list))
      draft('casualties', item, item.at, item.rule, {
        places,
        ...(days && { days }),
        count: { value: item.count, from: restsOn(sentence, item, item.rule, 'sure') },
        group: { value: item.group, from: restsOn(sentence, item, item.rule, 'sure') },
        scope: { value: item.scope, from: restsOn(sentence, item, 'scope', 'likely') },
        ...this.perpetrator(sentence, item),
      })
      if (days) this.tell(days.value)
    }
    for (const item of held) {
      const places = placesAt(listOfHeld(lists, item))
      if (places.length === 0) continue
      const day = this.days(sentence, times, item)
      const { published } = options.document
      const days: Read<ReadDays> | undefined =
        day && !item.isState
          ? day
          : published === undefined
            ? undefined
            : {
                value: { from: published, to: published },
                from: restsOn(sentence, item, 'holds-as-of-report', 'likely'),
              }
      const speaker = item.own ? nearestFrame(frames, item.at) : undefined
      const holder =
        (speaker &&
          grammar.forcesOf(
            speaker.is === 'pronoun' ? (this.who.last?.name ?? '') : speaker.name,
          )) ??
        (item.holder === undefined
          ? undefined
          : (this.partyMeant(item.holder).party ?? item.holder))
      if (holder === undefined && item.own) continue
      draft('control', item, item.at, item.rule, {
        places,
        ...(days && { days }),
        ...(holder !== undefined && {
          holder: {
            value: holder,
            from: restsOn(sentence, item, item.rule, item.own ? 'likely' : 'sure'),
          },
        }),
        status: { value: item.status, from: restsOn(sentence, item, item.rule, 'sure') },
      })
    }
    const [incident] = [...happened].sort(
      (a, b) =>
        Number(b.rule === 'verb-of-incident') - Number(a.rule === 'verb-of-incident') ||
        a.at - b.at,
    )
    if (incident) {
      const list = nearestList(lists, incident)
      const places = placesAt(list, incident.rule === 'verb-of-incident')
      const isLongAgo = this.isLongAgo(times)
      if (places.length > 0 && !isLongAgo) {
        const days = this.days(sentence, times, incident) ?? daysBefore(incident, incident.wounded)
        draft('incident', incident, incident.at, incident.rule, {
          places,
          ...(days && { days }),
          type: { value: incident.type, from: restsOn(sentence, incident, incident.rule, 'sure') },
          ...this.perpetrator(sentence, incident),
        })
        if (days) this.tell(days.value)
      }
    }

    for (const mention of mentions)
      if (mention.contains) this.where.keepContaining(sentence, mention)
    this.where.remember(sentence, lists)
    const spoken = times.find(({ days, ofSaying }) => days && !ofSaying && days.from === days.to)
    if (spoken) this.spokenOf = spoken.days!.from
    this.who.remember(sentence, frames)
  }
}

/** The place a report is sent from, which stands in capitals in front of its first sentence. */
function dateline({ text, first, start }: Sentence): TextSpan[] {
  if (!first || start > 400) return []
  const match =
    /^(?:[^.]{0,40}?\b)?(?:\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}{2,})?(?:, \p{L}+)?(?: \([^)]{2,20}\))?(?: ?[-–—:]|(?= \p{Lu}\p{Ll})))/u.exec(
      text,
    )
  return match ? [{ start: 0, end: match[0].length }] : []
}

/** What storms and takes a place is told once, as a claim of control. */
const withoutTakings = (happened: readonly Happened[], held: readonly HeldGround[]) =>
  happened.filter(
    ({ start, end, rule }) =>
      // "captured the town after months of fighting"
      !(rule === 'noun-of-incident' && held.some(({ status }) => status !== 'held')) &&
      !(
        rule === 'verb-of-incident' &&
        held.some((one) => one.status === 'secured' && one.start < end + 40 && start < one.end + 40)
      ),
  )

/**
 * Reads a text into drafts of claims, in the order of the text. It proposes: each draft holds the
 * words it rests on, the rule that read them, and the questions that a person has to answer. What
 * the words do not say has no value.
 *
 * Pure, and its time grows with the length of the text alone: no rule reads more than one sentence,
 * and no sentence is longer than some 900 letters.
 *
 * @param text the text as `normaliseText` leaves it, into which the offsets point
 * @throws RangeError where the day of publication is none
 * @returns no drafts in a language that has no rules
 */
export function readText(text: string, options: ReadOptions): ClaimDraft[] {
  const grammar = grammarOf(options.language)
  if (grammar === undefined) return []
  const { published, ...document } = options.document
  if (published !== undefined && !isCalendarDay(published) && !/^\d{4}(?:-\d\d)?$/.test(published))
    throw new RangeError(
      `The day of publication '${published}' is no day: write 2024-05-01, or 2024-05 where only the month is known.`,
    )
  const isDay = published !== undefined && isCalendarDay(published)
  return new Reader(
    text,
    {
      ...options,
      document: { ...document, ...(isDay && { published }) },
      ...(published !== undefined && { year: Number(published.slice(0, 4)) }),
    },
    grammar,
  ).read()
}
