/** So many values, or letters of texts, are a few milliseconds' work to take in. */
const MOST = 10_000
const MOST_LETTERS = 200_000
/** A record of more keys is sent key by key, since hardly another one has the same. */
const MANY_KEYS = 50

/**
 * Codes of what begins, each with a number behind it: how many values a list or a table has, or
 * which keys a record. Every other code is a value that is known: one of the pool, or a container
 * that began before.
 */
const [LIST, RECORD, TABLE, KNOWN] = [0, 1, 2, 3]

type PlainRecord = Record<string, unknown>
type Container = PlainRecord | unknown[]

/**
 * A part of a value: what joins the pool of texts, numbers and keys of records, and the codes of the
 * values in their order.
 */
export type RecordsPart = { pool: readonly unknown[]; codes: Uint32Array<ArrayBuffer> }

const isContainer = (value: unknown): value is Container =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

/** So many things a map of the language holds at most, with room to spare. */
const MOST_OF_MAP = 10_000_000

/** Numbers of things, in the order in which they are first asked for, of however many. */
function numbering() {
  const maps = [new Map<unknown, number>()]
  let size = 0
  return {
    of: (thing: unknown): number | undefined => {
      for (const map of maps) {
        const found = map.get(thing)
        if (found !== undefined) return found
      }
      return undefined
    },
    add(thing: unknown): number {
      if (maps.at(-1)!.size >= MOST_OF_MAP) maps.push(new Map())
      maps.at(-1)!.set(thing, size)
      return size++
    },
  }
}

/**
 * Plain data as parts of about one size, so that another thread can take in one after the other and
 * do something else between two. Each text and number is sent once, and so is a list or record that
 * stands in several places: what was shared is shared again.
 */
export function* partsOf(whole: unknown, most = MOST): Generator<RecordsPart> {
  const [pooled, begun] = [numbering(), numbering()]
  const shapes = new Map<string, number>()
  let [pool, codes, letters]: [unknown[], number[], number] = [[], [], 0]
  /** The number in the pool of what is neither list nor record. */
  const valueNumber = (value: unknown): number => {
    const isMinusZero = Object.is(value, -0) // a map takes it for 0
    const found = isMinusZero ? undefined : pooled.of(value)
    if (found !== undefined) return found
    pool.push(value)
    if (typeof value === 'string') letters += value.length
    return pooled.add(isMinusZero ? {} : value)
  }
  /** The number in the pool of the keys of a record. */
  const keysNumber = (keys: readonly string[]): number => {
    const name = JSON.stringify(keys)
    const found = shapes.get(name)
    if (found !== undefined) return found
    pool.push(keys)
    const number = pooled.add(keys)
    shapes.set(name, number)
    return number
  }
  /** Writes the code of a value, and gives what is to be written after it. */
  const write = (value: unknown): readonly unknown[] => {
    if (!isContainer(value)) return (codes.push(KNOWN + 2 * valueNumber(value)), [])
    const before = begun.of(value)
    if (before !== undefined) return (codes.push(KNOWN + 2 * before + 1), [])
    begun.add(value)
    if (Array.isArray(value)) return (codes.push(LIST, value.length), value)
    const keys = Object.keys(value)
    if (keys.length > MANY_KEYS)
      return (codes.push(TABLE, keys.length), Object.entries(value).flat())
    codes.push(RECORD, keysNumber(keys))
    return Object.values(value)
  }
  const waiting = [{ values: write(whole), at: 0 }]
  while (waiting.length > 0) {
    const top = waiting.at(-1)!
    if (top.at === top.values.length) {
      waiting.pop()
      continue
    }
    const values = write(top.values[top.at++])
    if (values.length > 0) waiting.push({ values, at: 0 })
    if (codes.length < most && letters < MOST_LETTERS) continue
    yield { pool, codes: Uint32Array.from(codes) }
    ;[pool, codes, letters] = [[], [], 0]
  }
  yield { pool, codes: Uint32Array.from(codes) }
}

/** A container that is being filled: how many values it lacks, and the keys of a record. */
type Open = { into: Container; lacks: number; keys?: readonly string[]; key?: string }

/** Sets a field. A file may name one as the language names what all records inherit from. */
function setField(into: PlainRecord, key: string, value: unknown) {
  if (key !== '__proto__') into[key] = value
  else
    Object.defineProperty(into, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

/** Puts a value together again, part by part in their order. */
export function puttingTogether() {
  const pool: unknown[] = []
  const containers: Container[] = []
  const result: unknown[] = []
  const open: Open[] = [{ into: result, lacks: 1 }]

  const put = (value: unknown) => {
    const top = open.at(-1)!
    if (Array.isArray(top.into)) top.into.push(value)
    else if (top.keys) setField(top.into, top.keys[top.keys.length - top.lacks]!, value)
    else if (top.key === undefined) return void (top.key = value as string)
    else {
      setField(top.into, top.key, value)
      top.key = undefined
    }
    top.lacks--
  }
  const begin = (code: number, number: number) => {
    const keys = code === RECORD ? (pool[number] as string[]) : undefined
    const into = code === LIST ? [] : {}
    containers.push(into)
    put(into)
    open.push({ into, lacks: keys?.length ?? number, ...(keys && { keys }) })
  }
  return {
    take(part: RecordsPart) {
      for (const value of part.pool) pool.push(value)
      for (let at = 0; at < part.codes.length; at++) {
        const code = part.codes[at]!
        const known = (code - KNOWN) >>> 1
        if (code < KNOWN) begin(code, part.codes[++at]!)
        else put((code - KNOWN) % 2 === 0 ? pool[known] : containers[known])
        while (open.at(-1)?.lacks === 0) open.pop()
      }
    },
    /** The value, once all parts are taken in. */
    whole: () => result[0],
  }
}
