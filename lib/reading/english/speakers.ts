import type { TextSpan } from '#lib/model'
import type { SpeechFrame } from '../grammar'
import { isCountry } from '../countries'
import { isOrdinary } from './names'
import { HEADS_NOTHING } from './place-words'
import { nounAfter, nounBefore } from './speaker-nouns'
import { IS_TITLE, isName, marksOf } from './speaker-words'
import {
  SOMEONE,
  PRONOUN_AFTER,
  WHOSE_FIGURE,
  ONE_OF_THEM,
  ALSO_OTHER,
  VERB,
  BODY,
  LABELLED,
  CLAIMS_LIVES,
  GIVES_A_FIGURE,
  MADE_BY,
  TOLD_THERE,
  PARTICIPLE,
  PARTED,
  TELLS_ON,
  BY_MEANS,
  PUTS_A_FIGURE,
  SIDES_WITH,
  WORK_BY,
  AGO,
  isSaying,
} from './speech-words'
import { nameBehind, speechFrame, spanOfWords } from './speech-frame'
import { leadSubject, subjectBefore } from './speaker-subjects'
import { settleNames } from './speech-names'
import { settleReach } from './speech-reach'
import { wordMatches } from '../word-starts'

const ACCORDING =
  /(?<![\p{L}])(?:according to|citing|quoting|quoted|cited|attributed to|in the words of|by (?:the|an official) (?:count|tally|reckoning|account) of|as per)(?![\p{L}])/giu
const HEDGE =
  /(?<![\p{L}])(?:reportedly|allegedly|purportedly|apparently|is said to|are said to|was said to|were said to|is believed to|are believed to|were believed to|is reported to|are reported to|was reported to|were reported to|reports of|(?:at|investigating|verifying|received|heard|following|of|about|by) reports that|(?:unconfirmed |initial |some |media |local )*reports (?:from [^,.]{1,30} )?(?:suggest|suggested|indicate|indicated|claim)|there (?:were|are|have been) reports|have been accused|has been accused)(?![\p{L}])/iu

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
  const label = LABELLED.exec(sentence)
  const quoted = wordMatches(sentence, ACCORDING)
  // "The Observatory's count is higher": whose figure it is says it
  const figure = WHOSE_FIGURE.exec(sentence)
  const verbs = wordMatches(sentence, VERB)
  if (!label && !figure && quoted.length + verbs.length === 0) return []
  const words = marksOf(sentence)
  const found: SpeechFrame[] = []
  const whole = { start: 0, end: sentence.length }
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
        ? speechFrame(noun, sentence, { start: lead, end: colon + 1 }, whole)
        : undefined
    if (it) found.push(it)
  }
  for (const match of quoted) {
    const start = match.index
    const end = start + match[0].length
    // "according to a report by Amnesty International": whoever made it
    const work = WORK_BY.exec(sentence.slice(end))?.[0].length ?? 0
    const after = nounAfter(
      words,
      words.findIndex((word) => word.start >= end + work),
    )
    const pronoun = after.length > 0 ? null : PRONOUN_AFTER.exec(sentence.slice(end))
    if (pronoun) {
      const who = pronoun.groups!.who!
      const named = { start: end + 1, end: end + 1 + who.length }
      const name = { him: 'he', her: 'she', them: 'they' }[who] ?? who
      found.push({ start, end: named.end, name, is: 'pronoun', says: whole, named })
      continue
    }
    // "according to the county prefect": whoever that is
    const someone = after.length > 0 ? undefined : SOMEONE.exec(sentence.slice(end))
    const it = someone
      ? speechFrame(
          words.filter((word) => word.start > end && word.end <= end + someone[0].length),
          sentence,
          { start, end },
          whole,
        )
      : speechFrame(after, sentence, { start, end }, whole)
    if (!it) continue
    if (someone) it.is = 'hidden'
    const called = /^\p{Ll}/u.test(it.name) ? nameBehind(sentence, it.named.end) : undefined
    if (called) {
      it.name = sentence.slice(called.start, called.end)
      it.named = called
      it.end = Math.max(it.end, called.end)
      it.is = 'named'
    }
    found.push(it)
  }
  if (figure && found.length === 0) {
    const start = figure.index + figure[0].indexOf(figure.groups!.who!)
    const end = start + figure.groups!.who!.length
    const it = speechFrame(
      words.filter((word) => word.start >= start && word.start < end),
      sentence,
      { start, end: figure.index + figure[0].length },
      whole,
    )
    if (it) found.push({ ...it, body: true })
  }
  for (const match of verbs) {
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
    // "the shelling claimed 40 lives"
    if (/^claim/i.test(verb) && CLAIMS_LIVES.test(rest)) continue
    // "announced by Russia"
    if (/^ by /.test(rest) && !BY_MEANS.test(rest)) {
      // "under a deal announced by Washington": who made it says nothing here
      if (
        /^(?:announced|declared|claimed)$/i.test(verb) &&
        /\p{Ll}{2,} $/u.test(before) &&
        !/\b(?:is|are|was|were|been|being|as|toll|figures?|deaths?|killings?) $/i.test(before)
      )
        continue
      const it = speechFrame(
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
        (/^g[ai]ve/i.test(verb) && !GIVES_A_FIGURE.test(rest)) ||
        (/^puts?$/i.test(verb) && !PUTS_A_FIGURE.test(rest))
      )
        continue
    }
    // "has denied that …, and has blamed": the subject of the verb before
    if (/\b(?:and|but|or)\s*$/i.test(before)) {
      // "A dismissed it and said": no other frame tells whose verb it is
      const subject =
        found.length === 0 && isSaying(verb) && !/["“]/.test(before.slice(0, 1))
          ? leadSubject(words, sentence)
          : []
      const one =
        subject.length > 0 ? speechFrame(subject, sentence, { start, end }, whole) : undefined
      if (one) {
        one.start = start
        one.says = { start: end, end: sentence.length }
        found.push(one)
      }
      continue
    }
    // "activists there confirmed"
    const last = /^(?:there|here)$/i.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1
    let noun = last >= 0 ? nounBefore(words, last) : []
    // "we counted 37 bodies": what they did, told by whoever says it
    if (
      /^(?:counted|recorded|documented|found|listed)$/i.test(verb) &&
      /^(?:we|I)$/i.test(noun[0]?.text ?? '')
    )
      continue
    let isSomebody = false
    if (noun.length === 0 && at > 0 && isSaying(verb)) {
      // "losses reported on both sides": a participle, and nobody who speaks
      if (
        /^(?:reported|recorded|documented|confirmed|noted|counted)$/i.test(verb) &&
        PARTICIPLE.test(rest) &&
        // "…, camp leaders reported."
        !(/^\.?\s*$/.test(rest) && /, (?:\p{Ll}+ ){0,2}\p{Ll}{3,}s $/u.test(before))
      )
        continue
      // "the ceasefire announced four days earlier"
      if (/^announced$/i.test(verb) && AGO.test(rest)) continue
      noun = subjectBefore(words, at - 1)
      // "a baker": one whom the text does not name
      isSomebody = /^(?:an?|one|another)$/i.test(noun[0]?.text ?? '')
    }
    // "One of them said": somebody of those whom the text told of
    const some = noun.length === 0 && isSaying(verb) ? ONE_OF_THEM.exec(before) : null
    if (some) {
      const named = { start: start - some.groups!.who!.length - 1, end: start - 1 }
      found.push({ ...named, end, name: '', is: 'hidden', says: whole, named })
      continue
    }
    let behind = false
    // "A doctor at the hospital, the last one that works, insisted": a clause parts them
    if (noun.length === 0 && isSaying(verb) && PARTED.test(before)) noun = nounAfter(words, 0)
    if (
      noun.length === 0 &&
      /^(?:said|says|added|adds|wrote|writes|informs|told|reported|announced|noted|explained|recalls|recalled|insisted|insists|warned|warns)$/i.test(
        verb,
      )
    ) {
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
        // "said the mayor, Amal Idris": the name behind the noun for who it is
        const name =
          behind && !noun.some(({ text }) => isName(text))
            ? nameBehind(sentence, noun.at(-1)!.end)
            : undefined
        if (name) noun = words.filter((word) => word.start >= name.start && word.start < name.end)
      }
    }
    // "The group with sources inside Syria said": a country behind a preposition speaks to nobody
    // "the civil defence put the figure at"
    if (
      noun.length === 0 &&
      /^puts?$/i.test(verb) &&
      /^ (?:it|(?:the|that|its|their) (?:figure|number|count|total)) at /.test(rest)
    )
      noun = subjectBefore(words, last)
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
    const side = noun[0] && SIDES_WITH.exec(sentence.slice(0, noun[0].start))
    if (side && found.length === 0) {
      // "a source close to the group": the source
      const whose = nounBefore(words, words.findIndex((word) => word.start >= side.index) - 1)
      noun = whose.length > 0 ? whose : leadSubject(words, sentence)
    }
    const made = noun[0] && MADE_BY.exec(sentence.slice(0, noun[0].start))
    if (made) {
      const from = made.index + made[0].indexOf(made.groups!.who!)
      const to = from + made.groups!.who!.length
      noun = words.filter((word) => word.start >= from && word.end <= to)
    }
    const it = speechFrame(noun, sentence, { start, end }, whole)
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
      if (listener.length > 0) it.told = spanOfWords(listener)
    }
    found.push(it)
  }
  found.sort((a, b) => a.start - b.start)
  const kept = found.filter((one, i) => !found.some((other, j) => j < i && other.end > one.start))
  settleNames(sentence, kept)
  settleReach(sentence, kept)
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
      // "A reported, citing a source.": what stands ahead is the source's
      outer.says = { start: outer.end, end: outer.end }
    }
  }
  return kept
}
