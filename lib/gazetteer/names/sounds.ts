import { isArticle, withoutBreath } from './reading'
import type { Reading } from './reading'
import { romanised } from './romanise'

/**
 * A folded name as a row of sounds, one ASCII letter each, that spellings of all scripts share as
 * far as they can: small letters sound as they look; T th, D dh, G gh, x kh, S sh, C ch, H ح, E ض,
 * Q ظ, 3 ع, A ا, W و, Y ي, F a final h; V is the Cyrillic г, g or h, and B, K, P, Z are the Hebrew
 * letters of two sounds. Bytes rather than a string, since look-up reads them by the thousand.
 */
export type Sounds = Uint8Array

const ARABIC: Record<string, string> = {
  ا: 'A',
  ب: 'b',
  ت: 't',
  ث: 'T',
  ج: 'j',
  ح: 'H',
  خ: 'x',
  د: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'E',
  ط: 't',
  ظ: 'Q',
  ع: '3',
  غ: 'G',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'W',
  ي: 'Y',
  پ: 'p',
  چ: 'C',
  ژ: 'j',
  گ: 'g',
  ڤ: 'v',
}
/** Latin letter groups that stand for one sound: French, English and German habits side by side. */
const PAIRS: Record<string, string> = {
  sh: 'S',
  kh: 'x',
  gh: 'G',
  th: 'T',
  dh: 'D',
  dj: 'j',
  ch: 'C',
  ph: 'f',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  iy: 'y',
  uw: 'w',
  ck: 'k',
  zh: 'j',
}
/**
 * English words that lists of the United Nations put for Arabic ones; where they stand in Arabic,
 * and how they sound.
 */
const GLOSSARY = new Map<string, { behind: boolean; sounds: string }>([
  ...Object.entries({
    big: 'kabir',
    great: 'kabir',
    greater: 'kabir',
    little: 'saGir',
    small: 'saGir',
    lesser: 'saGir',
    upper: 'fawqani',
    lower: 'tahtani',
    middle: 'wastani',
    eastern: 'Sarqi',
    western: 'Garbi',
    southern: 'janubi',
    northern: 'Samali',
    east: 'Sarqi',
    west: 'Garbi',
    south: 'janubi',
    north: 'Samali',
    old: 'qadim',
    new: 'jadid',
  }).map(([word, sounds]) => [word, { behind: true, sounds }] as const),
  ['castle', { behind: false, sounds: 'qalat' }],
])
const TERMS = new RegExp(`\\b(?:${[...GLOSSARY.keys()].join('|')})\\b`)
const A = 97
const H = 104
const FINAL_H = 70

const arabicSound = new Uint8Array(0x700)
for (const [letter, sound] of Object.entries(ARABIC))
  arabicSound[letter.charCodeAt(0)] = sound.charCodeAt(0)
const pairSound = new Uint8Array(128 * 128)
for (const [pair, sound] of Object.entries(PAIRS))
  pairSound[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = sound.charCodeAt(0)
/** Small letters, and what `romanised` writes for sounds without a letter of their own. */
const isSound = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABFHKPVWYZ') isSound[letter.charCodeAt(0)] = 1
const isVowel = new Uint8Array(128)
for (const letter of 'aeiouy') isVowel[letter.charCodeAt(0)] = 1

/** No name is read further than this many sounds. */
export const MOST_SOUNDS = 64
/** Where the sounds of one name go, and how its letters are read. */
type Target = { bytes: Uint8Array; from: number; reading: Reading }

/**
 * Where a word starts behind an article written together with it. Before a vowel at the head of a
 * name it may be the word itself (Elias).
 */
function afterArticle(text: string, start: number, end: number, reading: Reading): number {
  const first = text.charCodeAt(start)
  if (first === 0x627)
    return end - start > 3 && text.charCodeAt(start + 1) === 0x644 ? start + 2 : start
  if (reading !== 'arabic') return start
  const article =
    (first === 101 || first === A) && text.charCodeAt(start + 1) === 108 && end - start > 4
  return article && (start > 0 || !isVowel[text.charCodeAt(start + 2)]) ? start + 2 : start
}

/**
 * Writes the sounds of one word of a folded text, and returns where they end. Doubled sounds count
 * once, also across words.
 */
function writeWord(
  text: string,
  start: number,
  end: number,
  { bytes: out, from: head, reading }: Target,
  at: number,
): number {
  const from = at
  for (let i = afterArticle(text, start, end, reading); i < end; i++) {
    const code = text.charCodeAt(i)
    let sound = code < 128 ? (isSound[code] ? code : 0) : (arabicSound[code] ?? 0)
    if (code < 128 && i + 1 < end) {
      const next = text.charCodeAt(i + 1)
      const pair = next < 128 ? pairSound[code * 128 + next]! : 0
      if (pair) {
        sound = pair
        i++
      }
    }
    if (sound && at < head + MOST_SOUNDS && (at === head || out[at - 1] !== sound))
      out[at++] = sound
  }
  const last = text.charCodeAt(end - 1)
  if (
    at - from > 1 &&
    out[at - 1] === H &&
    (last > 128 || (at - from > 2 && isVowel[out[at - 2]!]))
  )
    out[at - 1] = FINAL_H
  return at
}

/** Sounds of a text without English words and separate articles, which is what most names are. */
function plain(text: string, target: Target): number {
  let at = target.from
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    const article =
      space >= 0 &&
      end - start <= 3 &&
      isArticle(text.slice(start, end), text.slice(space + 1, space + 4), target.reading)
    if (!article) at = writeWord(text, start, end, target, at)
    start = end + 1
  }
  return at
}

/** A text with its English words put where Arabic has them; itself where it has none. */
function inArabicOrder(text: string): [text: string, behind: string] {
  if (text.charCodeAt(0) > 127 || !text.includes(' ') || !TERMS.test(text)) return [text, '']
  const words = text.split(' ')
  const terms = words.flatMap((word) => GLOSSARY.get(word) ?? [])
  const front = terms.filter((term) => !term.behind).map((term) => term.sounds)
  const behind = terms.filter((term) => term.behind).map((term) => term.sounds)
  return [[...front, ...words.filter((word) => !GLOSSARY.has(word))].join(' '), behind.join('')]
}

const buffer = new Uint8Array(MOST_SOUNDS)

/** A saint cut short, in names of Europe and of where its languages went. */
const SAINT = /\bste? (?=[a-z])/g
/** No text of more letters than this can add to 64 sounds. */
const LONGEST = 512

/**
 * Writes the sounds of a folded name, without articles and spaces, to `bytes` from `from` on, and
 * returns where they end.
 */
export function writeSounds(
  folded: string,
  bytes: Uint8Array,
  from: number,
  reading: Reading = 'arabic',
): number {
  const latin = romanised(folded.length > LONGEST ? folded.slice(0, LONGEST) : folded, reading)
  const [text, behind]: [string, string] =
    reading === 'arabic'
      ? inArabicOrder(latin)
      : [reading === 'aspirate' ? withoutBreath(latin) : latin.replace(SAINT, 'saint '), '']
  let at = plain(text, { bytes, from, reading })
  for (let i = 0; i < behind.length && at < from + MOST_SOUNDS; i++)
    bytes[at++] = behind.charCodeAt(i)
  return at
}

/**
 * The sounds of a folded name, without articles and spaces, cut at 64; none for a text without
 * letters.
 */
export function sounds(folded: string, reading: Reading = 'arabic'): Sounds {
  return buffer.slice(0, writeSounds(folded, buffer, 0, reading))
}
