import type { TextSpan } from '#lib/model'
import type { SpeechFrame } from '../grammar'
import { isCountry } from '../countries'
import { isOrdinary } from './names'
import { HEADS_NOTHING } from './place-words'
import {
  IS_TITLE,
  PRONOUN,
  isName,
  nounAfter,
  nounBefore,
  marksOf,
  subjectBefore,
} from './speaker-nouns'
import type { Word } from './speaker-nouns'
import { wordMatches } from '../word-starts'

const ADVERB =
  '(?:also|later|earlier|previously|further|has|have|had|reportedly|separately|then|initially|repeatedly|publicly|immediately|meanwhile|however|first|again|independently)'
const SAID =
  'said|says|say|saying|told|tells|announced|announces|reported|reports|stated|states|added|adds|confirmed|confirms|claimed|claims|declared|declares|alleged|alleges|noted|notes|estimated|estimates|accused|accuses|asserted|insisted|tweeted|wrote|writes|posted|informs|informed|explained|recalled|documented|recorded|counted|revealed|disclosed|acknowledged|admitted|denied|warned|testified|maintained|described|blamed|put|puts|listed|gave|gives|given|verified|verifies|condemned|condemns|indicate|indicates|indicated|suggested|argued|observed|report|found|say|spoke of|spoken of|speaks of'
/** Verbs that need "that" or a quotation before them to be verbs of speech. */
const ALSO_OTHER =
  /^(?:reports|states|notes|claims|put|puts|listed|documented|recorded|counted|described|blamed|warned|maintained|denied|accused|accuses|gave|gives|given|indicate|indicates|indicated|suggested|argued|observed|report|found)$/i

const VERB = new RegExp(String.raw`(?<![\p{L}-])(?:${ADVERB} )*(?<verb>${SAID})(?![\p{L}-])`, 'giu')

/** Those who are meant not to be named. */
const HIDDEN =
  /^(?:the |a |an |one |another |two |several |some |many |local |other |unconfirmed |eye|other )*(?:reports?|residents?|witness(?:es)?|eyewitness(?:es)?|locals|villagers?|man|woman|sources?|survivors?|people|he|relatives?|someone|others|victims?|officials|activists?|patients?|drivers?|teachers?|nurses?|traders?|fishermen|families|mother|father|brother|sister|son|daughter|neighbou?r|farmer|medics?|doctors?|media reports?|rumou?rs|accounts?)(?: (?:there|who [^,]*|in the (?:area|city|town|village)))?$/i

/** "A pharmacist", "the nurse", "two shopkeepers": people whom the text does not name. */
const SOMEBODY =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome) (?:\p{Ll}+(?:-\p{Ll}+)* ){0,2}(?:nurse|pharmacist|shopkeeper|driver|student|trader|shepherd|worker|refugee|elder|teacher|farmer|neighbou?r|doctor|medic|paramedic|surgeon|villager|resident|witness|survivor|activist|fisherman|vendor|merchant|engineer|passenger|soldier|fighter|relative|volunteer|rescuer|boy|girl|child|man|woman|mother|father|brother|sister|cousin|uncle|aunt|son|daughter|milblogger|blogger|member)s?(?: of [^,]{1,60})?$/u

/** "The report adds": it goes on with whoever the report is by. */
const OF_TEXT =
  /^(?:the|this|its|their) (?:\p{Ll}+ )?(?:report|statement|study|update|document|communiqu[eé]|assessment|bulletin|post|article|findings)$/iu
/** Names of those who speak besides the nouns for them, where only a colon tells it. */
const BODY =
  /\b(?:Defen[cs]e|Helmets|Crescent|Cross|Press|Times|Brigades?|Army|Forces|Hezbollah|Hamas|UN\p{L}*|OCHA|OHCHR|WHO|ICRC|MSF|SOHR|SNHR|SANA|AFP|AP|Reuters|BBC|CNN|Jazeera|Arabiya|Mayadeen|Manar|TASS|RIA|Interfax|Anadolu|Wafa|IDF|NGO)\b/u

const OWN_REPORTER = /^our (?:\p{L}+ )?(?:correspondents?|reporters?|team|staff|crew)\b/iu
const IS_BODY =
  /\b(?:[Mm]inistry|[Nn]etwork|[Oo]bservatory|[Oo]rgani[sz]ation|[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Aa]gency|[Mm]ission|[Gg]roup|watchdog|monitor|[Oo]ffice|[Aa]ssociation|[Cc]entre|[Cc]enter|[Aa]rmy|[Mm]ilitary|[Gg]overnment|[Pp]olice|[Cc]ommand|[Ii]nstitute)\b|\b\p{Lu}{3,}\b/u

/** A speaker in front of a colon, behind the label of a live report. */
const LABELLED =
  /^(?:(?:URGENT|BREAKING|UPDATED?|LATEST|NEW)\b[ :|–—-]*|\d{1,2}[:.]\d\d(?: ?(?:GMT|UTC|local time|[ap]m))?[ :|–—-]+)*(?<who>[^:;“”"]{3,70}): (?=\S)/iu

const spanOf = (words: readonly Word[]): TextSpan => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
})

/** The words for a speaker without article, brackets and what a sentence needs. */
const cleaned = (text: string) =>
  text
    .replace(/^(?:the|a|an|one|another|his|her|its|their)\s+/i, '')
    .replace(/[’']s$/u, '')
    .replace(/ (?:figures|data|report|statement|tally|count|records|estimates|sources there)$/i, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim()

function frame(
  all: readonly Word[],
  sentence: string,
  at: TextSpan,
  says: TextSpan,
): SpeechFrame | undefined {
  // "a strike that residents blamed on": "that" is no article of theirs
  const words =
    /^that$/i.test(all[0]?.text ?? '') && /s$/.test(all[1]?.text ?? '') ? all.slice(1) : all
  // their own reporter is the outlet itself
  if (words.length === 0 || OWN_REPORTER.test(sentence.slice(words[0]!.start))) return undefined
  const named = spanOf(words)
  const text = sentence.slice(named.start, named.end)
  const name = cleaned(text.replace(/\s*\([^)]*\)?\s*$/u, ''))
  const is =
    PRONOUN.test(name) || OF_TEXT.test(text)
      ? 'pronoun'
      : /^own /.test(name) || (HIDDEN.test(name) && !(named.start > 0 && /^\p{Lu}/u.test(name))) || SOMEBODY.test(text)
        ? 'hidden'
        : 'named'
  return {
    start: Math.min(named.start, at.start),
    end: Math.max(named.end, at.end),
    name: name === '' ? text : name,
    is,
    says,
    named,
    ...(is === 'named' && (BODY.test(text) || IS_BODY.test(text)) && { body: true as const }),
    ...(OF_TEXT.test(text) && { ofText: true as const }),
  }
}

/** Whom a speaker told, with the place of it. */
const TOLD_THERE =
  /^ (?:\p{Ll}+ ){0,2}(?:reporters|journalists|(?:news|press) conference|briefing|lawmakers|media) (?:in|at) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u
/** What follows a participle: "reported on both sides". */
const PARTICIPLE =
  /^ (?:on|in|near|at|from|among|across|around|along|by|so far|after|since|over|during)\b|^[.,;]?\s*$/

/** The subject of a sentence, and a clause about it between commas, in front of a verb of speech. */
const PARTED =
  /^(?:\p{L}[^,“”":;]{2,70}), (?:an?|the|one of|which|who|whose|part of|long|once)(?![\p{L}])[^“”":;]{2,120}, $/u
/** A verb behind a noun, which then is the subject of what is said. */
const TELLS_ON = /^ (?:had|has|have|was|were|is|are|would|will|could|did|may|might)(?![\p{L}])/u
/** A name behind the noun for who it is: "its commander, Maj Gen Hatem al-Saidi". */
const BY_NAME =
  /^, (?:(?:\p{Lu}\p{Ll}{1,4}\.? ){0,3})(?<name>\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |abu )?\p{Lu}[\p{L}’'-]+| \p{Ll}{2}-\p{Lu}[\p{L}’'-]+){1,3})(?=[,.]|$)/u

/** What is said stands behind the verb: "said on Sunday that it had". */
const SAYS_ON =
  /^(?: (?:late |early )?on \p{Lu}\p{Ll}+(?: (?:morning|afternoon|evening|night))?)?(?: that(?= )| (?:it|they|he|she|its|their|his|her) )/u

/** Verbs that nothing but a speaker is the subject of. */
const isSaying = (verb: string) =>
  /^(?:said|says|told|tells|added|adds|stated|announced|claimed|recalled|explained|testified|noted|reported|confirmed|insisted|counted|recorded|documented)$/i.test(
    verb,
  )

const ACCORDING =
  /(?<![\p{L}])(?:according to|citing|quoting|quoted|cited|attributed to|in the words of|by (?:the|an official) (?:count|tally|reckoning|account) of|as per)(?![\p{L}])/giu
const HEDGE =
  /(?<![\p{L}])(?:reportedly|allegedly|purportedly|apparently|is said to|are said to|was said to|were said to|is believed to|are believed to|were believed to|is reported to|are reported to|was reported to|were reported to|reports of|(?:unconfirmed |initial |some |media |local )*reports (?:from [^,.]{1,30} )?(?:suggest|suggested|indicate|indicated|claim)|there (?:were|are|have been) reports|have been accused|has been accused)(?![\p{L}])/iu

/** Words of hearsay in a sentence, if there are any. */
export function englishHedge(sentence: string): TextSpan | undefined {
  const match = wordMatches(sentence, HEDGE, 1)[0]
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/**
 * Who speaks in a sentence, in order. What each says reaches from their frame to the next, or, for
 * one that stands behind what is said, back to the one before.
 */
export function englishFrames(sentence: string): SpeechFrame[] {
  const words = marksOf(sentence)
  const found: SpeechFrame[] = []
  const whole = { start: 0, end: sentence.length }
  const label = LABELLED.exec(sentence)
  if (label) {
    const colon = label[0].trimEnd().length - 1
    const at = words.findIndex((word) => word.start >= colon)
    const noun = at > 0 ? nounBefore(words, at - 1) : []
    const lead = colon - label.groups!.who!.length
    // all that stands before the colon is who speaks
    const it =
      noun.length > 0 &&
      noun[0]!.start <= lead &&
      !HEADS_NOTHING.test(label.groups!.who!.trim()) &&
      (BODY.test(label.groups!.who!) ||
        noun.some(({ text }) => IS_TITLE.test(text) && text !== text.toUpperCase()))
        ? frame(noun, sentence, { start: lead, end: colon + 1 }, whole)
        : undefined
    if (it) found.push(it)
  }
  for (const match of wordMatches(sentence, ACCORDING)) {
    const start = match.index
    const end = start + match[0].length
    const after = nounAfter(
      words,
      words.findIndex((word) => word.start >= end),
    )
    const it = frame(after, sentence, { start, end }, whole)
    if (!it) continue
    const called = /\p{Lu}/u.test(it.name) ? null : BY_NAME.exec(sentence.slice(it.named.end))
    if (called) {
      const to = it.named.end + called[0].length
      it.name = called.groups!.name!
      it.named = { start: to - it.name.length, end: to }
      it.end = Math.max(it.end, to)
      it.is = 'named'
    }
    found.push(it)
  }
  for (const match of wordMatches(sentence, VERB)) {
    const verb = match.groups!.verb!
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) continue
    const at = words.findIndex((word) => word.start >= start)
    const before = sentence.slice(0, start)
    // "was quoted as saying", "is said to"
    if (
      /\b(?:is|are|was|were|be|been|being|as|to|not)\s*$/i.test(before) &&
      !/\bas\s*$/i.test(before)
    )
      continue
    const rest = sentence.slice(end)
    // "announced by Russia"
    if (/^ by /.test(rest)) {
      const it = frame(
        nounAfter(
          words,
          words.findIndex((word) => word.start >= end + 4),
        ),
        sentence,
        { start, end },
        whole,
      )
      if (it) found.push(it)
      continue
    }
    // "claimed responsibility", "claimed the lives of"
    if (
      /^claim/i.test(verb) &&
      /^ (?:responsibility|the (?:attacks?|blasts?|bombings?|killings?|assault|raid)|(?:the|\d+|\p{L}+) (?:lives|lives of))\b/iu.test(
        rest,
      )
    )
      continue
    const isSpeech =
      /^(?:,? (?:that|how|[^.]{0,60}\bthat)\b|:|,? ["“])/iu.test(rest) ||
      /["”]\s*$/u.test(before) ||
      !ALSO_OTHER.test(verb) ||
      // "The ministry claims its troops", "the mission reports the presence of"
      (/^(?:claims|reports)$/i.test(verb) &&
        /^ (?:its|their|his|her|it|they|he|she|the|an?|\d+|\p{Lu}\p{L}+) /u.test(rest)) ||
      // "…, two residents report."
      (/^(?:reports?|found)$/i.test(verb) && /, [^,]{3,60}$/.test(before) && /^[.\s]*$/.test(rest))
    if (!isSpeech) {
      // "accused X of killing" speaks as well, and so does "put the toll at"
      if (
        !/^(?:accused|accuses|blamed|put|puts|documented|recorded|counted|listed|gave|gives|given)$/i.test(
          verb,
        )
      )
        continue
      if (
        /^g[ai]ve[sn]?/i.test(verb) &&
        !/^ (?:an?|the|another) (?:\p{L}+ )?(?:toll|figure|tally|count|number)\b/iu.test(rest)
      )
        continue
    }
    // "has denied that …, and has blamed": the subject of the verb before
    if (/\b(?:and|but|or)\s*$/i.test(before)) continue
    // "activists there confirmed"
    const last = /^(?:there|here)$/i.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1
    let noun = last >= 0 ? nounBefore(words, last) : []
    let isSomebody = false
    if (noun.length === 0 && at > 0 && isSaying(verb)) {
      // "losses reported on both sides": a participle, and nobody who speaks
      if (
        /^(?:reported|recorded|documented|confirmed|noted|counted)$/i.test(verb) &&
        PARTICIPLE.test(rest)
      )
        continue
      noun = subjectBefore(words, at - 1)
      // "a baker": one whom the text does not name
      isSomebody = /^(?:an?|one|another)$/i.test(noun[0]?.text ?? '')
    }
    let behind = false
    if (
      noun.length === 0 &&
      /^(?:said|says|added|adds|wrote|writes|informs|told|reported|announced|noted|explained)$/i.test(
        verb,
      )
    ) {
      // "A doctor at the hospital, the last one that works, told": a clause parts them
      if (PARTED.test(before)) noun = nounAfter(words, 0)
      // "…," said a spokesman; "said its fighters had" goes on with what is said
      const next = words.findIndex((word) => word.start >= end)
      if (
        noun.length === 0 &&
        (/[,"”]\s*$/u.test(before) || at === 0) &&
        !(/^(?:told|reported)$/i.test(verb) && !/["”]\s*$/u.test(before))
      ) {
        noun = nounAfter(words, next)
        if (noun.length > 0 && TELLS_ON.test(sentence.slice(noun.at(-1)!.end))) noun = []
        behind = noun.length > 0
      }
    }
    // "The group with sources inside Syria said": a country behind a preposition speaks to nobody
    if (
      noun.length === 1 &&
      isCountry(noun[0]!.text.replace(/[’']s$/u, '')) &&
      /\b(?:inside|in|of|from|across|near|outside) (?:the )?$/i.test(
        sentence.slice(0, noun[0]!.start),
      )
    )
      noun = []
    // "The White Helmets a group of rescue workers said": the subject begins the sentence
    if (
      noun.length === 0 &&
      found.length === 0 &&
      start < 160 &&
      /^(?:said|told)$/i.test(verb) &&
      !/["“”;:]/.test(before)
    ) {
      const lead = nounAfter(words, 0)
      if (lead.some(({ text }) => (isName(text) && !isOrdinary(text)) || IS_TITLE.test(text)))
        noun = lead
    }
    const it = frame(noun, sentence, { start, end }, whole)
    if (!it) continue
    if (isSomebody && !/\p{Lu}/u.test(it.name)) it.is = 'hidden'
    if (behind) it.end = Math.max(it.end, end)
    // "told reporters in Geneva": where they spoke
    const there = TOLD_THERE.exec(rest)
    if (there) it.told = { start: end, end: end + there[0].length }
    const told = /^ (?:to )?(?=\p{Lu}|the \p{Lu})/u.exec(rest)
    if (told && (/^told$/i.test(verb) || /^ to /.test(rest))) {
      const listener = nounAfter(
        words,
        words.findIndex((word) => word.start >= end + told[0].length),
      )
      if (listener.length > 0) it.told = spanOf(listener)
    }
    found.push(it)
  }
  found.sort((a, b) => a.start - b.start)
  const kept = found.filter((one, i) => !found.some((other, j) => j < i && other.end > one.start))
  // what each says: ahead of the verb where there is little behind it, else behind it
  kept.forEach((one, i) => {
    const next = kept[i + 1]
    const last = kept[i - 1]
    const ahead = one.start - (last?.end ?? 0)
    const behind = (next?.start ?? sentence.length) - one.end
    const leads =
      (i === 0 ? ahead < 40 : ahead < 12) ||
      /(?:\b(?:which|that|who|and|but|while)|;) (?:the )?$/i.test(sentence.slice(0, one.start)) ||
      SAYS_ON.test(sentence.slice(one.end))
    one.says = {
      start: leads ? one.end : last && last.says.start === last.end ? last.end : (last?.end ?? 0),
      end: leads
        ? next && next.start - one.end > 20
          ? next.start
          : sentence.length
        : behind > 60 && i === kept.length - 1
          ? sentence.length
          : one.start,
    }
    // what is said stands on both sides of the only one who speaks
    if (kept.length === 1) one.says = whole
    // "A did this, and B said that …": what stands before "and" is not B's
    if (
      i === 0 &&
      one.start > 12 &&
      /(?:, (?:(?:and|but|while|though|although) (?:\p{Ll}+ )?|where )|; (?:\p{Ll}+ )?)$/u.test(
        sentence.slice(0, one.start),
      ) &&
      sentence.length - one.end > 15
    )
      one.says = { start: one.start, end: one.says.end }
  })
  // "A nurse said that she counted": the same one speaks on
  kept.forEach((one, i) => {
    const earlier = kept.slice(0, i).findLast(({ is }) => is !== 'pronoun')
    if (one.is === 'pronoun' && earlier) {
      one.is = earlier.is
      one.name = earlier.name
    }
  })
  // "Al-Monitor cited Kneifati as saying", "SANA, quoting a security source, said"
  for (let i = 1; i < kept.length; i++) {
    const [outer, inner] = [kept[i - 1]!, kept[i]!]
    const between = sentence.slice(outer.end, inner.start)
    if (
      /^(?:,? )?(?:,|and|as)?\s*$/.test(between) &&
      /^(?:citing|quoting)/i.test(sentence.slice(inner.start))
    ) {
      inner.via = outer.name
      inner.says = whole
    }
  }
  return kept
}
