import { partyWords } from '#lib/claims'
import { witnessNumbers } from '#lib/model'
import type { Party, SidePattern, Source } from '#lib/model'
import type { Agreement, Words } from '#lib/words'

/** A source as a page shows it; a protected speaker has its description for a name. */
export type SourceView = {
  id: string
  name: string
  /** Its initials, where they are one of its names, for a map. */
  short?: string
  /** All names, for search. */ spellings?: readonly string[]
  kind: string
  memberOf?: string
  protected: boolean
  note?: string
}

/** Letters of other scripts than Latin, which every script takes in names of its own. */
const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u

/** Whether a name is written in the script of a language (`Arab`, `Cyrl`). */
function isWrittenIn(name: string, script: string): boolean {
  return script === 'Latn'
    ? !NOT_LATIN.test(name)
    : new RegExp(`\\p{Script=${script}}`, 'u').test(name)
}

/** The script that a language is written in, by its code of ISO 15924. */
const scriptOf = ({ lang }: Words) => new Intl.Locale(lang).maximize().script ?? 'Latn'

/** The first name in the script of a language, else in Latin letters, else the first. */
function nameIn(names: readonly string[], words: Words): string {
  const script = scriptOf(words)
  return (
    names.find((name) => isWrittenIn(name, script)) ??
    names.find((name) => isWrittenIn(name, 'Latn')) ??
    names[0]!
  )
}

/** Initials: "WHO". Arabic writes none. */
const INITIALS = /^\p{Lu}{2,6}$/u

/** Makes views of sources in a language; protected ones of a kind are told apart by numbers. */
export function sourceViews(sources: readonly Source[], words: Words): SourceView[] {
  const numbers = witnessNumbers(sources)
  return sources.map((source) => sourceView(source, words, numbers.get(source.id)))
}

/** What a protected speaker is called, with its number where there are several. */
function unnamed(kind: string, words: Words, number: number | undefined): string {
  const isResident = kind === 'resident'
  return number === undefined
    ? words.say(isResident ? 'unnamed.resident' : 'unnamed.other')
    : words.say(isResident ? 'unnamed.resident.numbered' : 'unnamed.other.numbered', {
        number: words.number(number),
      })
}

function sourceView(
  { id, names, kind, memberOf, protected: hidden, note }: Source,
  words: Words,
  number: number | undefined,
): SourceView {
  const short = names?.find((name) => INITIALS.test(name) && isWrittenIn(name, scriptOf(words)))
  return {
    id,
    name: names ? nameIn(names, words) : unnamed(kind, words, number),
    ...(short !== undefined && { short }),
    spellings: names ?? [],
    kind,
    memberOf,
    protected: hidden ?? false,
    note,
  }
}

/**
 * A party as a page names it. `agreement` is how verbs and adjectives agree with the name, where
 * its record says so.
 */
export type PartyView = {
  id: string
  label: string
  /** What holders are called who are only said not to be this party. */
  not?: string
  side?: string
  agreement?: Agreement
  pattern?: SidePattern
  /** A CSS colour that follows the theme. */
  colour?: string
}

/** Names parties in the language of the words. */
export function partyViews(parties: readonly Party[], words: Words): PartyView[] {
  const { label, agreement } = partyWords(parties, words)
  return parties.map(({ id, not, side, pattern, colour }) => ({
    id,
    label: label(id),
    ...(not?.[words.lang] && { not: not[words.lang] }),
    side,
    ...(agreement(id) !== 'other' && { agreement: agreement(id) }),
    ...(pattern && { pattern }),
    ...(colour && { colour: `light-dark(${colour.light}, ${colour.dark})` }),
  }))
}
