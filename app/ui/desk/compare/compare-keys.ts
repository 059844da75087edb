import type { KeyOf } from '../state/desk-keys'
import { ownKeyList } from '../state/own-keys'

/** What a key does while two codings are compared. */
export type CompareDeed =
  'next' | 'previous' | 'open' | 'left' | 'right' | 'edit' | 'both' | 'undo' | 'finish' | 'help'

/** The keys of a comparison in the order of the work: their letters and digits can be others. */
export const compareKeys = ownKeyList<KeyOf<CompareDeed>>(
  'compare-keys',
  [
    { does: 'next', key: 'j', shown: 'J' },
    { does: 'previous', key: 'k', shown: 'K' },
    { does: 'open', key: ' ', shown: 'Space' },
    { does: 'left', key: '1', shown: '1' },
    { does: 'right', key: '2', shown: '2' },
    { does: 'edit', key: 'e', shown: 'E' },
    { does: 'both', key: 'b', shown: 'B' },
    { does: 'undo', key: 'z', shown: 'Z' },
    { does: 'finish', key: 'enter', shown: 'Ctrl + Enter', ctrl: true },
    { does: 'help', key: '?', shown: '?' },
  ],
  /^[a-z1-9]$/,
)
