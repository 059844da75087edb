import { addTo } from '#lib/util'
import { allMatches } from './all-matches'

/**
 * How the words that a pattern can begin with begin: up to four letters in lower case. `open` ones
 * are whole so far, and what follows in the pattern goes on with them; behind the others anything
 * may stand.
 */
type Starts = Map<string, 'open' | 'shut'>

/** How many letters of a word tell patterns apart. */
const LETTERS = 4
/** More beginnings than these are not worth keeping. */
const MANY = 400

const EMPTY = (): Starts => new Map([['', 'open']])
const SHUT = (): Starts => new Map([['', 'shut']])

function add(to: Starts, start: string, is: 'open' | 'shut'): void {
  if (to.get(start) !== 'shut') to.set(start, is)
}

function either(a: Starts, b: Starts): Starts {
  const both = new Map(a)
  for (const [start, is] of b) {
    // one that is whole and one that goes on: anything may stand behind it
    if (both.has(start) && both.get(start) !== is && start !== '') both.set(start, 'shut')
    else if (start === '' && both.has(start))
      both.set(start, is === 'shut' ? 'shut' : both.get('')!)
    else add(both, start, is)
  }
  return both
}

function then(a: Starts, b: Starts): Starts {
  const both: Starts = new Map()
  for (const [start, is] of a)
    if (is === 'shut') add(both, start, 'shut')
    else
      for (const [more, isMore] of b) {
        const whole = start + more
        if (whole.length >= LETTERS) add(both, whole.slice(0, LETTERS), 'shut')
        else add(both, whole, isMore)
      }
  return both.size > MANY ? SHUT() : both
}

const shut = (starts: Starts): Starts =>
  new Map([...starts.keys()].map((start) => [start, 'shut' as const]))

/** Reads the source of a pattern for the words that it can begin with. */
function startsOf(source: string): Starts {
  let i = 0
  const alternatives = (): Starts => {
    let all = sequence()
    while (source[i] === '|') {
      i += 1
      all = either(all, sequence())
    }
    return all
  }
  const sequence = (): Starts => {
    let whole = EMPTY()
    while (i < source.length && source[i] !== '|' && source[i] !== ')')
      whole = then(whole, repeated(one()))
    return whole
  }
  const repeated = (starts: Starts): Starts => {
    const match = /^(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(i, i + 12))
    if (!match) return starts
    i += match[0].length
    const goesOn = match[1] === '?' || match[0].startsWith('{0,1}') ? starts : shut(starts)
    return match[1] === '?' || match[1] === '*' || match[2] === '0'
      ? either(goesOn, EMPTY())
      : goesOn
  }
  const group = (): Starts => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(i, i + 40))![0]
    i += opening.length
    const inside = alternatives()
    i += 1
    return /[=!]$/.test(opening) ? EMPTY() : inside
  }
  const letters = (all: readonly string[]): Starts =>
    all.every((letter) => /^[\p{L}\d]$/u.test(letter))
      ? new Map(all.map((letter) => [letter.toLowerCase(), 'open']))
      : SHUT()
  const one = (): Starts => {
    const letter = source[i]!
    if (letter === '(') return group()
    if (letter === '[') {
      const end = /^\[(?:\\.|[^\]\\])*\]/.exec(source.slice(i))![0]
      i += end.length
      return /[\\^-]/.test(end) ? SHUT() : letters([...end.slice(1, -1)])
    }
    if (letter === '\\') {
      const escape = /^\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)/u.exec(source.slice(i))![0]
      i += escape.length
      if (escape === '\\b') return EMPTY()
      return escape === '\\d' ? shut(letters([...'0123456789'])) : SHUT()
    }
    i += 1
    if (letter === '^' || letter === '$') return EMPTY()
    return letter === '.' ? SHUT() : letters([letter])
  }
  return alternatives()
}

/** A pattern prepared to be tried at words alone: its number, and its copy for one place of a text. */
type AtWords = { id: number; sticky: RegExp }
const prepared = new WeakMap<RegExp, AtWords | 'anywhere'>()
/** The patterns that begin with some letters, by those letters. */
const beginning = new Map<string, number[]>()
let count = 0

/** A pattern whose first word is told by its source, or that it may begin anywhere. */
function atWords(pattern: RegExp): AtWords | 'anywhere' {
  const known = prepared.get(pattern)
  if (known) return known
  const { source, flags } = pattern
  const isAtWord = /^\(\?<!\[\\p\{L\}[^\]]*\]\)/.test(source)
  const starts = isAtWord ? startsOf(source) : SHUT()
  if (starts.has('')) {
    prepared.set(pattern, 'anywhere')
    return 'anywhere'
  }
  const made = { id: count++, sticky: new RegExp(source, `${flags.replace(/[gy]/g, '')}y`) }
  for (const start of starts.keys()) addTo(beginning, start, made.id)
  prepared.set(pattern, made)
  return made
}

const LETTER = /\p{L}/u
const isLetter = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    : LETTER.test(String.fromCharCode(code))

/** The places of a sentence where each pattern may begin, by its number. */
type Places = { text: string; of: number; places: (number[] | undefined)[] }
let last: Places = { text: '', of: 0, places: [] }

function placesIn(text: string): Places {
  if (last.text === text && last.of === count) return last
  // as long as the text: the one letter whose small form is two is no other's
  const lower = text.replaceAll('İ', 'I').toLowerCase()
  const places: (number[] | undefined)[] = new Array<number[] | undefined>(count)
  let isInWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const is = isLetter(code)
    if (!isInWord && (is || (code >= 48 && code <= 57)))
      for (let length = 1; length <= LETTERS; length++)
        for (const id of beginning.get(lower.slice(i, i + length)) ?? []) {
          const known = (places[id] ??= [])
          if (known.at(-1) !== i) known.push(i)
        }
    isInWord = is
  }
  last = { text, of: count, places }
  return last
}

const NONE: readonly RegExpExecArray[] = []

/**
 * What a pattern finds in a sentence, in order, as `allMatches` gives it. A pattern that begins at a
 * word is tried only where a word begins as one of its own does, which is read once in a sentence
 * for all patterns; the others are tried everywhere.
 *
 * @param pattern a global one (`g`)
 * @param most how many are wanted
 */
export function wordMatches(
  text: string,
  pattern: RegExp,
  most = Infinity,
): readonly RegExpExecArray[] {
  const how = atWords(pattern)
  if (how === 'anywhere') return allMatches(text, pattern).slice(0, most)
  const at = placesIn(text).places[how.id]
  if (at === undefined) return NONE
  const found: RegExpExecArray[] = []
  let end = 0
  for (const from of at) {
    if (from < end) continue
    how.sticky.lastIndex = from
    const match = how.sticky.exec(text)
    if (!match) continue
    found.push(match)
    if (found.length >= most) break
    end = from + match[0].length
  }
  return found
}

/** Whether a pattern finds anything in a sentence; see `wordMatches`. */
export const hasWords = (text: string, pattern: RegExp): boolean =>
  wordMatches(text, pattern, 1).length > 0
