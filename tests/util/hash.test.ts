import { FNV_START, fnv1a, fnvStep, spreadBits } from '#lib/util'
import { sha256, shortSha256 } from '#lib/util/sha256'

// From the authors' test vectors (isthe.com/chongo/tech/comp/fnv).
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])("the FNV-1a of '%s' is the published one", (text, hash) => {
  expect(fnv1a(text)).toBe(hash)
  expect(
    [...text].reduce((state, letter) => fnvStep(state, letter.charCodeAt(0)), FNV_START) >>> 0,
  ).toBe(hash)
})

test('spread hashes stay 32 bits and differ where the hashes do', () => {
  const spread = Array.from({ length: 1000 }, (_, i) => spreadBits(fnv1a(`claim-${i}`)))
  expect(new Set(spread).size).toBe(1000)
  expect(spread.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true)
})

test('SHA-256 is the published one, and its short form is a prefix', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('abc', 'base64url').startsWith(shortSha256('abc'))).toBe(true)
  expect(shortSha256('abc')).toHaveLength(22)
})
