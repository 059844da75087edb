/** What a key of the desk does. */
export type DeskDeed =
  | 'next'
  | 'previous'
  | 'claim'
  | 'open'
  | 'notCoded'
  | 'again'
  | 'run'
  | 'reopen'
  | 'incident'
  | 'casualties'
  | 'control'
  | 'damage'
  | 'statement'
  | 'accept'
  | 'acceptGuesses'
  | 'take'
  | 'reject'
  | 'rejectAll'
  | 'undo'
  | 'sameAs'
  | 'protect'
  | 'finish'
  | 'help'
  | 'codebook'
  | 'also'
  | 'fields'

/** A key and what it does. */
export type KeyOf<Deed> = {
  does: Deed
  /** As the browser names it. */
  key: string
  shown: string
  ctrl?: true
  /** Whether it is pressed with Shift; other letters are the same with it. */
  shift?: true
  /** Whether it is heard while a field is being decided as well, where letters are letters. */
  typing?: true
}

/** The keys of the desk in the order of a coder's work, before a coder chooses other letters. */
export const DESK_KEYS: readonly KeyOf<DeskDeed>[] = [
  { does: 'next', key: 'j', shown: 'J' },
  { does: 'previous', key: 'k', shown: 'K' },
  { does: 'open', key: ' ', shown: 'Space' },
  { does: 'claim', key: 'l', shown: 'L' },
  { does: 'accept', key: 'enter', shown: 'Enter' },
  { does: 'acceptGuesses', key: 'enter', shown: 'Shift + Enter', shift: true },
  { does: 'take', key: '+', shown: '+' },
  { does: 'reject', key: 'x', shown: 'X' },
  { does: 'rejectAll', key: 'x', shown: 'Shift + X', shift: true },
  { does: 'incident', key: 'i', shown: 'I' },
  { does: 'casualties', key: 'c', shown: 'C' },
  { does: 'control', key: 't', shown: 'T' },
  { does: 'damage', key: 'd', shown: 'D' },
  { does: 'statement', key: 's', shown: 'S' },
  { does: 'also', key: 'f2', shown: 'F2', typing: true },
  { does: 'notCoded', key: 'n', shown: 'N' },
  { does: 'again', key: 'r', shown: 'R' },
  { does: 'run', key: 'e', shown: 'E' },
  { does: 'sameAs', key: 'm', shown: 'M' },
  { does: 'reopen', key: 'o', shown: 'O' },
  { does: 'protect', key: 'w', shown: 'W' },
  { does: 'undo', key: 'z', shown: 'Z' },
  { does: 'finish', key: 'enter', shown: 'Ctrl + Enter', ctrl: true, typing: true },
  { does: 'help', key: '?', shown: '?' },
  { does: 'codebook', key: 'f1', shown: 'F1', typing: true },
  { does: 'fields', key: 'tab', shown: 'Tab' },
]

/** Digits while no field is at hand, for the list of keys. */
export const OPENING_KEYS = [
  { does: 'upTo', shown: '1 … 9' },
  { does: 'openFirst', shown: '1 … 9' },
  { does: 'openAll', shown: 'Shift + 1 … 9' },
  { does: 'openField', shown: '1 … 9' },
  { does: 'openOther', shown: 'Shift + 1 … 9' },
] as const

/** Keys while a field is being decided, for the list of keys. */
export const FIELD_KEYS = [
  { does: 'candidates', shown: '↑ ↓' },
  { does: 'digits', shown: '1 … 9' },
  { does: 'shiftDigits', shown: 'Shift + 1 … 9' },
  { does: 'unsaid', shown: '0' },
  { does: 'clear', shown: 'Delete' },
  { does: 'carry', shown: '=' },
  { does: 'onward', shown: 'Space' },
  { does: 'more', shown: 'Shift + 1 … 9, Enter' },
  { does: 'close', shown: 'Escape' },
] as const

type Pressed = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The letter of a key, whatever the keyboard writes: on an Arabic one the key of J is J still. */
const letterOf = ({ code }: Pick<Pressed, 'code'>): string | undefined =>
  /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()

/** What a pressed key does among `keys`; `undefined` for every other key. */
export function deedOf<Deed extends string>(
  { key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  keys: readonly { does: Deed; key: string; ctrl?: true; shift?: true }[],
): Deed | undefined {
  if (altKey) return undefined
  const ctrl = ctrlKey || metaKey
  // a sign that a key is named by is that key wherever it stands; some keyboards write two letters with one
  const isSign = !/[a-z]/i.test(key) && keys.some((one) => one.key === key)
  const named = isSign ? key : (chosenKey({ key, code }) ?? key.toLowerCase())
  const all = keys.filter((one) => one.key === named && (one.ctrl ?? false) === ctrl)
  const found = all.find((one) => (one.shift ?? false) === shiftKey)
  return (found ?? (named === 'enter' ? undefined : all[0]))?.does
}

/** Whether a key does what it says while somebody types. */
export const isHeardTyping = (deed: DeskDeed): boolean =>
  DESK_KEYS.some(({ does, typing }) => does === deed && typing)

/** The letter or the digit of a key, on a keyboard of any language. */
export const chosenKey = (pressed: Pick<Pressed, 'code' | 'key'>): string | undefined =>
  letterOf(pressed) ?? (digitOf(pressed) > 0 ? String(digitOf(pressed)) : undefined)

/** The digit of a key from 1 to 9, on a keyboard of any language; 0 for every other key. */
export const digitOf = ({ code, key }: Pick<Pressed, 'code' | 'key'>): number =>
  Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? (/^[1-9]$/.test(key) ? key : 0))
