import type { TextSpan } from '#lib/model'
import type { SpeechFrame } from '../grammar'
import { PRONOUN } from './speaker-words'
import type { Word } from './speaker-words'
import {
  NO_SPEAKER,
  BODY,
  BY_NAME,
  HIDDEN,
  IS_BODY,
  NAMELESS,
  OF_TEXT,
  OWN_REPORTER,
  SOMEBODY,
  SOME_OFFICE,
} from './speech-words'

/** From the first of some words to the last. */
export const spanOfWords = (words: readonly Word[]): TextSpan => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
})

/** Where a name stands right behind the noun for who it is. */
export function nameBehind(sentence: string, noun: number): TextSpan | undefined {
  const called = BY_NAME.exec(sentence.slice(noun))
  const end = noun + (called?.[0].length ?? 0)
  return called ? { start: end - called.groups!.name!.length, end } : undefined
}

/** A title in front of a name that a comma parts from it: "the governor of the A region, ". */
const TITLE_AHEAD =
  /(?:[Tt]he |[Ii]ts )?(?:\p{Ll}+ ){0,2}(?:governor|mayor|head|chief|director|commander|leader|prosecutor|spokes\p{L}+|representative|coordinator|chair\p{L}*|principal|imam|priest|bishop) (?:of|for|in|at) [^,;.]{2,60}, $|\p{Lu}[\p{L}-]+[’']s (?:\p{Ll}+ )?(?:mayor|governor|police chief|health director|administrator), $/u

/** A kind of people at the head of a sentence. */
const KIND_FIRST =
  /^(?:Hospital|Medical|Security|Health|Military|Rebel|Opposition|Humanitarian|Aid|Rescue|Diplomatic|Intelligence|Senior|Tribal|Church|Camp|Community|Village|District|Provincial|Regional|Municipal|Judicial|Local|Emergency|Two|Three|Four|Several|Some|(?:Elders|Officials|Sources|Officers|Families|Medics|Volunteers|Rescuers|Workers|Diplomats|Activists|Survivors|Relatives|Leaders|Analysts|Experts|Lawmakers|Traders|Doctors|Nurses)(?= (?:in|of|at|from|close|near|who|there)(?![\p{L}])|$))(?: [^\p{Lu}]*)?$/u

/** The words for a speaker without article, brackets and what a sentence needs. */
const cleaned = (text: string) =>
  text
    .replace(/^(?:the|a|an|one|another|his|her|its|their)\s+/i, '')
    .replace(/[’']s$/u, '')
    .replace(/ (?:figures|data|report|statement|tally|count|records|estimates|sources there)$/i, '')
    .replace(/(?<=\p{Ll}{2}|\p{L}{3})\.$/u, '')
    .trim()

/**
 * A frame of speech by the words for who speaks; nothing where they are the outlet's own reporter.
 * @param at the verb or preposition of speech
 */
export function speechFrame(
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
  const named = spanOfWords(words)
  const text = sentence.slice(named.start, named.end).replace(/(?<=\p{Ll}{2})\.$/u, '')
  // "said by Skype", "which groups several brigades in the city said": nobody's name
  if (NO_SPEAKER.test(text)) return undefined
  // "said that it had documented": no name
  if (/^(?:that|which|what|where|when) /.test(text)) return undefined
  const name = cleaned(text.replace(/\s*\([^)]*\)?\s*$/u, ''))
  const title = TITLE_AHEAD.exec(sentence.slice(Math.max(0, named.start - 110), named.start))
  const is =
    PRONOUN.test(name) || OF_TEXT.test(text)
      ? 'pronoun'
      : /^own /.test(name) ||
          (HIDDEN.test(name) && !(named.start > 0 && /^\p{Lu}/u.test(name))) ||
          SOMEBODY.test(text) ||
          SOME_OFFICE.test(text) ||
          (!/\p{Lu}/u.test(name) && NAMELESS.test(name)) ||
          // "Hospital officials put": a capital that only begins the sentence
          (named.start < 2 && KIND_FIRST.test(text) && NAMELESS.test(name.toLowerCase()))
        ? 'hidden'
        : 'named'
  return {
    start: Math.min(named.start, at.start),
    end: Math.max(named.end, at.end),
    name: name === '' ? text : name,
    is,
    says,
    named,
    ...(title && { title: { start: named.start - title[0].length, end: named.start } }),
    ...(is === 'named' && (BODY.test(text) || IS_BODY.test(text)) && { body: true as const }),
    ...(OF_TEXT.test(text) && { ofText: true as const }),
  }
}
