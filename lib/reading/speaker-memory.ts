import type { TextSpan } from '#lib/model'
import type { Read, ReadSpeaker } from './draft'
import { restsOn } from './from'
import type { Grammar, SpeechFrame } from './grammar'
import type { ReadOptions } from './read-options'
import { bareName, isNameOf } from './outlet-names'
import type { Sentence } from './sentences'

/** Who says what stands at a place of a sentence: the nearest frame whose words reach there. */
export function nearestFrame(frames: readonly SpeechFrame[], at: number): SpeechFrame | undefined {
  return frames
    .filter(({ says }) => says.start <= at && at < says.end)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]
}

/** Who speaks in one text, and who goes on speaking where a sentence does not say it. */
export class SpeakerMemory {
  /** Whom the text named last as speaking. */
  last?: { name: string; source?: string }
  /** The party that whoever was named last belongs to, where their title says it. */
  side?: string
  /** The body that the text named last as speaking: a report is by it. */
  private lastBody?: { name: string; source?: string }
  /** How many sentences ago the text named last who speaks. */
  private since = 0
  /** The last sentence was told by somebody without a name: "he" is them. */
  private hidden?: string
  /** The last sentence had a speaker, or went on with one. */
  private carries = false
  /** The last sentence named somebody who speaks only in a quotation behind it. */
  private introduced = false
  /** Who says the quotation that a sentence goes on with, where the words around it tell. */
  private quoted?: Read<ReadSpeaker>
  /** A sentence goes on with a quotation. */
  private inside = false

  constructor(
    private readonly grammar: Grammar,
    private readonly sources: ReadOptions['sources'],
    private readonly outlet?: string,
  ) {}

  private source(name: string): string | undefined {
    const wanted = bareName(name)
    return this.sources?.find((source) => source.names?.some((text) => bareName(text) === wanted))
      ?.id
  }

  /**
   * Goes on to a sentence that a longer quotation is part of, or to one that is not.
   * @param by who is named around the quotation
   * @param inside the quotation began in a sentence before
   */
  quotes(by?: { sentence: Sentence; frame: SpeechFrame }, inside = false): void {
    this.quoted = undefined
    this.inside = inside
    if (by) {
      const { sentence, frame } = by
      this.quoted = this.speaker(sentence, [frame], frame.start)
      this.quoted = {
        ...this.quoted,
        from: { ...this.quoted.from, rule: 'speaker-of-quotation' },
      }
    }
  }

  /** Who says what stands at a place of a sentence. What an outlet says of itself is its own voice. */
  speaker(sentence: Sentence, frames: readonly SpeechFrame[], at: number): Read<ReadSpeaker> {
    const it = this.spoken(sentence, frames, at)
    return it.value.is === 'named' && isNameOf(it.value.name, this.outlet)
      ? { value: { is: 'outlet' }, from: { ...it.from, rule: 'own-voice' } }
      : it
  }

  private spoken(
    sentence: Sentence,
    frames: readonly SpeechFrame[],
    at: number,
  ): Read<ReadSpeaker> {
    const frame = nearestFrame(frames, at)
    const carried = (span: TextSpan, rule: string): Read<ReadSpeaker> | undefined =>
      this.last && {
        value: { is: 'named', ...this.last },
        from: restsOn(sentence, span, rule, 'guess'),
      }
    if (frame?.is === 'named') {
      const source = this.source(frame.name)
      return {
        value: { is: 'named', name: frame.name, ...(source && { source }) },
        from: restsOn(sentence, frame.named, 'who-said', 'sure'),
      }
    }
    if (frame?.is === 'hidden')
      return {
        value: { is: 'unnamed', ...(frame.name && { name: frame.name }) },
        from: restsOn(sentence, frame.named, 'unnamed', 'sure'),
      }
    if (frame?.ofText) {
      const it = this.lastBody
      return {
        value: it ? { is: 'named', ...it } : { is: 'outlet' },
        from: restsOn(sentence, frame.named, 'report-of-body', 'guess'),
      }
    }
    if (frame?.is === 'pronoun') {
      const means = this.grammar.pronounMeans(frame.name)
      const open = (name?: string): Read<ReadSpeaker> => ({
        value: { is: 'unnamed', ...(name !== undefined && { name }) },
        from: restsOn(sentence, frame.named, 'pronoun', 'guess'),
      })
      if (this.hidden !== undefined && (means === 'person' || means === 'several'))
        return open(this.hidden)
      // "we" outside a quotation is the outlet
      if (means === 'outlet' && !this.isQuoted(sentence, frame))
        return {
          value: { is: 'outlet' },
          from: restsOn(sentence, frame.named, 'own-voice', 'likely'),
        }
      if (this.last) {
        // whoever was named sentences ago is a guess that is too often wrong
        const words = sentence.text.slice(frame.start, frame.end)
        if (this.since > this.grammar.staysMeant(frame.name, words)) return open()
        // "he" is no body, "it" no person, and "they" no single body or person
        const isPerson = this.grammar.isPersonsName(this.last.name)
        if (means === 'person' && this.last === this.lastBody && !isPerson) return open()
        if (means === 'body' && isPerson && this.lastBody)
          return {
            value: { is: 'named', ...this.lastBody },
            from: restsOn(sentence, frame.named, 'pronoun', 'guess'),
          }
        if (means === 'several' && !this.grammar.areSeveral(this.last.name)) return open()
      }
      return (
        carried(frame.named, 'pronoun') ?? {
          value: { is: 'outlet' },
          from: restsOn(sentence, frame.named, 'pronoun', 'guess'),
        }
      )
    }
    if (this.quoted) return this.quoted
    const hedge = this.grammar.hedgeOf(sentence.text)
    if (this.introduced && (this.inside || /^["“«]/.test(sentence.text))) {
      const it = carried({ start: 0, end: 1 }, 'speaker-introduced')
      if (it) return it
    }
    if (
      this.carries &&
      (this.inside || this.grammar.goesOn(sentence.text) || /^["“«]/.test(sentence.text))
    ) {
      const it = carried({ start: 0, end: 1 }, 'speaker-goes-on')
      if (it) return it
    }
    if (hedge)
      return { value: { is: 'unnamed' }, from: restsOn(sentence, hedge, 'hearsay', 'likely') }
    return {
      value: { is: 'outlet' },
      from: restsOn(sentence, { start: 0, end: sentence.text.length }, 'own-voice', 'likely'),
    }
  }

  /** Whether a frame names somebody else than whom the text named last as speaking. */
  isAnother({ is, name }: SpeechFrame): boolean {
    if (is !== 'named' || this.last === undefined) return false
    const words = new Set(bareName(this.last.name).split(' '))
    return !bareName(name)
      .split(' ')
      .some((word) => word.length > 3 && words.has(word))
  }

  /** Whether a frame stands within a quotation. */
  private isQuoted({ text }: Sentence, { start }: SpeechFrame): boolean {
    return this.inside || this.quoted !== undefined || /["“«][^"”»]*$/u.test(text.slice(0, start))
  }

  /** Keeps who spoke in a sentence for those behind it. */
  remember({ text }: Sentence, frames: readonly SpeechFrame[]): void {
    const named = frames.filter(({ is }) => is === 'named').at(-1)
    const other = frames.length === 0 ? this.grammar.introducedIn(text) : undefined
    this.introduced =
      other !== undefined || (this.introduced && (this.inside || /^["“«]/.test(text)))
    if (other !== undefined) {
      const source = this.source(other)
      this.last = { name: other, ...(source && { source }) }
      this.side = this.grammar.forcesOf(text.replace(/^An? /, ''))
      this.hidden = undefined
    }
    this.since = named || other !== undefined ? 1 : this.since + 1
    if (named) {
      const source = this.source(named.name)
      this.last = { name: named.name, ...(source && { source }) }
      this.side = undefined
      if (named.body) this.lastBody = this.last
    }
    const last = frames.filter(({ is }) => is !== 'pronoun').at(-1)
    if (last) this.hidden = last.is === 'hidden' ? last.name || undefined : undefined
    this.carries =
      frames.some(({ is }) => is !== 'hidden') ||
      (this.carries &&
        (this.inside ||
          this.grammar.hedgeOf(text) !== undefined ||
          this.grammar.goesOn(text) ||
          /^["“«]/.test(text)))
  }
}
