/** What a key asks of the screen. */
export type ScreenKey = 'search' | 'help' | 'close'

/** Fields that take letters; a slider, a box or a button takes none. */
const TEXT = 'textarea, select, [contenteditable], input:not([type=range], [type=checkbox])'

/** What a letter key of an Arabic keyboard writes where others have the slash. */
const ARABIC = /^\p{Script=Arabic}$/u

/**
 * What a pressed key asks of the screen; `undefined` while somebody types, in a dialog, with a
 * modifier, and where a part of the page has taken the key.
 */
export function screenKeyOf(event: KeyboardEvent): ScreenKey | undefined {
  const { key, code, shiftKey } = event
  const at = event.target instanceof Element ? event.target : undefined
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (at?.closest(TEXT) || document.querySelector('dialog[open]')) return undefined
  if (key === 'Escape') return 'close'
  const slash = code === 'Slash' && ARABIC.test(key)
  if (key === '?' || key === '؟' || (slash && shiftKey)) return 'help'
  return key === '/' || slash ? 'search' : undefined
}

/** Keys that were pressed before what answers them was there, and what ends their keeping. */
export type EarlyKeys = { pressed: KeyboardEvent[]; stop: () => void }
