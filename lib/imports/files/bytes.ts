/** Parts of bytes as one; a single part is given as it is. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Whether all bytes are ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false
  return true
}

/**
 * Whether bytes are UTF-8 (RFC 3629): no longer form of a letter than it needs, no halves of
 * surrogates, nothing beyond U+10FFFF.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const more = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    if (more === 0 || i + more >= bytes.length) return false
    const second = bytes[i + 1]!
    const least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    const most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
    if (second < least || second > most) return false
    for (let next = 2; next <= more; next++) if ((bytes[i + next]! & 0xc0) !== 0x80) return false
    i += more
  }
  return true
}

/** A letter for each byte, whatever it means. */
export const byteLetters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** The bytes as hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes of UTF-8 as a text, a byte order mark included; what is broken becomes U+FFFD. */
export const utf8Text = (bytes: Uint8Array): string => utf8.decode(bytes)
