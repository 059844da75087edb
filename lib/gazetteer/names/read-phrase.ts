import { SETTLEMENT_KINDS } from '#lib/model'
import type { PlaceKind } from '#lib/model'

/**
 * A place phrase taken apart: the name, and the kinds that the words around it allow, with the
 * words that say so. `plural`: they speak of a list ("the coastal cities of").
 */
export type Phrase = {
  name: string
  kinds?: readonly PlaceKind[]
  because?: string
  plural?: boolean
}

/**
 * Words that decide between a settlement and the area named after it, on folded text. The first
 * that fits counts.
 */
const RULES: { pattern: RegExp; kinds?: readonly PlaceKind[]; plural?: boolean }[] = [
  // "The police chief of Latakia said that the city had been secured": the words behind say what
  // the name is.
  {
    pattern:
      /^(?:the )?(?:police chief|chief of police|mayor|residents?|people|inhabitants) (?:of|in) (?<name>.+?) .*\bthe (?:city|town)\b.*$/,
    kinds: SETTLEMENT_KINDS,
  },
  { pattern: /^(?:the )?(?:mayor|mukhtar) of (?<name>.+)$/, kinds: SETTLEMENT_KINDS },
  { pattern: /^(?:the )?governor of (?<name>.+)$/, kinds: ['governorate'] },
  {
    pattern:
      /^(?:the )?(?:police chief|chief of police|security chief|head of security|residents?|people|inhabitants) (?:of|in) (?<name>.+)$/,
  },
  {
    pattern: /^(?:the )?(?:coastal )?(?:governorates|provinces|regions) of (?<name>.+)$/,
    kinds: ['governorate'],
    plural: true,
  },
  {
    pattern: /^(?:the )?(?:coastal |port )?(?:cities|towns|villages) of (?<name>.+)$/,
    kinds: SETTLEMENT_KINDS,
    plural: true,
  },
  {
    pattern: /^(?:the )?(?:governorate|province|region|countryside) of (?<name>.+)$/,
    kinds: ['governorate'],
  },
  {
    pattern: /^(?<name>.+) (?:governorates?|provinces?|region|countryside)$/,
    kinds: ['governorate'],
  },
  {
    pattern: /^(?:rural areas of|rural|the countryside of|محافظه|ريف) (?<name>.+)$/,
    kinds: ['governorate'],
  },
  { pattern: /^(?:the )?(?:district) of (?<name>.+)$/, kinds: ['district'] },
  { pattern: /^(?<name>.+) district$/, kinds: ['district'] },
  { pattern: /^منطقه (?<name>.+)$/, kinds: ['district'] },
  {
    pattern: /^(?:the )?(?:coastal |port )?(?:city|town|village|hamlet) of (?<name>.+)$/,
    kinds: SETTLEMENT_KINDS,
  },
  {
    pattern: /^(?<name>.+?) (?:the )?(?:city|town|village)(?: (?:itself|proper|centre|center))?$/,
    kinds: SETTLEMENT_KINDS,
  },
  { pattern: /^(?:the )?(?:area of )(?<name>.+)$/, kinds: SETTLEMENT_KINDS },
  { pattern: /^(?:the )?(?<name>.+) area$/, kinds: SETTLEMENT_KINDS },
  { pattern: /^(?:مدينه|بلده|قريه) (?<name>.+)$/, kinds: SETTLEMENT_KINDS },
]

/**
 * A word of the rules: names without one, which is nearly all, need not be held against each rule.
 */
const TRIGGER =
  /mayor|mukhtar|governor|chief|security|resident|people|inhabitant|province|region|countryside|rural|district|cit(?:y|ies)|town|village|hamlet|area|محافظه|ريف|منطقه|مدينه|بلده|قريه/

/** Takes a folded phrase apart; the whole phrase is the name where no word decides. */
export function readPhrase(folded: string): Phrase {
  if (!folded.includes(' ') || !TRIGGER.test(folded)) return { name: folded }
  for (const { pattern, kinds, plural } of RULES) {
    const name = pattern.exec(folded)?.groups?.name
    if (name)
      return {
        name,
        ...(kinds && { kinds, because: folded.replace(name, '…') }),
        ...(plural && { plural }),
      }
  }
  return { name: folded }
}
