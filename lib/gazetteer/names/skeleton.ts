import { FNV_START, fnvStep } from '#lib/util'
import { fold } from './fold'
import { hashEnd } from './postings'
import type { Reading } from './reading'
import { sounds } from './sounds'
import type { Sounds } from './sounds'

/** Classes of consonants that spellings mix up, as letters; a skeleton is a word of these. */
const BONES = 'btdjhksSfrlmn'
/** Sounds by their class; what is not here (vowels, w, y, ayn, a final h) leaves no bone. */
const CLASSES: Record<string, string> = {
  b: 'b',
  p: 'b',
  t: 't',
  T: 't',
  d: 'd',
  D: 'd',
  E: 'd',
  Q: 'd',
  z: 'd',
  j: 'j',
  g: 'j',
  G: 'j',
  h: 'h',
  H: 'h',
  x: 'h',
  k: 'k',
  q: 'k',
  c: 'k',
  s: 's',
  S: 'S',
  C: 'S',
  f: 'f',
  v: 'f',
  r: 'r',
  l: 'l',
  m: 'm',
  n: 'n',
  V: 'j',
  B: 'b',
  K: 'k',
  P: 'b',
  Z: 'S',
}
/** Voiced and unvoiced consonants that Burmese and its kin exchange inside a word are one class. */
const UNVOICED: Record<string, string> = {
  ...CLASSES,
  d: 't', D: 't', E: 't', Q: 't', T: 't', g: 'k', G: 'k', z: 's', C: 'j',
} // prettier-ignore
/**
 * Sounds that may also be of another class: th is ث or ذ or ظ; a final h may be sounded, or a t (ta
 * marbuta) before another word; v is w to others, which leaves no bone; the letters of two sounds.
 */
const OTHERWISE: Record<string, string> = {
  T: 'd', F: 't', v: '', V: 'h', B: 'f', K: 'h', P: 'f', Z: 's',
} // prettier-ignore
/** Names with many doubtful sounds would have as many skeletons as readings; so many are kept. */
const MOST = 4

const table = <T>(letters: Record<string, string>, none: T) =>
  Array.from({ length: 128 }, (_, code) => letters[String.fromCharCode(code)] ?? none)
const voiced = table(CLASSES, '')
const unvoiced = table(UNVOICED, '')
const otherwise = table(OTHERWISE, undefined)
const FINAL_H = 70

const add = (bones: string, bone: string) =>
  bone !== '' && (bones === '' || bones[bones.length - 1] !== bone) ? bones + bone : bones

/**
 * Every reading of a row of sounds as a skeleton, the likeliest first; none for a name without
 * consonants.
 */
export function skeletons(heard: Sounds, reading: Reading = 'arabic'): string[] {
  const classOf = reading === 'aspirate' ? unvoiced : voiced
  let first = ''
  let others: string[] | undefined
  for (let i = 0; i < heard.length; i++) {
    const bone = classOf[heard[i]!]!
    const other = heard[i] === FINAL_H && i === heard.length - 1 ? 'h' : otherwise[heard[i]!]!
    const read =
      other !== undefined && (others?.length ?? 0) + 1 < MOST
        ? [add(first, other), ...(others ?? []).map((bones) => add(bones, other))]
        : []
    first = add(first, bone)
    if (others) for (let k = 0; k < others.length; k++) others[k] = add(others[k]!, bone)
    if (read.length) others = [...(others ?? []), ...read]
  }
  const all = others ? [first, ...others] : [first]
  return all.filter((bones, i) => bones !== '' && all.indexOf(bones) === i)
}

/**
 * The consonants of a name in classes that spellings of all scripts share, without articles, vowels,
 * doubled letters and a final h. "Kandahar" and قندهار both give "kndhr".
 */
export function skeleton(name: string, reading?: Reading): string {
  return skeletons(sounds(fold(name), reading), reading)[0] ?? ''
}

const BONE_CODES = Uint8Array.from(BONES, (bone) => bone.charCodeAt(0))

/**
 * Hashes of every skeleton one edit away from `bones`: a bone put in, taken out, exchanged, or in
 * its neighbour's place.
 */
export function oneEditKeys(bones: string): number[] {
  const out: number[] = []
  let head = FNV_START
  for (let i = 0; i <= bones.length; i++) {
    const [before, own] = [bones.charCodeAt(i - 1), bones.charCodeAt(i)]
    for (const bone of BONE_CODES) {
      // No skeleton has a bone twice in a row.
      if (bone === before || bone === own) continue
      const put = fnvStep(head, bone)
      out.push(hashEnd(put, bones, i))
      if (i < bones.length) out.push(hashEnd(put, bones, i + 1))
    }
    if (i === bones.length) break
    out.push(hashEnd(head, bones, i + 1))
    if (i + 1 < bones.length)
      out.push(hashEnd(fnvStep(fnvStep(head, bones.charCodeAt(i + 1)), own), bones, i + 2))
    head = fnvStep(head, own)
  }
  return out
}
