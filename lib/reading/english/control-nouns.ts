import type { ReadStatus } from '../draft'
import type { HeldGround } from '../grammar'
import { isUnreal } from './control-guards'
import { lastParty, namedAt, partyAt } from './parties'
import { wordMatches } from '../word-starts'

/**
 * A noun of control with its arguments: whose it is in front ("the army's hold on A"), the place
 * behind its preposition, and who behind a second one ("the capture of A by B", "the fall of A to B").
 */
type ControlNoun = {
  words: string
  of: string
  /** What leads to who does it, behind the place. */
  doer?: 'by' | 'to'
  status: ReadStatus
  isState?: true
  /** Whose it is holds the place; otherwise only a doer behind tells. */
  owned?: true
}

const NOUNS: readonly ControlNoun[] = [
  {
    words: '(?:re)?captur(?:e|ing)|conquest|seizure|take-?over|liberation|occupation|recovery',
    of: 'of',
    doer: 'by',
    status: 'secured',
    owned: true,
  },
  { words: 'fall|surrender|hand-?over', of: 'of', doer: 'to', status: 'secured' },
  {
    words: 'handed (?:over|back)|handing over|turned over|ceded|gave back',
    of: '',
    doer: 'to',
    status: 'secured',
  },
  {
    words: "(?:handed|turned|gave|signed)(?= (?:[\\p{L}’'-]+ ){1,6}(?:over|back) to )",
    of: '',
    doer: 'to',
    status: 'secured',
  },
  { words: 'loss', of: 'of', status: 'lost', owned: true },
  {
    words: 'withdrawal|retreat|pull-?out|departure|expulsion|eviction|ouster',
    of: 'from',
    status: 'lost',
    owned: true,
  },
  {
    words: 'hold|grip|stranglehold|control',
    of: 'on|over|of',
    status: 'held',
    isState: true,
    owned: true,
  },
  {
    words: 'siege|encirclement|blockade',
    of: 'of',
    doer: 'by',
    status: 'besieged',
    isState: true,
    owned: true,
  },
]
const COMPILED = NOUNS.map((noun) => ({
  ...noun,
  pattern: new RegExp(
    `(?<![\\p{L}-])(?:${noun.words})(?: of (?<whose>(?:(?!from )[\\p{L}’'-]+ ){1,6}?)(?=from ))? ?(?:${noun.of})(?![\\p{L}-])`,
    'giu',
  ),
}))

/** "The army's", "Damascus’s", right in front of a noun and the words for how it is. */
const OWNER = /(?<who>[^,;:“”"]{1,60})[’']s? (?:\p{Ll}+ ){0,2}$/u
/** "Its hold on A": that of who speaks or acted last. */
const ITS = /(?:^|[\s“"])(?:its|their|our|his) (?:\p{Ll}+ ){0,2}$/iu
/** "Announced the capture of A": that of who announces it. */
const ANNOUNCED =
  /(?<![\p{L}])(?:announced|claimed|confirmed|declared|hailed|reported|announces|claims|confirms|reports|admitted|acknowledged|conceded) (?:the )?(?:full |complete )?$/iu
/** "The fall of A would open the road": nothing has fallen. */
const WOULD =
  /^ (?:(?!(?:has|have|had|is|was|were) )[\p{L}’'-]+ ){1,7}?(?:would|could|might|may|will)(?![\p{L}])/u
/** "The fall of A opened the road to B": no doer stands behind "to". */
const LEADS_ON =
  /(?<![\p{L}])(?:roads?|ways?|routes?|highways?|path|led|threat|blow|opened|open|opens|close|access|links?) (?:to|by) $/u
/** What ends a siege or a hold. */
const ENDED =
  /(?<![\p{L}])(?:end|ended|ending|tighten\p{L}*|lift\p{L}*|br(?:eak|oke)\p{L}*|eas\p{L}+|loosen\p{L}*|weaken\p{L}*|los\p{L}+|lost|under|regain\p{L}*|retain\p{L}*|took|taken|take|taking|gain\p{L}*|seiz\p{L}+|in|outside|beyond|out of|for|have|has|had|keeps?|kept|maintain\p{L}*|restor\p{L}+) (?:[\p{L}’'-]+ ){0,4}$/iu
/** Whether a noun for a hold is one, and no part of a verb: "took control of". */
const isVerbal = (before: string) => ENDED.test(before.slice(-60))

/** Who has, takes or leaves a place as a noun of a sentence tells it. */
export function groundNouns(sentence: string): HeldGround[] {
  const found: HeldGround[] = []
  for (const { pattern, status, doer, isState, owned } of COMPILED)
    for (const match of wordMatches(sentence, pattern)) {
      const start = match.index
      const end = start + match[0].length
      const before = sentence.slice(Math.max(0, start - 80), start)
      if ((isState || status === 'lost') && isVerbal(before)) continue
      if (
        isUnreal(sentence, start) ||
        isUnreal(sentence, start - (OWNER.exec(before)?.[0].length ?? 0))
      )
        continue
      const behind = sentence.slice(end, end + 110)
      if (WOULD.test(behind)) continue
      const to = doer && new RegExp(`^[^,;:.]{2,70}? ${doer} `, 'u').exec(behind)
      const by = to && !LEADS_ON.test(to[0]) ? to : undefined
      const whose = match.groups!.whose
      const named =
        (whose && lastParty(whose)) ??
        (by
          ? (partyAt(sentence, end + by[0].length) ?? namedAt(sentence, end + by[0].length))
          : undefined)
      const owner = owned && OWNER.exec(before)?.groups!.who
      const holder = named || (owner ? lastParty(owner) : undefined)
      const own =
        !holder &&
        owned === true &&
        (ITS.test(before) || (status !== 'held' && ANNOUNCED.test(before)))
      if (!holder && !own) continue
      found.push({
        start,
        end,
        at: start,
        ...(holder && { holder }),
        ...(own && { own }),
        status,
        rule: `noun-of-${status}`,
        isState: isState ?? false,
        object: { start: end, end: end + (by ? by[0].length : Math.min(behind.length, 80)) },
      })
    }
  return found
}
