/** Keeps the values used last, by key. */
export type LruCache<K, V> = {
  /**
   * The kept value of a key, or what `make` gives, which is kept from now on. The value used
   * longest ago makes room.
   */
  get: (key: K, make: () => V) => V
  /** The kept value of a key, which is no younger for it. */
  peek: (key: K) => V | undefined
  delete: (key: K) => void
}

/**
 * Starts a cache of at most `most` values. A `Map` remembers the order of its entries, so an entry
 * that is put in again is the youngest. (The packages for this hold the same `Map`, and the "make
 * it if it is missing" would still be ours.)
 */
export function lruCache<K, V>(most: number): LruCache<K, V> {
  const kept = new Map<K, V>()
  return {
    get(key, make) {
      const value = kept.has(key) ? kept.get(key)! : make()
      kept.delete(key)
      kept.set(key, value)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
      return value
    },
    peek: (key) => kept.get(key),
    delete: (key) => void kept.delete(key),
  }
}

/**
 * Starts a cache of at most `most` answers that take time. They are kept from the moment they are
 * asked for, so two who ask at once share one. An answer that fails is forgotten, and the next who
 * asks tries again.
 */
export function asyncLruCache<K, V>(most: number): LruCache<K, Promise<V>> {
  const kept = lruCache<K, Promise<V>>(most)
  return {
    get: (key, ask) =>
      kept.get(key, () => {
        const answer = ask()
        answer.catch(() => kept.delete(key))
        return answer
      }),
    peek: kept.peek,
    delete: kept.delete,
  }
}

/** The same answers by key, as a function in place of `ask`. */
export function memoizeAsync<V>(
  most: number,
  ask: (key: string) => Promise<V>,
): (key: string) => Promise<V> {
  const kept = asyncLruCache<string, V>(most)
  return (key) => kept.get(key, () => ask(key))
}

/**
 * A function of a text that keeps up to `most` answers, for the same few texts a million times over.
 * All are forgotten at once: that costs less than keeping them in the order of their use.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined) return old
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
