import { useSyncExternalStore } from 'react'
import { DESK_KEYS } from './desk-keys'
import type { DeskKeyOf } from './desk-keys'

/** Letters that a coder has chosen, by the letter of the list. */
type OwnLetters = Readonly<Record<string, string>>

const PLACE = 'desk-letters'
const LETTER = /^[a-z]$/
/** The letters of the list; with Shift one of them is the same letter. */
const LETTERS = [...new Set(DESK_KEYS.map(({ key }) => key).filter((key) => LETTER.test(key)))]

const nowOf = (own: OwnLetters, letter: string) => own[letter] ?? letter

/** Whether a letter of the list can be another one. */
export const isChangeable = ({ key, shift }: DeskKeyOf): boolean => LETTER.test(key) && !shift

/** The letters after one of the list is another one; whatever had that one takes the other's. */
export function withLetter(own: OwnLetters, letter: string, wanted: string): OwnLetters {
  if (!LETTER.test(wanted)) return own
  const other = LETTERS.find((one) => nowOf(own, one) === wanted)
  const next = { ...own, ...(other && { [other]: nowOf(own, letter) }), [letter]: wanted }
  return Object.fromEntries(Object.entries(next).filter(([from, to]) => from !== to))
}

/** The keys of the desk with a coder's own letters. */
export const keysWith = (own: OwnLetters): readonly DeskKeyOf[] =>
  DESK_KEYS.map((one) => {
    const letter = own[one.key]
    return letter === undefined
      ? one
      : { ...one, key: letter, shown: one.shown.replace(/[A-Z]$/, letter.toUpperCase()) }
  })

/** What a browser has kept, as far as it is letters of which no two are one. */
export function readLetters(kept: string | null): OwnLetters {
  try {
    const found = JSON.parse(kept ?? '{}') as Record<string, unknown>
    const own = Object.fromEntries(
      LETTERS.flatMap((letter) => {
        const wanted = found[letter]
        return typeof wanted === 'string' && LETTER.test(wanted) ? [[letter, wanted]] : []
      }),
    )
    return new Set(LETTERS.map((letter) => nowOf(own, letter))).size === LETTERS.length ? own : {}
  } catch {
    return {}
  }
}

const listeners = new Set<() => void>()
let kept: { own: OwnLetters; keys: readonly DeskKeyOf[] } | undefined

function held() {
  if (!kept) {
    let text: string | null = null
    try {
      text = localStorage.getItem(PLACE)
    } catch {
      // without storage the letters live as long as the page
    }
    const own = readLetters(text)
    kept = { own, keys: keysWith(own) }
  }
  return kept
}

function hold(own: OwnLetters) {
  kept = { own, keys: keysWith(own) }
  try {
    localStorage.setItem(PLACE, JSON.stringify(own))
  } catch {
    // as above
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The keys of the desk as this browser's coder has them. */
export const ownKeys = (): readonly DeskKeyOf[] => held().keys

/** The same for a component, which is drawn again when one changes. */
export const useOwnKeys = (): readonly DeskKeyOf[] =>
  useSyncExternalStore(subscribe, ownKeys, () => DESK_KEYS)

/** Gives the deed of a key of the list another letter, in this browser. */
export const changeLetter = (letter: string, wanted: string): void =>
  hold(withLetter(held().own, letter, wanted))

/** Gives every deed the letter of the list again. */
export const resetLetters = (): void => hold({})
