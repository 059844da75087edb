/** What a key of the desk does. */
export type DeskDeed =
  | 'next'
  | 'previous'
  | 'open'
  | 'notCoded'
  | 'reopen'
  | 'incident'
  | 'casualties'
  | 'control'
  | 'statement'
  | 'accept'
  | 'reject'
  | 'undo'
  | 'sameAs'
  | 'protect'
  | 'finish'
  | 'help'
  | 'fields'

/** The keys of the desk in the order of a coder's work: `key` as the browser names it. */
export const DESK_KEYS: readonly { does: DeskDeed; key: string; shown: string; ctrl?: true }[] = [
  { does: 'next', key: 'j', shown: 'J' },
  { does: 'previous', key: 'k', shown: 'K' },
  { does: 'open', key: ' ', shown: 'Space' },
  { does: 'accept', key: 'enter', shown: 'Enter' },
  { does: 'reject', key: 'x', shown: 'X' },
  { does: 'incident', key: 'i', shown: 'I' },
  { does: 'casualties', key: 'c', shown: 'C' },
  { does: 'control', key: 't', shown: 'T' },
  { does: 'statement', key: 's', shown: 'S' },
  { does: 'notCoded', key: 'n', shown: 'N' },
  { does: 'sameAs', key: 'm', shown: 'M' },
  { does: 'reopen', key: 'o', shown: 'O' },
  { does: 'protect', key: 'w', shown: 'W' },
  { does: 'undo', key: 'z', shown: 'Z' },
  { does: 'finish', key: 'enter', shown: 'Ctrl + Enter', ctrl: true },
  { does: 'help', key: '?', shown: '?' },
  { does: 'fields', key: 'tab', shown: 'Tab' },
]

/** Keys while a field is being decided, for the list of keys. */
export const FIELD_KEYS = [
  { does: 'candidates', shown: '↑ ↓' },
  { does: 'close', shown: 'Escape' },
] as const

type Pressed = { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/**
 * What a pressed key does, whatever letters the keyboard writes: on an Arabic one the key of J is J
 * still. `undefined` for every other key.
 */
export function deedOf({ key, code, ctrlKey, metaKey, altKey }: Pressed): DeskDeed | undefined {
  if (altKey) return undefined
  const ctrl = ctrlKey || metaKey
  const named =
    key === '?' || key.length > 1
      ? key.toLowerCase()
      : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key)
  return DESK_KEYS.find((one) => one.key === named && (one.ctrl ?? false) === ctrl)?.does
}
