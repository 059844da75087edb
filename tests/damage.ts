/** How a file is damaged, each by a number drawn from `random` (0 to 1). */
const DAMAGES: Record<string, (bytes: Buffer, random: () => number) => Buffer> = {
  'a bit is flipped'(bytes, random) {
    const at = Math.floor(random() * bytes.length)
    bytes[at]! ^= 1 << Math.floor(random() * 8)
    return bytes
  },
  'a byte is another'(bytes, random) {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at]! + 1 + Math.floor(random() * 255)) % 256
    return bytes
  },
  'eight bytes are full'(bytes, random) {
    return bytes.fill(0xff, Math.floor(random() * bytes.length)).subarray(0, bytes.length)
  },
  'the end is cut off': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'a byte is added'(bytes, random) {
    const at = Math.floor(random() * (bytes.length + 1))
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([120]), bytes.subarray(at)])
  },
  'two halves are swapped'(bytes, random) {
    const at = 1 + Math.floor(random() * (bytes.length - 1))
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
  },
}

/** Names of all damages. */
export const DAMAGE_NAMES = Object.keys(DAMAGES)

/** Bytes damaged in one way; `undefined` where that left them as they were. */
export function damaged(
  bytes: Buffer,
  name: string,
  random: () => number,
): Buffer<ArrayBufferLike> | undefined {
  const other = DAMAGES[name]!(Buffer.from(bytes), random)
  return other.equals(bytes) ? undefined : other
}
