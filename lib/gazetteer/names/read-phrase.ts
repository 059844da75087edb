import { SETTLEMENT_KINDS } from '#lib/model'
import type { PlaceKind } from '#lib/model'
import { fold } from './fold'
import WORDS from './phrase-words.json'

/**
 * A place phrase taken apart: the name, and the kinds that the words around it allow, with the
 * words that say so. `plural`: they speak of a list ("the coastal cities of"). `loose`: the word is
 * used of other ground as well ("the … region"), so that a place of another kind may be meant.
 */
export type Phrase = {
  name: string
  kinds?: readonly PlaceKind[]
  because?: string
  plural?: boolean
  loose?: boolean
}

/**
 * Words that stand with names of areas in a project, by the kind that they mean: "oblast" for
 * governorate, "raion" for district.
 */
export type AdminWords = Partial<Record<PlaceKind, readonly string[]>>

/** A word that says a kind, and where it may stand. */
type Word = {
  kinds?: readonly PlaceKind[]
  loose?: boolean
  plural?: boolean
  /** Before the name, with a link ("city of") or without one. */
  linked?: boolean
  direct?: boolean
  /** Behind the name. */
  behind?: boolean
  /** Who is named after the place that they are of: "the mayor of". */
  title?: boolean
}

/** Reads phrases in the words of a project and of every language that is known here. */
export type PhraseReader = (folded: string) => Phrase

type Language = {
  links?: readonly string[]
  fillers?: readonly string[]
  /** Before a name whose word stands behind: "the … province". */
  articles?: readonly string[]
  behind?: boolean
  /** Words stand behind the name without a space. */
  joined?: boolean
  words: Record<string, readonly string[]>
  either?: Record<string, readonly string[]>
  direct?: Record<string, readonly string[]>
  plural?: readonly string[]
  trailing?: readonly string[]
  titles?: Record<string, readonly string[]>
  settles?: readonly string[]
}
const LANGUAGES: readonly Language[] = Object.values(WORDS as Record<string, Language>)

/** How many words a word of the tables has at most ("camp for displaced people"). */
const LONGEST = 4
/** A phrase of more words than this is a sentence, and names no place by itself. */
const MOST_WORDS = 40

const kindsOf = (group: string): readonly PlaceKind[] | undefined =>
  group === 'any'
    ? undefined
    : group === 'settlement'
      ? SETTLEMENT_KINDS
      : [group.replace('loose ', '') as PlaceKind]

function wordsOf(adminWords: AdminWords): Map<string, Word> {
  const words = new Map<string, Word>()
  const add = (text: string, word: Word) => {
    const folded = fold(text)
    const known = words.get(folded) ?? {}
    // A word of several languages may stand wherever one of them has it.
    words.set(folded, {
      ...word,
      ...known,
      linked: !!known.linked || !!word.linked,
      direct: !!known.direct || !!word.direct,
      behind: !!known.behind || !!word.behind,
    })
  }
  for (const language of LANGUAGES) {
    const linked = language.links !== undefined
    for (const [table, where] of [
      [language.words, { linked, behind: language.behind ?? false, direct: !linked }],
      [language.either, { linked, behind: true }],
      [language.direct, { linked, direct: true }],
      [language.titles, { linked, title: true }],
    ] as const)
      for (const [group, list] of Object.entries(table ?? {}))
        for (const text of list) {
          const kinds = kindsOf(group)
          add(text, {
            ...where,
            ...(kinds && { kinds }),
            ...(group.startsWith('loose') && { loose: true }),
            ...(language.plural?.includes(text) && { plural: true }),
          })
        }
  }
  for (const [kind, list] of Object.entries(adminWords))
    for (const text of list) {
      const known = words.get(fold(text))
      // A word of the project's own may stand on either side of the name.
      if (!known?.kinds?.includes(kind as PlaceKind))
        add(text, { kinds: [kind as PlaceKind], linked: true, behind: true, direct: true })
    }
  return words
}

const gathered = (key: 'links' | 'fillers' | 'articles' | 'trailing' | 'settles') =>
  new Set(LANGUAGES.flatMap((language) => language[key] ?? []).map(fold))
const LINKS = gathered('links')
const FILLERS = gathered('fillers')
const ARTICLES = gathered('articles')
const TRAILING = gathered('trailing')
const SETTLES = [...gathered('settles')]

const JOINED = LANGUAGES.filter(({ joined }) => joined)
  .flatMap(({ words }) => Object.values(words).flat())
  .map(fold)
  .sort((a, b) => b.length - a.length)

/** A phrase with a space before a word that is written without one: ရှမ်းပြည်နယ်, Shan State. */
function parted(folded: string): string {
  const word = JOINED.find((text) => folded.endsWith(text) && folded.length > text.length)
  return word ? `${folded.slice(0, -word.length).trimEnd()} ${word}` : folded
}

/** The longest run of words from `at` on that `has` knows, as the index behind it. */
function runFrom(tokens: readonly string[], at: number, has: (text: string) => boolean): number {
  for (let end = Math.min(tokens.length, at + LONGEST); end > at; end--)
    if (has(tokens.slice(at, end).join(' '))) return end
  return at
}

/**
 * Makes a reader of folded phrases. The whole phrase is the name where no word decides. Time grows
 * with the length of the phrase only.
 */
export function phraseReader(adminWords: AdminWords = {}): PhraseReader {
  const words = wordsOf(adminWords)
  const has = (text: string) => words.has(text)

  /** "The governor of …", "the coastal cities of …", محافظة … */
  function before(tokens: readonly string[]): { name: string[]; word: Word } | undefined {
    let at = 0
    // A filler that is itself the word ("the port of") is not skipped.
    while (at < tokens.length - 1 && FILLERS.has(tokens[at]!) && runFrom(tokens, at, has) === at)
      at++
    const end = runFrom(tokens, at, has)
    if (end === at || end >= tokens.length) return undefined
    const word = words.get(tokens.slice(at, end).join(' '))!
    const link = runFrom(tokens, end, (text) => LINKS.has(text))
    if (link > end && word.linked && link < tokens.length) return { name: tokens.slice(link), word }
    return link === end && word.direct ? { name: tokens.slice(end), word } : undefined
  }

  /** "… province", "… city centre". */
  function behind(tokens: readonly string[]): { name: string[]; word: Word } | undefined {
    const end =
      tokens.length > 2 && TRAILING.has(tokens.at(-1)!) ? tokens.length - 1 : tokens.length
    for (let at = Math.max(1, end - LONGEST); at < end; at++) {
      const word = words.get(tokens.slice(at, end).join(' '))
      if (!word?.behind) continue
      const first = ARTICLES.has(tokens[0]!) && at > 1 ? 1 : 0
      // "Nyala, the city": the article belongs to the word.
      const last = tokens[at - 1] === 'the' && at - 1 > first ? at - 1 : at
      return { name: tokens.slice(first, last), word }
    }
    return undefined
  }

  return (phrase) => {
    const folded = parted(phrase)
    if (!folded.includes(' ')) return { name: folded }
    const tokens = folded.split(' ', MOST_WORDS + 1)
    if (tokens.length > MOST_WORDS) return { name: folded }
    const found = before(tokens) ?? behind(tokens)
    if (!found) return { name: folded }
    const { word } = found
    let { kinds } = word
    let name = found.name.join(' ')
    // "The police chief of Goma said that the city was calm": the words behind say what the name is.
    if (word.title && found.name.length > 2) {
      const rest = ` ${found.name.slice(1).join(' ')} `
      if (SETTLES.some((text) => rest.includes(` ${text} `))) {
        name = found.name[0]!
        kinds = SETTLEMENT_KINDS
      }
    }
    return {
      name,
      ...(kinds && { kinds, because: folded.replace(name, '…') }),
      ...(word.plural && found.name !== tokens && { plural: true }),
      ...(word.loose && { loose: true }),
    }
  }
}
