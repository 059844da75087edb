import type { TextSpan } from '#lib/model'
import type { HeldGround } from '../grammar'
import { withGaps } from './control-gaps'
import { isUnreal, ONCE, SPEAKS_OF_GROUND } from './control-guards'
import { groundNouns } from './control-nouns'
import {
  clauseEnd,
  inFront,
  isClosed,
  IT,
  KNOWN,
  KNOWN_BEFORE,
  NO_OBJECT,
  NO_SUBJECT,
  isNamedRightBefore,
} from './control-objects'
import { VERBS } from './control-verbs'
import {
  AS_THEY,
  CONTROL_OF,
  GUNMEN,
  FIRST_DEED,
  IN_PASSING,
  IS_WHICH,
  JUST_TROOPS,
  OF_WHICH,
  FOLLOWS,
  THEY,
  VAGUE,
  WE,
} from './control-subjects'
import {
  actorIn,
  ARE_OTHERS,
  isOwn,
  lastParty,
  namedAt,
  namedBefore,
  ownerOf,
  partyAt,
  partyBefore,
} from './parties'
import { IS_GROUND } from './place-nouns'
import { withoutScareQuotes } from './scare-quotes'
import { wordMatches } from '../word-starts'

/** "under government control", "outside rebel control", "in the army's hands". */
const UNDER = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:(?<out>outside(?: of)?|out of|no longer under|beyond|not under)|(?<in>under|in|into|(?:returned|reverted|back|restored) to)) (?:the )?(?:full |complete |firm |total |partial |effective |joint )?(?<party>[\p{L}][\p{L}’'-]*(?: (?!outside|under|beyond|in )[\p{L}’'-]+){0,3}?)(?:[’']s?)? (?<noun>control|hands|flag)(?![\p{L}-])|(?<=(?:is|are|was|were|remains?|remained|still|now|mostly|largely|partly|entirely) )(?<holds>[\p{L}]+)-(?:held|controlled|occupied|run)(?![\p{L}’'-]| [\p{L}]))`,
  'giu',
)

/** "Under our control": that of who speaks. */
const OURS = /^(?:our|its|their)(?: own)?$/i

/** A place "came under" control, or "returned to" it: a deed of its day. */
const CAME =
  /\b(?:c[ao]me|fell|fallen|passed|returned|reverted|slipped)(?: \p{Ll}+)? (?:under|into|to|in) [^,;]*$/u

const IS_NOW = /\b(?:is|are|was|were|been|remains?|remained|still|now)(?: \p{L}+){0,2} $/iu

const COMPILED = VERBS.map((verb) => ({
  ...verb,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${verb.words})(?![\\p{L}-])`, 'giu'),
}))

const OF_TIME =
  /\b(?:in (?:19|20)\d\d|(?:19|20)\d\d|years ago|years? earlier|last year|in the past)\b/i

/** What hardly anybody but a party does to a place. */
const TAKES =
  /^(?:still |now |already |have |has )?(?:re)?(?:captur|seiz|claim|liberat|occup|conquer|control)|^(?:still |now |already |have |has )?(?:overr[au]n|retook|retak|regain|recover|wrest|annex|snatch|won back|h[eo]ld)|\b(?:control|over|held|hold)(?: of| over| in)?$/i

/** "Controlled A from 2012 to 2016". */
const FROM_YEAR = /(?<![\p{L}])(?:from|between|until) (?:19|20)\d\d(?!\d)/u

/** "Returned to government control": a noun. */
const TO_CONTROL = /\b(?:to|into) (?:the |full )*\p{Ll}[\p{L}’'-]* $/u

/**
 * Who a sentence says has, takes, loses, besieges or nears a place. Intent, hope, fear and plans are
 * none, and neither is what lies years back.
 */
export function englishControl(sentence: string): HeldGround[] {
  if (!SPEAKS_OF_GROUND.test(sentence)) return []
  const plain = withoutScareQuotes(sentence)
  if (!plain) return controlIn(sentence)
  const back = <T extends TextSpan>(span: T): T => ({
    ...span,
    start: plain.at[span.start]!,
    end: plain.at[span.end]!,
  })
  return controlIn(plain.text).map((held) => ({
    ...back(held),
    at: plain.at[held.at]!,
    object: back(held.object),
  }))
}

function controlIn(sentence: string): HeldGround[] {
  const found: HeldGround[] = []
  for (const { pattern, status, holder, isState, ofGround, goes, bare } of COMPILED.filter(
    ({ needs }) => needs === undefined || needs.test(sentence),
  ))
    for (const match of wordMatches(sentence, pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const before = sentence.slice(Math.max(0, start - 60), start)
      // "blew up two bridges as they retreated": from where nobody says
      if (goes && AS_THEY.test(before)) continue
      if (isUnreal(sentence, start) || (bare && !isNamedRightBefore(sentence, start))) continue
      const behind = sentence.slice(end, end + 140)
      // "15 people were taken from the ward by gunmen"
      if (/^(?:taken|took)\s+(?:from|away|to|into|hostage)\b/i.test(match[0].trim())) continue
      // "A, which rebels had abandoned on Monday": what stands behind the verb is no object of it
      const isWhich = holder === 'subject' && OF_WHICH.test(before)
      if (
        holder !== 'by' &&
        holder !== 'nobody' &&
        status !== 'presence' &&
        !isWhich &&
        NO_OBJECT.test(status === 'advancing' ? behind.replace(/^ on /, ' ') : behind)
      )
        continue
      // "in A a soldier was captured by rebels"
      if (
        (holder === 'by' || holder === 'nobody') &&
        (status === 'secured' || status === 'lost') &&
        NO_SUBJECT.test(before)
      )
        continue
      if (ofGround && !isWhich && !IT.test(behind) && !IS_GROUND.test(behind)) continue
      if (
        status === 'advancing' &&
        !/progress|^reached|within|^(?:is|are|was|were|stand|stood|\d|an? )|^(?:liberate|clear|retake|recapture)|(?:km|met(?:re|er)s?|miles?) ?$/.test(
          match[0],
        ) &&
        !/^(?:[\p{L}’'-]+\s+){0,4}?\s*(?:in|into|on|towards?|to|deeper|further|closer|against|through|near|from|inside|along|down|up|past|beyond|across|over|northwards?|southwards?|eastwards?|westwards?|(?:north|south|east|west)(?:-?(?:east|west))? of)\b/iu.test(
          behind.trimStart(),
        )
      )
        continue
      if (
        status === 'presence' &&
        !goes &&
        holder !== 'by' &&
        !/ in(?:side|to)?$|man\p{L}*$/u.test(match[0]) &&
        !(/^entered$/i.test(match[0].trim()) && (IS_GROUND.test(behind) || IT.test(behind))) &&
        !/^\s*(?:[\p{L}\p{N}’'-]+\s+){0,4}?(?:in|at|near|around|into|inside|along|on|across|the|outside|to)\b/iu.test(
          behind,
        )
      )
        continue
      // "will expand and take over": a verb without its s may be one of intent further off
      if (
        /^(?:take|gain|regain|seize|assume|retake)(?: |$)/i.test(match[0]) &&
        /\b(?:to|will|would|can|could|may|might|should|must)\b/i.test(sentence.slice(0, start))
      )
        continue
      // "years of rebel rule", "the government controlled districts of A": a noun, an adjective
      if (
        /^rules?$/i.test(match[0].trim())
          ? /\b(?:of|under|end\p{L}*|from|against) [^,;]{0,40}$/iu.test(before)
          : /^(?:controlled|occupied|held)$/i.test(match[0].trim()) &&
            /\b(?:the|of|in|on|from|at) \p{L}+ $/iu.test(before) &&
            /^ (?:parts?|side|sectors?|areas?|zones?|territor\p{L}+|districts?|neighbou?rhoods?|suburbs?|quarters?|towns?|villages?|city|cities)\b/u.test(
              behind,
            )
      )
        continue
      // "areas under IS control" is no verb
      if (
        /^controls?$/i.test(match[0].trim()) &&
        /\b(?:under|of|from|outside|beyond|in|regain\p{L}*|out of) (?:[\p{L}-]+ ){0,3}$/iu.test(
          before,
        )
      )
        continue
      if (/^controls?$/i.test(match[0].trim()) && TO_CONTROL.test(before)) continue
      let party: string | undefined
      let own = false
      if (holder === 'by')
        party =
          partyAt(sentence, end + (behind.length - behind.trimStart().length)) ??
          (/(?<!dominated|ruled|run) by$|^f[ae]ll/i.test(match[0])
            ? namedAt(sentence, end)
            : undefined)
      else if (holder !== 'nobody') {
        // "are still surrounding": only of what goes on, as a passive has no doer in front of it
        const going = /ing\b/.test(match[0])
          ? /\b(?:is|are|was|were|has been|have been|had been)(?: \p{Ll}+)? $/u.exec(before)
          : null
        const verb = going ? start - going[0].length : start
        const isTheirs = isOwn(sentence, verb)
        if (!isTheirs) party = partyBefore(sentence, verb)
        // "the fighters … after they seized": the party named before in the sentence
        else {
          party = lastParty(
            sentence
              .slice(Math.max(0, start - 220), start)
              .replace(
                /\b(?:its|their|his|our) (?:own )?(?:forces|troops|soldiers|army|fighters|military|units|men)\b|\bthe (?:group|movement|alliance|militia|force|organi[sz]ation)\b/gi,
                '',
              ),
          )
          // "our troops" of one whose side no words tell
          const words = party === undefined ? partyBefore(sentence, verb) : undefined
          if (words !== undefined && !JUST_TROOPS.test(words)) party = words
          own = true
        }
        // "after capturing A, the rebels": the subject stands behind
        if (!party && FIRST_DEED.test(sentence.slice(0, start))) {
          const comma = /^[^,;]{3,110}, (?=\p{L})/u.exec(sentence.slice(end, end + 120))
          party = comma ? partyAt(sentence, end + comma[0].length) : undefined
        }
        // "advanced on Monday, taking the town of A", "captured A, giving it control over B"
        if (FOLLOWS.test(before + match[0])) {
          own = false
          party =
            found.filter((other) => other.end <= start).at(-1)?.holder ??
            actorIn(sentence.slice(0, start))
        }
        // "a large force of the army … took control"
        if (!party && /ing\b/.test(match[0]) && /\b(?:by|after|while|before)\s*$/i.test(before))
          party =
            actorIn(sentence.slice(0, start)) ??
            lastParty(sentence.slice(Math.max(0, start - 130), start))
        if (
          !party &&
          /\b(?:have|has|had|and|but|then|later|also|(?:and|but) (?:is |are |was |were )?(?:now|still|already|also)|(?:and|but) (?:was|were|is|are)|(?:has|have|had) (?:since|now|again|already|also)|continued?s? to)\s*$/i.test(
            before,
          )
        )
          // "captured A, a spokesman said, and now control B": who took is who controls
          party =
            (/\b(?:and|but) (?:is |are |was |were )?(?:now |still |already |also )?$/i.test(before)
              ? found.filter((other) => other.end <= start).at(-1)?.holder
              : undefined) ?? lastParty(sentence.slice(Math.max(0, start - 130), start))
      }
      // "Jaish al-Izza seized the village of A": what only a party does to ground
      if (
        !party &&
        !own &&
        holder === 'subject' &&
        (isWhich || (IS_GROUND.test(behind.replace(CONTROL_OF, '')) && TAKES.test(match[0].trim())))
      )
        party = namedBefore(sentence, start) ?? GUNMEN.exec(before)?.groups!.who
      if (!party && holder !== 'nobody' && !own) continue
      // the place of a passive stands in front of it
      const isPassive =
        (holder === 'by' && !/^presence of$/i.test(match[0])) ||
        (holder === 'nobody' && status !== 'siege-lifted')
      const which = party && holder === 'subject' ? OF_WHICH.exec(before) : null
      found.push({
        start,
        end,
        at: start,
        ...(party && { holder: party }),
        ...(own && { own }),
        ...(own && party !== undefined && VAGUE.test(party) && { vague: true as const }),
        ...(own && ARE_OTHERS.test(before) && { others: true as const }),
        ...(own && WE.test(sentence.slice(0, start)) && { first: true as const }),
        ...(own && THEY.test(sentence.slice(0, start)) && { many: true as const }),
        ...(holder === 'by' && IN_PASSING.test(match[0].trim()) && { passing: true as const }),
        ...(which && { aside: true as const }),
        ...(holder === 'nobody' &&
          !/(?:retaken|recaptured|regained)/i.test(match[0]) && { unsaid: true as const }),
        ...((goes || (holder === 'subject' && IT.test(behind))) && { pointsBack: true as const }),
        ...((isPassive ? KNOWN_BEFORE.test(before) : KNOWN.test(behind)) && {
          known: true as const,
        }),
        ...(isClosed(sentence, start) && { closed: true as const }),
        ...(isState &&
          (ONCE.test(before) ||
            (/^(?:controlled|ruled)$/i.test(match[0].trim()) && FROM_YEAR.test(behind))) && {
            longAgo: true as const,
          }),
        status,
        rule: `control-${status}`,
        isState:
          (isState ?? false) &&
          !/^(?:entered|arrived|deployed|crossed|moved|rolled|swept|poured|broke|stormed|marched|walked|drove|streamed|fought|took up|taken up)/i.test(
            match[0],
          ) &&
          // "advanced on Tuesday": a deed of its day
          !(
            /^(?:advanced|pushed|made|gained|closed)/i.test(match[0]) &&
            !/\b(?:have|has|had|having)(?: \p{Ll}+)? $/u.test(before)
          ),
        object:
          status === 'siege-lifted' && holder === 'nobody'
            ? { start: Math.max(0, start - 160), end: sentence.length }
            : which
              ? {
                  start: Math.max(0, start - 160),
                  end: start - before.length + which.index,
                }
              : isPassive
                ? inFront(sentence, start)
                : { start: end, end: clauseEnd(sentence, end) },
      })
    }
  for (const match of wordMatches(sentence, UNDER)) {
    const { out, party, holds } = match.groups!
    const words = party ?? holds
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) continue
    if (
      isUnreal(sentence, start) ||
      /\b(?:situation|things?|it|fire|order) $/i.test(sentence.slice(0, start))
    )
      continue
    const isBare = /^(?:rebel|insurgent|militant|jihadist)$/i.test(words!)
    const owner =
      (isBare ? undefined : partyAt(sentence, start + match[0].indexOf(words!))) ?? ownerOf(words!)
    const own = OURS.test(words!) && IS_NOW.test(sentence.slice(0, start))
    if (!owner && !own) continue
    const which = IS_WHICH.exec(sentence.slice(Math.max(0, start - 60), start))
    found.push({
      start,
      end,
      at: start,
      ...(owner && { holder: out ? `not-${owner}` : owner }),
      ...(own && { own, ...(/^our/i.test(words!) && { first: true as const }) }),
      ...(which && { aside: true as const }),
      ...(!out && CAME.test(sentence.slice(Math.max(0, start - 40), end))
        ? { status: 'secured' as const, rule: 'came-under-control', isState: false }
        : {
            status: 'held' as const,
            rule: out ? 'outside-control' : 'under-control',
            isState: true,
          }),
      object: inFront(sentence, start),
      ...(KNOWN_BEFORE.test(sentence.slice(Math.max(0, start - 90), start)) && {
        known: true as const,
      }),
    })
  }
  for (const noun of groundNouns(sentence))
    if (!found.some((other) => noun.start < other.end && other.start < noun.end)) found.push(noun)
  found.sort((a, b) => a.start - b.start)
  const all = withGaps(sentence, found)
  return OF_TIME.test(sentence)
    ? all.map((one) => (one.isState ? one : { ...one, longAgo: true as const }))
    : all
}
