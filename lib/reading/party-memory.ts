import type { TextSpan } from '#lib/model'
import type { ClaimDraft, Confidence } from './draft'
import { restsOn } from './from'
import type { Grammar } from './grammar'
import type { Sentence } from './sentences'

/** The parties of one text: whom it means by "the militants". */
export class PartyMemory {
  /** Armed groups that the text has named together with their "fighters" or "militants". */
  private readonly armed = new Set<string>()

  constructor(private readonly grammar: Grammar) {}

  /** Keeps the groups that a sentence names. */
  remember(sentence: string): void {
    for (const group of this.grammar.armedGroupsIn(sentence)) this.armed.add(group)
  }

  /** Whom a word for a party means: "the militants" are those named by their group, or nobody yet. */
  meant(party: string): { party?: string; confidence: Confidence } {
    if (!this.grammar.isBareParty(party)) return { party, confidence: 'likely' }
    return this.armed.size === 1
      ? { party: [...this.armed][0]!, confidence: 'guess' }
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
