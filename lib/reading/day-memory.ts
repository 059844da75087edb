import type { TextSpan } from '#lib/model'
import { addDays } from '#lib/util'
import type { Read, ReadDays, ReadPlace } from './draft'
import { restsOn } from './from'
import type { Grammar, TimeMention } from './grammar'
import type { Published } from './publication'
import type { Sentence } from './sentences'

/** How much further off a time of another clause counts, in letters. */
const ANOTHER_CLAUSE = 30

const keyOf = ({ from, to }: ReadDays): string => `${from}/${to}`

/** The days of one text: which the sentences told, and what of it carries on. */
export class DayMemory {
  /** The days that the text told last. */
  told?: ReadDays
  /** The last single day that the text spoke of, and how many sentences ago. */
  private spoken?: { day: string; ago: number }
  /** How many sentences ago the text told a day. */
  private since = 0
  /** All days that the text told: where it is one, the text is about one event. */
  private readonly all = new Set<string>()

  constructor(
    private readonly published: Published | undefined,
    private readonly grammar: Grammar,
  ) {}

  /** Goes on to the next sentence; with a new paragraph only the day that the text began with goes on. */
  step(isParagraph: boolean): void {
    this.since += isParagraph && !this.isFirst ? 3 : 1
    if (this.spoken) this.spoken.ago += 1
  }

  /** The day that "the day before" counts from: what was spoken of long ago is none. */
  get spokenOf(): string | undefined {
    return this.spoken && this.spoken.ago < 4 ? this.spoken.day : undefined
  }

  /** A sentence speaks of a single day, the first that it names but those of saying. */
  speaksOfFirst(times: readonly TimeMention[]): void {
    const spoken = times.find(({ days, ofSaying }) => days && !ofSaying && days.from === days.to)
    if (spoken) this.spoken = { day: spoken.days!.from, ago: 0 }
  }

  tell(days: ReadDays): void {
    this.told = days
    this.all.add(keyOf(days))
    this.since = 0
  }

  /**
   * Goes on from a claim: with its own day; with the day told last, which lasts while it is the one that
   * the text began with; or, where it has none and tells of a new place, with none.
   */
  follow(
    own: Read<ReadDays> | undefined,
    days: Read<ReadDays> | undefined,
    isNewPlace: boolean,
  ): void {
    if (own) this.tell(own.value)
    else if (days && this.isFirst) this.since = 0
    else if (!days && isNewPlace) this.told = undefined
  }

  /** Whether the day told last is the first one that the text told. */
  private get isFirst(): boolean {
    const [first] = this.all
    return this.told !== undefined && first === keyOf(this.told)
  }

  /** Whether a day told before may be that of a sentence; `isSame`: it speaks of the same event. */
  carries(isSame: boolean): boolean {
    return this.since < 3 || (isSame && this.all.size === 1)
  }

  /** The day that a sentence gives to a claim: the nearest that is none of saying. */
  own(
    sentence: Sentence,
    times: readonly TimeMention[],
    span: TextSpan,
  ): Read<ReadDays> | undefined {
    const asides = this.grammar.asidesIn(sentence.text)
    const inClause = ({ start, end }: TextSpan) =>
      asides.find((clause) => clause.start < end && start < clause.end)
    const itsOwn = inClause(span)
    const gap = ({ start, end }: TextSpan) => {
      if (start < span.end && end > span.start) return 0
      const clause = inClause({ start, end })
      if (clause && clause !== itsOwn) return sentence.text.length + Math.abs(start - span.start)
      const [from, to] = start >= span.end ? [span.end, start] : [end, span.start]
      // a time of another clause is further off than one of its own
      return (
        to - from + (this.grammar.turnsClause(sentence.text.slice(from, to)) ? ANOTHER_CLAUSE : 0)
      )
    }
    const own = times
      .filter(({ ofSaying }) => !ofSaying)
      .filter((time) => !this.isByline(sentence, time))
      .sort((a, b) => gap(a) - gap(b))[0]
    return (
      own?.days && { value: own.days, from: restsOn(sentence, own, `time-${own.kind}`, 'sure') }
    )
  }

  /**
   * The days of what a clause tells that moves the day of its sentence: ", two days after the army
   * retook A". Nothing where nobody knows by how much. A time behind what is told is its own.
   */
  moved(
    sentence: Sentence,
    times: readonly TimeMention[],
    item: TextSpan & { at: number },
  ): { isMoved: boolean; days: Read<ReadDays> | undefined } {
    const { at } = item
    const own = this.own(sentence, times, item)
    const by = this.grammar.daysMoved(sentence.text, at)
    if (by === undefined || (own && own.from.start - sentence.start > at))
      return { isMoved: false, days: own }
    if (by === 'unknown' || !own || own.value.from !== own.value.to)
      return { isMoved: true, days: undefined }
    const day = addDays(own.value.from, by)
    return {
      isMoved: true,
      days: { value: { from: day, to: day }, from: { ...own.from, confidence: 'likely' } },
    }
  }

  /**
   * A count since a day of long ago, of a country or of no place that its sentence names: the toll of
   * a war, which is no event.
   */
  isOfWar(days: Read<ReadDays> | undefined, places: readonly Read<ReadPlace>[]): boolean {
    return (
      days !== undefined &&
      this.published !== undefined &&
      // "in 2023", "in August 2013": a year of the war, or a month of long ago
      ((days.from.rule === 'time-stretch' &&
        ((addDays(days.value.from, 300) <= days.value.to && days.value.to < this.published.last) ||
          (addDays(days.value.from, 27) <= days.value.to &&
            days.value.to < addDays(this.published.last, -365)))) ||
        (days.from.rule === 'time-since' &&
          days.value.from < addDays(this.published.last, -90) &&
          places.every(
            ({ value, from }) =>
              from.confidence === 'guess' || value.level === 'country' || value.kind === 'country',
          )))
    )
  }

  /** A month of long before the report: what it tells then is how things came about. */
  isLongAgo(times: readonly TimeMention[]): boolean {
    const { published } = this
    return (
      published !== undefined &&
      times.some(
        ({ kind, days, ofSaying }) =>
          kind === 'stretch' &&
          !ofSaying &&
          days !== undefined &&
          days.to < addDays(published.last, -60),
      )
    )
  }

  /** The day of publication as it stands at the head of a text, which is no day of an event. */
  private isByline({ start: at, text }: Sentence, { start, end, days }: TimeMention): boolean {
    if (days === undefined || this.published === undefined || at + start >= 400) return false
    const { first, last } = this.published
    // "Khartoum, 12 March - the army said"
    const heads =
      start < 40 && /^ ?(?:\([^)]{2,20}\) ?)?[-–—] ?\p{L}/u.test(text.slice(end)) ? 1 : 0
    return (
      addDays(first, -heads) <= days.from &&
      days.from <= last &&
      (heads > 0 || /\d{4}/.test(text.slice(start, end)))
    )
  }
}
