import type { TextSpan } from '#lib/model'
import type { ClaimDraft, Confidence, ReadStatus } from './draft'
import { restsOn } from './from'
import type { Grammar } from './grammar'
import type { Sentence } from './sentences'

/** What whoever has or takes ground does. */
const GAINS = new Set<ReadStatus>(['secured', 'held', 'advancing', 'presence'])

/** The parties of one text: whom it means by "the militants". */
export class PartyMemory {
  /** Armed groups that the text has named together with their "fighters" or "militants". */
  private readonly armed = new Map<string, string>()

  /** Who acted in the sentence before: "they" and "its fighters" are those. */
  private acted?: string
  /** Whether they have, take or lose ground. */
  private did?: ReadStatus
  /** How many sentences ago that was. */
  private since = 0
  /** Who has acted in this sentence so far. */
  private acting?: string

  constructor(private readonly grammar: Grammar) {}

  /** Goes on to the next sentence. */
  step(): void {
    if (this.acting !== undefined) {
      this.acted = this.acting
      this.since = 0
    } else this.since += 1
    this.acting = undefined
  }

  /** Keeps who is the subject of a sentence that nobody takes a place in. */
  heads(sentence: string): void {
    if (this.acting !== undefined) return
    this.acting = this.grammar.actorIn(sentence)
    if (this.acting !== undefined) this.did = undefined
  }

  /** Keeps who takes, holds or leaves a place in a sentence. */
  acts(party: string, status?: ReadStatus): void {
    // "A entered after B pulled out": A is who acts
    if (status === 'lost' && this.acting !== undefined) return
    this.acting = party
    this.did = status
  }

  /** Whom "it", "they" and "its forces" mean where the sentence itself does not tell. */
  before(isMany: boolean): string | undefined {
    return this.acting ?? (this.since <= (isMany ? 0 : 2) ? this.acted : undefined)
  }

  /** Who takes a place by a passive that does not say so: whoever took another one right before. */
  goesOn(status: ReadStatus): string | undefined {
    const isLike =
      this.did !== undefined && (GAINS.has(this.did) ? GAINS.has(status) : this.did === status)
    return isLike ? this.before(true) : undefined
  }

  /** Keeps the groups that a sentence names. */
  remember(sentence: string): void {
    for (const { key, name } of this.grammar.armedGroupsIn(sentence))
      if (!this.armed.has(key)) this.armed.set(key, name)
  }

  /** Whom a word for a party means: "the militants" are those named by their group, or nobody yet. */
  meant(party: string): { party?: string; confidence: Confidence } {
    if (!this.grammar.isBareParty(party)) return { party, confidence: 'likely' }
    return this.armed.size === 1
      ? { party: [...this.armed.values()][0]!, confidence: 'guess' }
      : { confidence: 'guess' }
  }

  /** Who did it, where the words name somebody. */
  perpetrator(
    sentence: Sentence,
    item: TextSpan & { perpetrator?: string },
  ): Pick<ClaimDraft, 'perpetrator'> {
    const { perpetrator } = item
    if (perpetrator === undefined) return {}
    const { party, confidence } = this.meant(perpetrator)
    return party === undefined
      ? {}
      : { perpetrator: { value: party, from: restsOn(sentence, item, 'perpetrator', confidence) } }
  }
}
