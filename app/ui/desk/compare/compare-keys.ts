/** What a key does while two codings are compared. */
export type CompareDeed =
  'next' | 'previous' | 'open' | 'left' | 'right' | 'edit' | 'both' | 'undo' | 'finish'

/** The keys of a comparison in the order of the work; `code` is the key's place on the keyboard. */
export const COMPARE_KEYS: readonly {
  does: CompareDeed
  code: string
  shown: string
  ctrl?: true
}[] = [
  { does: 'next', code: 'KeyJ', shown: 'J' },
  { does: 'previous', code: 'KeyK', shown: 'K' },
  { does: 'open', code: 'Space', shown: 'Space' },
  { does: 'left', code: 'Digit1', shown: '1' },
  { does: 'right', code: 'Digit2', shown: '2' },
  { does: 'edit', code: 'KeyE', shown: 'E' },
  { does: 'both', code: 'KeyB', shown: 'B' },
  { does: 'undo', code: 'KeyZ', shown: 'Z' },
  { does: 'finish', code: 'Enter', shown: 'Ctrl + Enter', ctrl: true },
]

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a pressed key does, whatever letters the keyboard writes; `undefined` for every other key. */
export function compareDeedOf({
  code,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): CompareDeed | undefined {
  const ctrl = ctrlKey || metaKey
  return altKey
    ? undefined
    : COMPARE_KEYS.find((one) => one.code === code && (one.ctrl ?? false) === ctrl)?.does
}
