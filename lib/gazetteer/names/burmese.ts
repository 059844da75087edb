/** Letters by their code points, as \u escapes would hide which they are: "1000 k" is က as k. */
const lettersOf = (table: string) =>
  new Map(
    table.split(', ').map((entry) => {
      const [code, sound = ''] = entry.split(' ')
      return [String.fromCharCode(parseInt(code!, 16)), sound] as const
    }),
  )

/** Consonants of Burmese as they sound at the head of a syllable; breath makes no other sound. */
const HEADS = lettersOf(
  '1000 k, 1001 k, 1002 g, 1003 g, 1004 ng, 1005 s, 1006 s, 1007 z, 1008 z, 1009 ny, ' +
    '100a ny, 100b t, 100c t, 100d d, 100e d, 100f n, 1010 t, 1011 t, 1012 d, 1013 d, 1014 n, ' +
    '1015 p, 1016 p, 1017 b, 1018 b, 1019 m, 101a y, 101b y, 101c l, 101d w, 101e t, 101f h, ' +
    '1020 l, 1021',
)
/** Nasals and vowels at the end of a syllable; of ည and ယ the vowel is all that is heard. */
const TAILS = lettersOf('1004 n, 1009 n, 1019 n, 100a i, 101a e')
/** Stops at the end of a syllable are one sound, which is written k or t by the vowel before it. */
const STOPS = '\u1000\u1005\u1010\u1015'
const BEFORE_K = '\u102d\u102e\u102f\u1030\u102c\u102b'
const VOWELS = lettersOf(
  '102c a, 102b a, 102d i, 102e i, 102f u, 1030 u, 1031 e, 1032 e, 1036 n, 1023 i, 1024 i, ' +
    '1025 u, 1026 u, 1027 e, 1029 o, 102a o',
)
/** Two signs that are one vowel. */
const PAIRS = new Map([
  ['\u1031\u102c', 'aw'],
  ['\u1031\u102b', 'aw'],
  ['\u102d\u102f', 'o'],
])
const ANUSVARA = '\u1036'
const ASAT = '\u103a'
const STACK = '\u1039'
const TONES = /[\u1037\u1038]/g
/** The words for town, township and village that registers put behind names, whole or cut short. */
const GENERIC = /(?:မြို့နယ်|မြို့|မြို|မြ|ကျေးရွာ|ရွာ)$/

/**
 * Burmese script as Latin letters by its sounds (after BGN/PCGN 1970, without breath and tones):
 * မြဝတီ "mywati", ကျောက် "chawk". Letter by letter it would be "mrvti", which no other spelling is
 * near.
 */
export function burmese(word: string): string {
  const letters = [...(word.replace(GENERIC, '') || word).replace(TONES, '')]
  let out = ''
  /** Whether the last consonant has no vowel yet: it is read with an a. */
  let open = false
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    const next = letters[i + 1]
    const head = HEADS.get(letter)
    const vowel = VOWELS.get(letter)
    const pair = PAIRS.get(letter + (next ?? ''))
    if (head !== undefined && (next === ASAT || next === STACK)) {
      const isVowel = letter === '\u100a' || letter === '\u101a'
      const stop = !open && BEFORE_K.includes(letters[i - 1] ?? ' ') ? 'k' : 't'
      if (open && !isVowel) out += 'a'
      out += STOPS.includes(letter) ? stop : (TAILS.get(letter) ?? head)
      open = false
      i++
    } else if (head !== undefined) {
      out += open ? `a${head}` : head
      open = true
    } else if (letter === '\u103b' || letter === '\u103c') {
      // ky and gy sound as ch and j.
      if (out.endsWith('k')) out = `${out.slice(0, -1)}ch`
      else if (out.endsWith('g')) out = `${out.slice(0, -1)}j`
      else if (!out.endsWith('y')) out += 'y'
    } else if (letter === '\u103d') out += 'w'
    else if (letter === '\u103e') out = out.replace(/y(w?)$/, 'sh$1')
    else if (pair !== undefined) {
      out += pair
      open = false
      i++
    } else if (vowel !== undefined) {
      out += letter === ANUSVARA && open ? `a${vowel}` : vowel
      open = false
    }
  }
  // Hills of the Shan are written so and called loi.
  return (open ? `${out}a` : out).replace(/lwon/g, 'loi')
}
