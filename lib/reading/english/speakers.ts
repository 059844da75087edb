import type { TextSpan } from '#lib/model'
import type { SpeechFrame } from '../grammar'
import { isCountry } from '../countries'
import { isOrdinary } from './names'

const ADVERB =
  '(?:also|later|earlier|previously|further|has|have|had|reportedly|separately|then|initially|repeatedly|publicly|immediately|meanwhile|however|first|again|independently)'
const SAID =
  'said|says|say|saying|told|tells|announced|announces|reported|reports|stated|states|added|adds|confirmed|confirms|claimed|claims|declared|declares|alleged|alleges|noted|notes|estimated|estimates|accused|accuses|asserted|insisted|tweeted|wrote|posted|explained|recalled|documented|recorded|counted|revealed|disclosed|acknowledged|admitted|denied|warned|testified|maintained|described|blamed|put|puts|listed|gave|gives|verified|verifies|condemned|condemns'
/** Verbs that need "that" or a quotation before them to be verbs of speech. */
const ALSO_OTHER =
  /^(?:reports|states|notes|claims|put|puts|listed|documented|recorded|counted|described|blamed|warned|maintained|denied|accused|accuses|gave|gives)$/i

const VERB = new RegExp(String.raw`(?<![\p{L}-])(?:${ADVERB} )*(?<verb>${SAID})(?![\p{L}-])`, 'giu')

/** Nouns for those who speak, which stand in small letters. */
const TITLE =
  'group|watchdog|monitor|monitors|observatory|charity|organi[sz]ation|organi[sz]ations|agency|ministry|minister|spokesman|spokeswoman|spokesperson|official|officials|officer|officers|correspondent|reporter|director|head|chief|commander|general|president|governor|mayor|source|sources|army|military|police|government|council|office|department|network|media|television|channel|radio|newspaper|committee|commission|mission|team|staff|coordinator|envoy|ambassador|secretary|leader|doctor|doctors|medic|medics|resident|residents|witness|witnesses|activist|activists|eyewitness|eyewitnesses|journalist|analyst|lawyer|administrator|manager|representative|chairman|center|centre|coalition|rebels|militants|hospital|hospitals|authorities|authority|service|services|command|headquarters|regime|party|union|outlet|outlets|statement|report|prosecutor|force|forces|body|researcher|investigator|investigators|volunteer|volunteers|rescuer|rescuers|villager|villagers|man|woman|victim|victims|survivor|survivors|relative|relatives|paramedic|paramedics|mother|father|brother|sister|son|daughter|nurse|neighbour|neighbor|farmer|teacher|fighter|fighters|militia|monitoring group|news agency|documents|figures|data'
const IS_TITLE = new RegExp(`^(?:${TITLE})$`, 'i')

/** Those who are meant not to be named. */
const HIDDEN =
  /^(?:the |a |an |one |another |two |several |some |many |local |other |unconfirmed |eye|other )*(?:reports?|residents?|witness(?:es)?|eyewitness(?:es)?|locals|villagers?|man|woman|sources?|survivors?|people|he|relatives?|someone|others|victims?|officials|activists?|mother|father|brother|sister|son|daughter|neighbou?r|farmer|medics?|doctors?|media reports?|rumou?rs|accounts?)(?: (?:there|who [^,]*|in the (?:area|city|town|village)))?$/i

const PRONOUN = /^(?:he|she|it|they|who|which|we|i)$/i

type Word = TextSpan & { text: string }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[^\s,;:“”"()]+|[,;:“”"()]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))

const isName = (word: string) =>
  /^\p{Lu}|^(?:al|el|as|ar|an|ash|ibn|bin|abu|de|van|von)(?:[-’']\p{L}|$)/u.test(word)
const CONNECTS = /^(?:for|of|in|at|and|the|on|to|with|from|&|al|el|bin|de|de-facto|’s)$/i
const DETERMINES = /^(?:the|a|an|one|his|her|its|their|another|this|that)$/i
const DESCRIBES =
  /^(?:[\p{Ll}]+-[\p{L}]+|[\p{L}]+-based|military|security|medical|humanitarian|human|rights|aid|war|local|senior|top|state|news|defence|defense|foreign|interior|health|police|army|rebel|opposition|government|monitoring|regional|provincial|district|municipal|civil|rescue|militant|deputy|former|official|unnamed|anonymous|independent|private|public|intelligence|judicial|political|diplomatic|western|northern|southern|eastern|another|hospital|pro-\p{L}+|anti-\p{L}+|self-\p{L}+|british|charity|media|run|press|information|national|international|united|tribal|religious|union|field)$/iu

/** The words for who speaks that end right before a place in a sentence. */
function nounBefore(words: readonly Word[], at: number): Word[] {
  let i = at
  // what stands in brackets belongs to the name before it
  const end = i
  if (words[i]?.text === ')') {
    while (i >= 0 && words[i]!.text !== '(') i--
    i--
  }
  // "Hasan Abdel-Ghani, spokesperson for the ministry, confirmed": the name stands before the comma
  if (words[i]?.text === ',') {
    let comma = i - 1
    while (comma >= 0 && words[comma]!.text !== ',') comma--
    const inner = words.slice(comma + 1, i)
    if (
      comma > 0 &&
      inner.length > 0 &&
      inner.length <= 16 &&
      inner.some(({ text }) => IS_TITLE.test(text.replace(/[’']s$/, '')))
    ) {
      const before = nounBefore(words, comma - 1)
      if (before.some(({ text }) => isName(text)) && !before.every(({ text }) => isOrdinary(text)))
        return before
    }
    if (
      comma > 0 &&
      inner.some(
        ({ text }, k) =>
          /^(?:who|which|whose)$/i.test(text) ||
          (k === 0 && /^(?:reporting|speaking|writing|citing|quoting|referring)$/i.test(text)),
      )
    )
      return nounBefore(words, comma - 1)
    return []
  }
  const first = words[i]
  if (!first || /^["“”;:]$/.test(first.text)) return []
  if (PRONOUN.test(first.text)) return [first]
  let start = i + 1
  for (let j = i; j >= 0 && i - j < 14; j--) {
    const { text } = words[j]!
    const bare = text.replace(/[’']s?$/u, '')
    if (DETERMINES.test(text)) {
      start = j
      // "a source in the ministry": the noun before goes on
      const before = words[j - 1]?.text ?? ''
      if (
        /^(?:in|of|at|for|from|with|on)$/i.test(before) &&
        IS_TITLE.test((words[j - 2]?.text ?? '').replace(/[’']s$/, ''))
      ) {
        j -= 1
        start = j
        continue
      }
      break
    }
    if (isName(text) && !isOrdinary(text)) start = j
    // "Doctors Without Borders": an ordinary word in capitals between two names
    else if (
      isName(text) &&
      start === j + 1 &&
      j > 0 &&
      isName(words[j - 1]!.text) &&
      !isOrdinary(words[j - 1]!.text)
    )
      start = j
    else if (IS_TITLE.test(bare) || DESCRIBES.test(bare)) start = j
    else if (CONNECTS.test(text) && j > 0 && start === j + 1) {
      const before = words[j - 1]!.text.replace(/[’']s?$/u, '')
      if (!(isName(before) || IS_TITLE.test(before) || DESCRIBES.test(before))) break
    } else break
  }
  const found = words.slice(start, end + 1)
  while (found.length > 0 && CONNECTS.test(found[0]!.text) && !DETERMINES.test(found[0]!.text))
    found.shift()
  // a bare description is no speaker: "heavy clashes in the eastern city said"
  return found.some(
    ({ text }) =>
      (isName(text) && !isOrdinary(text)) || IS_TITLE.test(text.replace(/[’']s?$/u, '')),
  )
    ? found
    : []
}

/** The words for who speaks that begin at a place in a sentence: "according to …", "said …". */
function nounAfter(words: readonly Word[], at: number): Word[] {
  const found: Word[] = []
  if (at < 0) return found
  for (let j = at; j < words.length && found.length < 14; j++) {
    const { text } = words[j]!
    const bare = text.replace(/[’'.]s?$/u, '')
    if (text === '(') {
      const close = words.findIndex((word, k) => k > j && word.text === ')')
      if (close < 0 || close - j > 4) break
      found.push(...words.slice(j, close + 1))
      j = close
      continue
    }
    if (/^[,;:“”"]$/.test(text)) break
    if (found.length === 0 && DETERMINES.test(text)) found.push(words[j]!)
    else if (
      (isName(text) && !/^(?:On|In|At|The|But|And)$/.test(text)) ||
      IS_TITLE.test(bare) ||
      DESCRIBES.test(bare)
    )
      found.push(words[j]!)
    else if (CONNECTS.test(text) && found.length > 0) {
      const next = words[j + 1]?.text.replace(/[’'.]s?$/u, '') ?? ''
      const later = words[j + 2]?.text.replace(/[’'.]s?$/u, '') ?? ''
      const goesOn = (word: string) =>
        (isName(word) &&
          !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
            word,
          )) ||
        IS_TITLE.test(word) ||
        DESCRIBES.test(word)
      if (!(goesOn(next) || (DETERMINES.test(next) && goesOn(later)))) break
      found.push(words[j]!)
    } else break
  }
  while (found.length > 0 && CONNECTS.test(found.at(-1)!.text)) found.pop()
  return found
}

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
  words: readonly Word[],
  sentence: string,
  at: TextSpan,
  says: TextSpan,
): SpeechFrame | undefined {
  if (words.length === 0) return undefined
  const named = spanOf(words)
  const text = sentence.slice(named.start, named.end)
  const name = cleaned(text.replace(/\s*\([^)]*\)?\s*$/u, ''))
  const is = PRONOUN.test(name) ? 'pronoun' : HIDDEN.test(name) ? 'hidden' : 'named'
  return {
    start: Math.min(named.start, at.start),
    end: Math.max(named.end, at.end),
    name: name === '' ? text : name,
    is,
    says,
    named,
  }
}

const ACCORDING =
  /(?<![\p{L}])(?:according to|citing|quoting|quoted|cited|attributed to|in the words of|as per)(?![\p{L}])/giu
const HEDGE =
  /(?<![\p{L}])(?:reportedly|allegedly|purportedly|apparently|is said to|are said to|was said to|were said to|is believed to|are believed to|were believed to|is reported to|are reported to|was reported to|were reported to|reports of|there (?:were|are|have been) reports|have been accused|has been accused)(?![\p{L}])/iu

/** Words of hearsay in a sentence, if there are any. */
export function englishHedge(sentence: string): TextSpan | undefined {
  const match = HEDGE.exec(sentence)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/**
 * Who speaks in a sentence, in order. What each says reaches from their frame to the next, or, for
 * one that stands behind what is said, back to the one before.
 */
export function englishFrames(sentence: string): SpeechFrame[] {
  const words = wordsOf(sentence)
  const found: SpeechFrame[] = []
  const whole = { start: 0, end: sentence.length }
  for (const match of sentence.matchAll(ACCORDING)) {
    const start = match.index
    const end = start + match[0].length
    const after = nounAfter(
      words,
      words.findIndex((word) => word.start >= end),
    )
    const it = frame(after, sentence, { start, end }, whole)
    if (it) found.push(it)
  }
  for (const match of sentence.matchAll(VERB)) {
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
      /^ (?:responsibility|(?:the|\d+|\p{L}+) (?:lives|lives of))\b/iu.test(rest)
    )
      continue
    const isSpeech =
      /^(?:,? (?:that|how|[^.]{0,60}\bthat)\b|:|,? ["“])/iu.test(rest) ||
      /["”]\s*$/u.test(before) ||
      !ALSO_OTHER.test(verb)
    if (!isSpeech) {
      // "accused X of killing" speaks as well, and so does "put the toll at"
      if (
        !/^(?:accused|accuses|blamed|put|puts|documented|recorded|counted|listed|gave|gives)$/i.test(
          verb,
        )
      )
        continue
      if (
        /^g[ai]ve/i.test(verb) &&
        !/^ (?:an?|the) (?:\p{L}+ )?(?:toll|figure|tally|count|number)\b/iu.test(rest)
      )
        continue
    }
    let noun = at > 0 ? nounBefore(words, at - 1) : []
    let behind = false
    if (
      noun.length === 0 &&
      /^(?:said|says|added|adds|wrote|told|reported|announced|noted|explained)$/i.test(verb)
    ) {
      // "…," said a spokesman
      const next = words.findIndex((word) => word.start >= end)
      if (/[,"”]\s*$/u.test(before) || at === 0) {
        noun = nounAfter(words, next)
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
    if (behind) it.end = Math.max(it.end, end)
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
    const leads = i === 0 ? ahead < 40 : ahead < 12
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
