import type { TextSpan } from '#lib/model'
import { GROUND_NOUN } from './place-nouns'

/** "Captured it", "retook both", "took the four": the places that the text told of last. */
export const IT =
  /^ (?:it|both|(?:both|all) of (?:them|these|those)|all (?:three|four|five|six)|the (?:two|three|four|five|six|other|others|place|rest of it))(?! \p{Ll}+(?:s|men|ment)(?![\p{L}]))(?![\p{L}’'-])/u
/** "Its base", "the hill": ground of which another sentence tells where it is. */
export const KNOWN = new RegExp(
  String.raw`^ (?:back |only |most of |parts? of |half of |about |some |an? |\p{Ll}+ of )*(?:the|its|their|his|that|this|those|these|both) (?:\p{Ll}+ ){0,2}?(?:${GROUND_NOUN}|place)(?![\p{L}-])`,
  'u',
)
export const KNOWN_BEFORE = new RegExp(
  String.raw`(?:\b(?:[Bb]oth|[Ii]t|[Tt]hey|[Aa]ll (?:three|four|five|six|of them)|[Ee]verything)|\b(?:[Tt]he|[Ii]ts|[Tt]hat|[Tt]hose|[Tt]hese|[Bb]oth) (?:\p{Ll}+ ){0,3}?(?:${GROUND_NOUN}|place|rest))(?: itself| below)?(?: (?:is|are|was|were|has|have|had|been|being|remains?|remained|now|still|again|also|back|both|mostly|all|almost|entirely|largely|fully|firmly|completely|said))* ?$`,
  'u',
)

/** What may be taken or held besides ground: it makes no claim of control. */
export const NO_OBJECT =
  /^\s*[“"]?(?:no|none|nothing|neither|not)\b|^\s*\d[\d,.]* of (?:us|them|our|their|its|his|those|these)\b|^\s*(?:(?:(?!(?:by|from|with|after|killing|under) )[\p{L}\p{N}’'-]+|\d[\d,.]*) ){0,3}?(?:troops|servicemen|personnel|lives|custody|wounded|hostages?|prisoners?|weapons?|ammunition|tanks?|vehicles?|aim|action|talks|elections?|a (?:meeting|press|news|ceremony|session|vote|funeral|rally)|steps|measures|advantage|shelter|refuge|cover|fire|casualties|soldiers|fighters|men|people|civilians|money|drugs|their lives|its? (?:leader|commander)|off|to the streets|them|him|her|meetings?|ceremonies|funerals?|responsible|accountable|him)\b|^\s*(?:off|back|on|up|over as|(?:full )?responsibility|place|part|power|office|effect)\b/iu

/** People and things in front of a passive. */
export const NO_SUBJECT =
  /(?<![\p{L}])(?:wounded|hostages?|prisoners?|detainees?|weapons?|ammunition|tanks?|vehicles?|trucks?|convoys?|aid|money|drugs|soldiers?|officers?|fighters?|militants?|rebels?|troops|men|man|woman|women|people|persons?|civilians|residents|families|children|commanders?|leaders?|generals?|pilots?|journalists?|workers?|aircraft|drones?|ships?|suspects?|he|she|someone|nobody)(?: (?:has|have|had|been|being|was|were|is|are|also|later|then|reportedly|once))* ?$/iu

const CLAUSE =
  /, (?:but|while|as|which|who|after|before|(?:also |then )?(?!including|according|starting|beginning|lying|neighbou?ring|meaning)\p{Ll}+ing(?= )|and (?=(?:on|they|he|she|it|said|that|have|has|had|was|were|the \p{Ll}+ (?:has|have|had|was|were))\b))|;| (?:after|while|(?<!\ball )but|before) | as (?!well|of)| and (?=(?:were|was|have|has|had|are|is|we|they|it|he|she) )/u

const IN_CLAUSE = /, (?:which|who)(?: [^,;]{0,60})?$/u
const GOES_ON = /, (?:is|are|was|were|has|have|had|said|says|will|did|\p{Ll}{2,}ed)(?![\p{L}])/u

/** Whether a verb stands in a clause about its subject, behind which the sentence goes on. */
export const isClosed = (sentence: string, from: number): boolean =>
  IN_CLAUSE.test(sentence.slice(0, from)) && GOES_ON.test(sentence.slice(from, from + 160))

/** ", a town between B and C, fell to": what stands between commas tells of the place in front. */
const ASIDE =
  /, (?:which|who|an?|the|its|one|home|known|once|long|about|some|just|near|in|on|north|south|east|west|where|\d+) ?[^,;]{0,90},(?: (?:has|have|had|is|are|was|were|been|\p{Ll}+ly))* ?$/u

/** "A is the only city of B still held by": what stands behind "is" says what A is. */
const IS_THE =
  /^([^;:]*?\p{Lu}[^;:,]*) (?:is|are|was|were|remains?|remained) (?:now |still )?(?:the|one of|among|an?|its|their) [^,;:]*$/u

/** "A, which was seized by": A. */
const WHICH_WAS = /, which(?: (?:has|had|was|were|is|are|been|also|still|now|\p{Ll}+ly))* ?$/u

/** Where the place of a passive stands: in front of it. */
export function inFront(sentence: string, verb: number): TextSpan {
  const start = Math.max(0, verb - 140)
  const is = IS_THE.exec(sentence.slice(start, verb))
  if (is) return { start, end: start + is[1]!.length }
  const which = WHICH_WAS.exec(sentence.slice(start, verb))
  if (which) return { start, end: start + which.index }
  const aside = ASIDE.exec(sentence.slice(start, verb))
  return { start, end: aside && aside.index > 3 ? start + aside.index : verb }
}

/** Where the clause that begins at a place of a sentence ends, some 160 letters on at most. */
export function clauseEnd(sentence: string, from: number): number {
  const behind = sentence.slice(from, from + 160)
  const stop = CLAUSE.exec(behind)
  // "which has seized 50 posts, is now besieging A": the clause ends where its sentence goes on
  const on = IN_CLAUSE.test(sentence.slice(0, from)) ? GOES_ON.exec(behind) : null
  if (on && (!stop || on.index < stop.index)) return from + on.index
  return from + (stop && stop.index > 2 ? stop.index : behind.length)
}

/**
 * Whether a place stands right in front of a verb that much else may have as its subject: a noun for
 * one, or a name. One word at the head of a sentence is no name for sure: "Rain fell", "Prices fell".
 */
export function isNamedRightBefore(sentence: string, start: number): boolean {
  const all = sentence.slice(Math.max(0, start - 90), start)
  const aside = ASIDE.exec(all)
  const before = aside ? `${all.slice(0, aside.index)} ` : all
  return (
    KNOWN_BEFORE.test(before) ||
    (/\p{Lu}[\p{L}’'-]+ $/u.test(before) && !/^["“]?[\p{L}’']+ $/u.test(sentence.slice(0, start)))
  )
}
