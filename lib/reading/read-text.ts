import type { TextSpan } from '#lib/model'
import { addDays } from '#lib/util'
import { DayMemory } from './day-memory'
import type { ClaimDraft, ReadDays, Read, ReadPlace } from './draft'
import { restsOn } from './from'
import { claimDraftOf } from './claim-draft-of'
import type { Grammar, PlaceMention } from './grammar'
import { grammarOf } from './grammars'
import { daysHeld, holderOf, isOpen, isToldAlready, sureOfHolder } from './held-ground'
import { hurtAlone } from './hurt-alone'
import { asWhole, isApart, listBefore, listOfHeld, nearestList, placeLists } from './place-lists'
import { PartyMemory } from './party-memory'
import { PlaceMemory } from './place-memory'
import { publicationOf, timesRead } from './publication'
import type { KnownPublication } from './publication'
import type { ReadOptions } from './read-options'
import { quotationsOf, speakerAround } from './quotations'
import { sentencesOf } from './sentences'
import type { Sentence } from './sentences'
import { dateline, noPlaces, withoutTakings } from './set-aside'
import { addListsOfSpeakers } from './speaker-places'
import { SpeakerMemory, nearestFrame } from './speaker-memory'

/** Reads one text; see `readText`. */
class Reader {
  private readonly where: PlaceMemory
  private readonly who: SpeakerMemory
  private readonly when: DayMemory
  private readonly parties: PartyMemory
  private readonly drafts: ClaimDraft[] = []
  /** Whether the sentence before counted dead. */
  private hasCounted = false
  /** The type of the incident that the text told last. */
  private lastType = 'Attack'
  /** Names of people, whole and by their last word, which are no places. */
  private readonly people = new Set<string>()

  constructor(
    private readonly text: string,
    private readonly options: Omit<ReadOptions, 'document'> & {
      document: { id: string; outlet?: string }
    } & KnownPublication,
    private readonly grammar: Grammar,
  ) {
    this.where = new PlaceMemory(options.gazetteer)
    this.who = new SpeakerMemory(grammar, options.sources, options.document.outlet)
    this.when = new DayMemory(options.published, grammar)
    this.parties = new PartyMemory(grammar)
  }

  read(): ClaimDraft[] {
    const sentences = sentencesOf(this.text, this.options.language)
    for (const { text } of sentences)
      for (const name of this.grammar.peopleIn(text)) this.people.add(name)
    const quotations = quotationsOf(sentences)
    sentences.forEach((sentence, i) => {
      const around = quotations.get(i)
      this.who.quotes(
        around && speakerAround(sentences, i, around, this.grammar),
        around && i > around.first,
      )
      // a question tells nothing
      if (!/[?؟]["”»)]*$/u.test(sentence.text)) this.readSentence(sentence)
    })
    return this.drafts
  }

  private readSentence(sentence: Sentence): void {
    const { grammar, options } = this
    const { text } = sentence
    const ahead = this.drafts.length
    const frames = grammar.framesOf(text)
    // "BEIRUT, Dec 2 -": the day of a dateline is that of the report
    const head = dateline(sentence).at(-1)?.end ?? 0
    const times = timesRead(
      grammar,
      text,
      options.published,
      this.when.spokenOf,
      options.year,
    ).filter(({ start }) => start >= head)
    const taken = noPlaces(sentence, frames, times)
    const held = grammar.heldIn(text)
    const isKnown = (name: string) => this.where.lookedUp(name).place !== undefined
    const isPerson = (name: string) => this.people.has(name)
    const mentions = grammar.placesOf(text, isKnown, taken, isPerson, held)
    const lists = placeLists(text, mentions, grammar)
    const clause = held.find(({ aside }) => aside)?.start ?? text.length
    /** The times of what stands outside such a clause. */
    const mainTimes = times.filter(({ start }) => start < clause)
    /** A stretch beside the toll of a war tells when something of it began. */
    const timesOf = ({ scope }: { scope: string }) =>
      scope === 'background' ? mainTimes.filter(({ kind }) => kind !== 'stretch') : mainTimes
    this.parties.remember(text)
    const killed = grammar.killedIn(text).filter(({ ofBefore }) => !ofBefore || this.hasCounted)
    this.hasCounted = killed.length > 0
    const harmed = grammar.harmedIn(text).filter(({ at }) => !killed.some((one) => one.at === at))
    const incidents = grammar.happenedIn(text)
    if (killed.length === 0 && incidents.length === 0)
      incidents.push(...hurtAlone(harmed, this.lastType))
    const told = withoutTakings(incidents, held).filter(({ loose }) => !loose)
    const alone = killed.length === 0 ? told : told.filter((one) => isApart(lists, one, killed))
    const sameEvent = grammar.sameEvent(text)
    const heard = { grammar, text, frames, isKnown, isPerson }
    if (!sameEvent) addListsOfSpeakers(lists, this.where.leavesOpen(lists), heard)
    const pointsBack = sameEvent || grammar.pointsBack(text)
    const before = this.where.places
    const { event } = this.where
    this.where.event = undefined
    const beforeDays = this.when.told
    this.when.step(sentence.first)
    this.parties.step()
    const toldOf = (places: readonly Read<ReadPlace>[]): Read<ReadPlace>[] =>
      places.map(({ value }) => ({
        value,
        from: restsOn(
          sentence,
          { start: 0, end: text.length },
          'place-of-sentence-before',
          'guess',
        ),
      }))
    const placesAt = (list: PlaceMention[] | undefined, isSame = false): Read<ReadPlace>[] => {
      if (list) {
        const read = list.flatMap((mention) => this.where.read(sentence, mention, mentions))
        // "the hospital" that no sentence has named: what the sentence names instead
        const named = lists.find((other) => !other.some(({ anaphor, aside }) => anaphor || aside))
        return read.length > 0 || !named || list.some(({ nowhere }) => nowhere)
          ? read
          : named.flatMap((mention) => this.where.read(sentence, mention, mentions))
      }
      return isSame ? toldOf(event ?? before) : []
    }
    const isNewPlace = (list: PlaceMention[]) =>
      !list.some(({ anaphor, name }) => anaphor || before.some(({ value }) => value.name === name))
    /** Whether a list names a place that the sentence before did not tell of. */
    const isElsewhere = (list: PlaceMention[] | undefined) =>
      list !== undefined && before.length > 0 && grammar.turnsAway(text) && isNewPlace(list)
    /** What was told before is of days, and not of the month that a report is about. */
    const isDayBefore = beforeDays !== undefined && addDays(beforeDays.from, 7) >= beforeDays.to
    const isAnother = frames.some((frame) => this.who.isAnother(frame))
    /** A time without a day ("recently"): no other sentence says when. */
    const isSometime = times.some(({ days, ofSaying }) => !days && !ofSaying)
    const daysBefore = (span: TextSpan, isPart = false): Read<ReadDays> | undefined =>
      (isPart || sameEvent) && !isSometime && beforeDays && this.when.carries(sameEvent)
        ? { value: beforeDays, from: restsOn(sentence, span, 'day-of-sentence-before', 'guess') }
        : undefined
    const basis = { document: options.document.id, sentence, hedgeOf: grammar.hedgeOf }
    const draft = (
      kind: ClaimDraft['kind'],
      span: TextSpan,
      at: number,
      rule: string,
      fields: Partial<ClaimDraft>,
      maybe: readonly Read<ReadPlace>[] = before,
    ): void => {
      const speaker = this.who.speaker(sentence, frames, at)
      const via = speaker.value.is === 'named' ? nearestFrame(frames, at)?.via : undefined
      this.drafts.push(claimDraftOf(basis, { kind, span, rule, speaker, via, fields, maybe }))
      if (!fields.beside && fields.scope?.value !== 'background') this.where.tells(fields.places)
    }

    /** Where the whole is of which this sentence counts parts. */
    let whole: Read<ReadPlace>[] | undefined
    /** "The toll has risen to 524, 213 of them": of what the text told of, though it names no place. */
    let isOfToll = false
    for (const item of [...killed, ...harmed]) {
      const { harm = 'killed' } = item
      // "31 deaths, 12 in A and nine in B": the places of the parts are not that of the whole
      const part = killed.find(({ at, rule }) => at > item.at && rule === 'part-in-place')
      const list = nearestList(
        part && item.rule !== 'part-in-place'
          ? lists.filter(([first]) => first!.start < part.at)
          : lists,
        item.rule === 'part-in-place' ? { start: item.at, end: item.at + 1 } : item,
        text,
      )
      // a toll may be of more than the text told of: a person says of what
      const isToll = item.rule.endsWith('toll') || (item.scope !== 'event' && !item.isPart)
      // a total that names no place is of the area that the text began with
      const isOfArea =
        list === undefined &&
        item.scope === 'running-total' &&
        this.where.lead.every(
          ({ value: { level } }) => level === 'region' || level === 'governorate',
        )
      const at = isOfArea
        ? toldOf(this.where.lead)
        : item.isPart &&
            (!list || item.rule === 'part-of-count') &&
            whole &&
            (whole.length > 0 || !isOfToll)
          ? whole
          : placesAt(list, item.isPart === true || (sameEvent && !isToll))
      if (!item.isPart) {
        whole = at
        isOfToll = item.rule.endsWith('toll')
      }
      const maybe =
        item.scope === 'background' ? [] : item.scope === 'event' ? before : this.where.lead
      // a running total covers the place, not the part of it that the sentence before spoke of
      const places = list === undefined && item.scope !== 'event' ? asWhole(at) : at
      const isOther =
        isElsewhere(list) ||
        // another who speaks, of another place
        (list !== undefined && isAnother && !item.isPart && isDayBefore) ||
        (sentence.first &&
          list !== undefined &&
          isNewPlace(list) &&
          beforeDays?.from === beforeDays?.to)
      const { days: own, isMoved } = this.when.moved(sentence, timesOf(item), item)
      const days =
        own ?? (isMoved || item.scope === 'background' ? undefined : daysBefore(item, !isOther))
      draft(
        'casualties',
        item,
        item.at,
        item.rule,
        {
          places,
          ...(days && { days }),
          harm: { value: harm, from: restsOn(sentence, item, item.rule, 'sure') },
          count: { value: item.count, from: restsOn(sentence, item, item.rule, 'sure') },
          group: { value: item.group, from: restsOn(sentence, item, item.rule, 'sure') },
          scope: {
            value: this.when.isOfWar(days, places) ? 'background' : item.scope,
            from: restsOn(sentence, item, 'scope', 'likely'),
          },
          ...this.parties.perpetrator(sentence, item),
          ...(harm !== 'killed' && { beside: true as const }),
        },
        maybe,
      )
      if (harm !== 'killed') continue
      this.when.follow(own, days, list !== undefined && isNewPlace(list))
    }
    const { when, who, parties } = this
    const soFar = { grammar, published: options.published, when, who, parties }
    for (const item of held) {
      const object = text.slice(item.object.start, item.object.end)
      const list = item.pointsBack
        ? listBefore(lists, item)
        : listOfHeld(lists, item, text, grammar, held)
      // "both", "its base": what the text told of last, where no name stands
      const both = this.where.several(
        list?.every(({ anaphor }) => anaphor) === false ? undefined : grammar.howMany(object),
      )
      const at =
        both.length > 0
          ? toldOf(both)
          : list
            ? placesAt(list)
            : item.pointsBack || item.known
              ? toldOf(before)
              : []
      // "near A, which rebels took": all of A
      const places = item.aside || item.pointsBack ? asWhole(at) : at
      if (places.length === 0 && (list || !grammar.namesGround(object))) continue
      const days = daysHeld(soFar, sentence, times, item)
      if (item.longAgo && !days) continue
      const holder = holderOf(soFar, item, frames)
      if (holder === undefined && isOpen(item, frames)) continue
      if (isToldAlready(this.drafts.slice(ahead), item, { places, days, holder })) continue
      if (holder !== undefined && !item.aside)
        this.parties.acts(holder.replace(/^not-/, ''), item.status)
      // what is said in passing stands before all that somebody says
      draft('control', item, item.passing ? -1 : item.at, item.rule, {
        places,
        ...(days && { days }),
        ...(holder !== undefined && {
          holder: {
            value: holder,
            from: restsOn(sentence, item, item.rule, sureOfHolder(item)),
          },
        }),
        status: { value: item.status, from: restsOn(sentence, item, item.rule, 'sure') },
      })
    }
    const [first] = [...alone].sort(
      (a, b) =>
        Number(b.rule === 'verb-of-incident') - Number(a.rule === 'verb-of-incident') ||
        a.at - b.at,
    )
    for (const incident of this.when.isLongAgo(times) ? [] : incidents) {
      const list = nearestList(lists, incident, text)
      const isTold = incident === first && !(incident.known && list === undefined)
      // what is told beside something else is placed by its own words alone
      const places = isTold || list ? placesAt(list, isTold && pointsBack) : []
      const own = this.when.own(sentence, mainTimes, incident)
      const days =
        own ??
        daysBefore(
          incident,
          incident.wounded && !isAnother && !(list && sentence.first && isNewPlace(list)),
        )
      const isFirst =
        isTold &&
        (places.length > 0 ||
          (incident.rule !== 'noun-of-incident' &&
            incident.rule !== 'arabic-incident' &&
            before.length > 0))
      draft('incident', incident, incident.at, incident.rule, {
        places,
        ...(days && { days }),
        type: { value: incident.type, from: restsOn(sentence, incident, incident.rule, 'sure') },
        ...this.parties.perpetrator(sentence, incident),
        ...(!isFirst && { beside: true as const }),
      })
      if (!isFirst) continue
      this.lastType = incident.type
      this.when.follow(own, days, list !== undefined && isNewPlace(list))
    }

    if (grammar.isDateLine(text)) {
      const told = times.find(({ days }) => days)?.days
      if (told) this.when.tell(told)
    }
    for (const mention of mentions)
      if (mention.contains) this.where.keepContaining(sentence, mention)
    this.where.remember(sentence, lists)
    this.parties.heads(text)
    this.when.speaksOfFirst(times)
    this.who.remember(sentence, frames)
  }
}

/**
 * Reads a text into drafts of claims, in the order of the text. It proposes: each draft holds the
 * words it rests on, the rule that read them, and the questions that a person has to answer. What
 * the words do not say has no value.
 *
 * Pure, and its time grows with the length of the text alone: no rule reads more than one sentence,
 * and no sentence is longer than some 900 letters.
 *
 * @param text the text as `normaliseText` leaves it, into which the offsets point
 * @throws RangeError where the day of publication is none, nor from one day to another
 * @returns no drafts in a language that has no rules
 */
export function readText(text: string, options: ReadOptions): ClaimDraft[] {
  const grammar = grammarOf(options.language)
  if (grammar === undefined) return []
  const { id, outlet, published } = options.document
  return new Reader(
    text,
    { ...options, document: { id, ...(outlet && { outlet }) }, ...publicationOf(published) },
    grammar,
  ).read()
}
