// A decoder of Arrow files makes a list as long as a number in the file says, and follows offsets
// wherever they lead. A damaged file could so take all memory. This walks the same numbers first:
// the footer, its schema, and the one batch of rows that we write (Arrow IPC file format 1.0, laid
// out as FlatBuffers).

/** Slots of the tables of FlatBuffers that are read, as their schemas number them. */
const FOOTER = { schema: 6, dictionaries: 8, batches: 10, metadata: 12 }
const SCHEMA = { fields: 6, metadata: 8 }
const FIELD = { type: 8, dictionary: 12, children: 14, metadata: 16 }
const MESSAGE = { type: 6, header: 8, bodyLength: 10 }
const BATCH = { nodes: 6, buffers: 8, compression: 10, variadic: 12 }
const RECORD_BATCH = 3
/** Types that our columns have: whole numbers, fractions, texts. */
const TYPES = [2, 3, 5]
const MAGIC = 'ARROW1'
/** Bytes of a block of the footer, and of a node or a buffer of a batch. */
const [BLOCK_BYTES, NODE_BYTES] = [24, 16]

/** A table of a FlatBuffer. Whatever lies outside of its bytes is a `RangeError`. */
function tableAt(view: DataView, index: number) {
  const at = index + view.getInt32(index, true)
  const vtable = at - view.getInt32(at, true)
  const size = view.getInt16(vtable, true)
  const slot = (number: number): number | undefined => {
    const offset = number < size ? view.getInt16(vtable + number, true) : 0
    return offset === 0 ? undefined : at + offset
  }
  return {
    slot,
    /** Where the entries of a list stand. */
    list(number: number, bytes: number): number[] {
      const from = slot(number)
      if (from === undefined) return []
      const base = from + view.getInt32(from, true)
      const length = view.getInt32(base, true)
      if (length < 0 || base + 4 + length * bytes > view.byteLength) throw new RangeError()
      return Array.from({ length }, (_, i) => base + 4 + i * bytes)
    },
  }
}

const whole = (view: DataView, at: number) => Number(view.getBigInt64(at, true))
/** Refuses what our files never hold. */
function allow(is: boolean): void {
  if (!is) throw new RangeError()
}

/** Walks the one batch of rows, whose columns are as many as the schema has. */
function walkBatch(view: DataView, block: number, columns: number): void {
  let at = whole(view, block)
  let length = view.getInt32(at, true)
  at += 4
  if (length === -1) {
    length = view.getInt32(at, true)
    at += 4
  }
  allow(length > 0 && at + length <= view.byteLength)
  const head = new DataView(view.buffer, view.byteOffset + at, length)
  const message = tableAt(head, 0)
  const [type, header, body] = [MESSAGE.type, MESSAGE.header, MESSAGE.bodyLength].map(message.slot)
  allow(type !== undefined && head.getUint8(type) === RECORD_BATCH && header !== undefined)
  const bodyLength = body === undefined ? 0 : whole(head, body)
  allow(bodyLength >= 0 && at + length + bodyLength <= view.byteLength)
  const batch = tableAt(head, header!)
  allow(batch.slot(BATCH.compression) === undefined && batch.list(BATCH.variadic, 8).length === 0)
  const nodes = batch.list(BATCH.nodes, NODE_BYTES)
  allow(nodes.length === columns)
  for (const node of nodes) allow(whole(head, node) >= 0 && whole(head, node) <= view.byteLength)
  for (const buffer of batch.list(BATCH.buffers, NODE_BYTES)) {
    const [start, bytes] = [whole(head, buffer), whole(head, buffer + 8)]
    allow(start >= 0 && bytes >= 0 && start + bytes <= bodyLength)
  }
}

/**
 * Whether an Arrow file is one that its decoder can read in time and memory in proportion to its
 * bytes: flat columns in one batch, and no length or offset that leads out of it.
 */
export function isBounded(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + MAGIC.length))
  try {
    allow(text(0) === MAGIC && text(bytes.length - MAGIC.length) === MAGIC)
    const end = bytes.length - MAGIC.length - 4
    const footer = tableAt(view, end - view.getInt32(end, true))
    allow(footer.list(FOOTER.dictionaries, BLOCK_BYTES).length === 0)
    allow(footer.list(FOOTER.metadata, 4).length === 0)
    const schema = tableAt(view, footer.slot(FOOTER.schema) ?? -1)
    allow(schema.list(SCHEMA.metadata, 4).length === 0)
    const fields = schema.list(SCHEMA.fields, 4).map((at) => tableAt(view, at))
    for (const { slot, list } of fields)
      allow(
        TYPES.includes(view.getUint8(slot(FIELD.type) ?? -1)) &&
          slot(FIELD.dictionary) === undefined &&
          list(FIELD.children, 4).length + list(FIELD.metadata, 4).length === 0,
      )
    const batches = footer.list(FOOTER.batches, BLOCK_BYTES)
    allow(batches.length <= 1)
    for (const block of batches) walkBatch(view, block, fields.length)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * Whether the first `count` offsets of texts ascend within their bytes, so that all texts together
 * are no longer than these.
 */
export function areAscending(offsets: ArrayLike<number>, count: number, bytes: number): boolean {
  for (let [i, before] = [0, 0]; i < count; i++) {
    const offset = Number(offsets[i])
    if (!(offset >= before && offset <= bytes)) return false
    before = offset
  }
  return true
}
