import type { Toponym } from '#lib/model'

const KEPT = ['Latn', 'Arab', 'Cyrl', 'Grek', 'Hebr'] as const
const OTHERS = [
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Armn',
  'Geor',
  'Syrc',
  'Thai',
  'Deva',
  'Beng',
  'Ethi',
  'Thaa',
  'Nkoo',
  'Tfng',
] as const
const patternOf = (script: string) => new RegExp(`\\p{Script=${script}}`, 'u')
const PATTERNS = [...KEPT, ...OTHERS].map((script) => [script, patternOf(script)] as const)
/** Letters that Arabic does not write: a name with one is Farsi, Urdu, Kurdish or Ottoman. */
const NOT_ARABIC = /[پچژگکیەۆێڕڵ]/
/**
 * Control characters, and marks that turn the direction of what follows: no name has them, and they
 * forge what is shown.
 */
const FORGED = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** No place of the world has a longer name (the longest, in Bangkok, has 168 letters). */
const LONGEST = 200

/**
 * A spelling with its script, or in `lost` the reason why it is left out: a script that the schema
 * does not have, mixed scripts, or a fault.
 */
export function readName(
  text: string,
  given: { lang?: string; role: Toponym['role']; source: string },
): Toponym | { lost: string } {
  const name = text.normalize('NFC').trim()
  if (FORGED.test(name)) return { lost: 'control characters' }
  if (name.length > LONGEST) return { lost: 'longer than 200 letters' }
  const scripts = PATTERNS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script)
  const script = KEPT.find((item) => item === scripts[0])
  if (scripts.length > 1) return { lost: 'mixed scripts' }
  if (!script) return { lost: scripts[0] ?? (/\p{L}/u.test(name) ? 'other scripts' : 'no letters') }
  const guessed = script === 'Arab' && !NOT_ARABIC.test(name) ? 'ar' : 'und'
  return { text: name, lang: given.lang ?? guessed, script, role: given.role, source: given.source }
}

/**
 * Reads several spellings and keeps each text once; `lost` has a reason for each that is left out.
 */
export function readNames(
  given: readonly (readonly [text: string, role: Toponym['role'], lang?: string])[],
  source: string,
): { names: Toponym[]; lost: string[] } {
  const names = new Map<string, Toponym>()
  const lost: string[] = []
  for (const [text, role, lang] of given) {
    if (text.trim() === '') continue
    const name = readName(text, { role, lang, source })
    if ('lost' in name) lost.push(name.lost)
    else if (!names.has(name.text)) names.set(name.text, name)
  }
  return { names: [...names.values()], lost }
}
