import { useSyncExternalStore } from 'react'
import { DESK_KEYS } from './desk-keys'

/** Keys that a coder has chosen, by the key of the list. */
type OwnKeys = Readonly<Record<string, string>>
type Key = { key: string; shown: string; shift?: true }

/** A list of keys of which some can be others; see `ownKeyList`. */
export type OwnKeyList<One extends Key> = ReturnType<typeof ownKeyList<One>>

/**
 * A list of keys as a coder of this browser has them: those that `may` be chosen can be others of them,
 * and the browser keeps which.
 * @param place where the browser keeps them
 */
export function ownKeyList<One extends Key>(place: string, list: readonly One[], may: RegExp) {
  /** With Shift a key of the list is the same key. */
  const changeable = [...new Set(list.map(({ key }) => key).filter((key) => may.test(key)))]
  const nowOf = (own: OwnKeys, key: string) => own[key] ?? key

  /** The keys after one of the list is another one; whatever had that one takes the other's. */
  function withKey(own: OwnKeys, key: string, wanted: string): OwnKeys {
    if (!may.test(wanted)) return own
    const other = changeable.find((one) => nowOf(own, one) === wanted)
    const next = { ...own, ...(other && { [other]: nowOf(own, key) }), [key]: wanted }
    return Object.fromEntries(Object.entries(next).filter(([from, to]) => from !== to))
  }

  /** The list with a coder's own keys. */
  const keysWith = (own: OwnKeys): readonly One[] =>
    list.map((one) => {
      const key = own[one.key]
      return key === undefined
        ? one
        : { ...one, key, shown: one.shown.replace(/[A-Z\d]$/, key.toUpperCase()) }
    })

  /** What a browser has kept, as far as it is keys of which no two are one. */
  function readKept(kept: string | null): OwnKeys {
    try {
      const found = JSON.parse(kept ?? '{}') as Record<string, unknown>
      const own = Object.fromEntries(
        changeable.flatMap((key) => {
          const wanted = found[key]
          return typeof wanted === 'string' && may.test(wanted) ? [[key, wanted]] : []
        }),
      )
      return new Set(changeable.map((key) => nowOf(own, key))).size === changeable.length ? own : {}
    } catch {
      return {}
    }
  }

  const listeners = new Set<() => void>()
  let kept: { own: OwnKeys; keys: readonly One[] } | undefined

  function held() {
    if (!kept) {
      let text: string | null = null
      try {
        text = localStorage.getItem(place)
      } catch {
        // without storage the keys live as long as the page
      }
      const own = readKept(text)
      kept = { own, keys: keysWith(own) }
    }
    return kept
  }
  function hold(own: OwnKeys) {
    kept = { own, keys: keysWith(own) }
    try {
      localStorage.setItem(place, JSON.stringify(own))
    } catch {
      // as above
    }
    for (const listener of listeners) listener()
  }
  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const now = () => held().keys

  return {
    list,
    /** Whether a pressed key may be chosen. */
    mayBe: (key: string): boolean => may.test(key),
    /** Whether a key of the list can be another one. */
    isChangeable: ({ key, shift }: One): boolean => may.test(key) && !shift,
    withKey,
    keysWith,
    readKept,
    /** The keys as this browser's coder has them. */
    now,
    /** The same for a component, which is drawn again when one changes. */
    useKeys: (): readonly One[] => useSyncExternalStore(subscribe, now, () => list),
    /** Gives the deed of a key of the list another key, in this browser. */
    change: (key: string, wanted: string): void => hold(withKey(held().own, key, wanted)),
    /** Gives every deed the key of the list again. */
    reset: (): void => hold({}),
  }
}

/** The keys of the desk: their letters can be others. */
export const deskKeys = ownKeyList('desk-letters', DESK_KEYS, /^[a-z]$/)
