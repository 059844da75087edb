import { shortSha256 } from '#lib/util/sha256'

/** A short hash of bytes, which names a version of an answer (`ETag`). */
export function entityTag(bytes: Uint8Array): string {
  return shortSha256(bytes)
}

/**
 * Whether an `If-None-Match` header names this version, by the weak comparison of RFC 9110, 13.1.2.
 */
export function matchesEntityTag(ifNoneMatch: string | null, tag: string): boolean {
  return (
    ifNoneMatch !== null &&
    ifNoneMatch
      .split(',')
      .some(
        (one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''),
      )
  )
}
