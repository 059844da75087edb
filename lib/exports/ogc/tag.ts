/**
 * A short name for bytes that differs where they differ, as far as 64 bits can tell (two FNV-1a hashes of different starts). It names versions of answers (`ETag`) and guards nothing.
 */
export function tagOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0x01000193)
    b = Math.imul(b ^ bytes[i]!, 0x85ebca6b) ^ (b >>> 13)
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('')
}

/** Whether an `If-None-Match` names this version: the weak comparison of RFC 9110, 13.1.2. */
export function namesTag(ifNoneMatch: string | null, tag: string): boolean {
  return (
    ifNoneMatch !== null &&
    ifNoneMatch
      .split(',')
      .some(
        (one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''),
      )
  )
}
